import type { Mention } from './mention.ts';
import type { Token } from './token.ts';
import { articles, stopWords } from './words.ts';

/** "entre la rue Percy et le parc": the two ends of a stretch, tokens `from` up to `to`. */
export type BetweenRange = { from: number; to: number };

/** Every stretch that the text gives by its two ends; a stretch between two civic numbers is left to its street. */
export function betweenRanges(tokens: Token[], mentions: Mention[]): BetweenRange[] {
  return tokens.flatMap((token, from) => {
    const joints = jointsOf(token.norm);
    if (joints === null) return [];
    const joint = tokens.findIndex(({ norm }, at) => at > from + 1 && at <= from + 9 && joints.test(norm));
    if (joints === fromTo && !isStretch(mentions, from, joint)) return [];
    if (joint < 0 || tokens.slice(from + 1, joint + 2).some(({ gap }) => /[.;:!?\n]/.test(gap))) return [];
    if (mentions.some((mention) => mention.kind === 'civic' && mention.from < joint && mention.to > joint)) return [];
    return [{ from, to: secondEnd(tokens, joint + 1, mentions) }];
  });
}

const fromTo = /^(?:to|a|au|jusqu)$/;

/** The words that join the two ends, after the word that opens a stretch; null for any other word. */
function jointsOf(opener: string): RegExp | null {
  if (/^(?:entre|between)$/.test(opener)) return /^(?:et|and|pis|puis)$/;
  return /^(?:from|de)$/.test(opener) ? fromTo : null;
}

/** "from Péladeau to Centre": "de … à" opens other things too; both its ends must be streets. */
function isStretch(mentions: Mention[], from: number, joint: number): boolean {
  const ends = [from + 1, joint + 1].map((at) =>
    mentions.find((mention) => mention.from >= at && mention.from <= at + 2 && mention.street !== null),
  );
  return joint > 0 && ends.every((end) => end?.kind === 'street' && end.street?.exact === true) && ends[0] !== ends[1];
}

function secondEnd(tokens: Token[], at: number, mentions: Mention[]): number {
  const named = mentions.find(
    (mention) =>
      mention.from >= at &&
      mention.from <= at + 3 &&
      mention.evidence >= 0.3 &&
      !tokens.slice(at, mention.from).some(({ norm }) => /^(?:sur|on)$/.test(norm)),
  );
  if (named) return named.to;
  let to = at;
  while (to < tokens.length && articles.has(tokens[to]?.norm ?? '')) to += 1;
  return stopWords.has(tokens[to]?.norm ?? '') ? to : Math.min(tokens.length, to + 1);
}
