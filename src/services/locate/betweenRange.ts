import type { Mention } from './mention.ts';
import type { Token } from './token.ts';
import { articles, stopWords } from './words.ts';

/** "entre la rue Percy et le parc": the two ends of a stretch, tokens `from` up to `to`. */
export type BetweenRange = { from: number; to: number };

/** Every stretch that the text gives by its two ends; a stretch between two civic numbers is left to its street. */
export function betweenRanges(tokens: Token[], mentions: Mention[]): BetweenRange[] {
  return tokens.flatMap((token, from) => {
    if (!/^(?:entre|between)$/.test(token.norm)) return [];
    const joint = tokens.findIndex(
      ({ norm }, at) => at > from + 1 && at <= from + 9 && /^(?:et|and|pis|puis)$/.test(norm),
    );
    if (joint < 0 || tokens.slice(from + 1, joint + 2).some(({ gap }) => /[.;:!?\n]/.test(gap))) return [];
    if (mentions.some((mention) => mention.kind === 'civic' && mention.from < joint && mention.to > joint)) return [];
    return [{ from, to: secondEnd(tokens, joint + 1, mentions) }];
  });
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
