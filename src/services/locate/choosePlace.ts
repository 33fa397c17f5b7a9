import { type BetweenRange, betweenRanges } from './betweenRange.ts';
import { contextBefore } from './context.ts';
import type { Mention } from './mention.ts';
import { breaksBefore, type Token } from './token.ts';

const kindWeight: Record<Mention['kind'], number> = {
  civic: 0.3,
  corner: 0.26,
  landmark: 0.14,
  street: 0.12,
  generic: 0,
  number: 0.2,
};

const homeWords =
  /\b(?:habite|reste au|demeure|vis au|live at|live on|i live|my house is|rappelez|facture|envoye|chez moi|mon adresse|my address)\b/;
const oldWords =
  /\b(?:ancien|ancienne|old|former|previous|demenag(?:e|er|ee) d[ue]?|moved (?:from|out)|etait au|was at|before at)\b/;
const newWords =
  /\b(?:nouvelle?|new|probleme|problem|plutot|actually|instead|correction|maintenant|now|c est (?:devant|au|le|en face)|il est|se trouve|is (?:in front|at|on|across))\b/;
const notWords =
  /(?:\bpas (?:le|au|la|sur|devant)?|\bnot (?:the|at|in front of)?|\b(?:instead of|rather than|plutot que|au lieu (?:de|du|d))(?: le| la| the)?) ?$/;

/** How sure a street is a place of which a stretch is said. */
const ledEvidence = 0.7;

/** The mention that says where the problem is, among those sure enough; null when there is none. */
export function choosePlace(tokens: Token[], mentions: Mention[], least: number): Mention | null {
  const ranges = betweenRanges(tokens, mentions);
  const sure = mentions
    .map((mention) => (leadsStretch(tokens, mention, ranges) ? { ...mention, evidence: ledEvidence } : mention))
    .filter((mention) => mention.evidence >= least && !isNumberAlone(mention, mentions));
  let best: { mention: Mention; weight: number } | null = null;
  for (const mention of sure) {
    const weight =
      mention.evidence +
      kindWeight[mention.kind] +
      (sure.length > 1 ? clueWeight(tokens, mention, ranges, endBefore(sure, mention)) : 0);
    if (!best || weight > best.weight + 0.02) best = { mention, weight };
  }
  return best && inheritStreet(best.mention, mentions);
}

/** "devant le 124", and no street anywhere: a number is no place. */
function isNumberAlone(mention: Mention, mentions: Mention[]): boolean {
  return mention.kind === 'number' && inheritStreet(mention, mentions).street === null;
}

/** "Sherbrooke, from Péladeau to Centre": what a stretch is said of is a street. */
function leadsStretch(tokens: Token[], { kind, to, street }: Mention, ranges: BetweenRange[]): boolean {
  return (
    kind === 'street' && street?.exact === true && !breaksBefore(tokens[to]) && ranges.some(({ from }) => from === to)
  );
}

/** What the clause before says: where I live, where I used to, where the problem is. */
function clueWeight(tokens: Token[], mention: Mention, ranges: BetweenRange[], floor: number): number {
  const before = clauseBefore(tokens, mention.from, floor);
  let weight = ranges.some((range) => mention.from >= range.from && mention.to <= range.to) ? -0.3 : 0;
  if (notWords.test(before)) weight -= 0.5;
  if (oldWords.test(before)) weight -= 0.45;
  if (homeWords.test(before)) weight -= 0.3;
  if (newWords.test(before)) weight += 0.3;
  if (contextBefore(tokens, mention.from) === 'beside') weight += 0.12;
  return weight;
}

/** Where the place said before this one ends: what is said before that is said of that one. */
function endBefore(mentions: Mention[], mention: Mention): number {
  return mentions.reduce((end, { to }) => (to <= mention.from ? Math.max(end, to) : end), 0);
}

function clauseBefore(tokens: Token[], at: number, floor: number): string {
  const words: string[] = [];
  for (let back = at - 1; back >= floor && words.length < 8; back -= 1) {
    const word = tokens[back];
    if (!word) break;
    words.unshift(word.norm);
    if (breaksBefore(word) || word.gap.includes(',') || /^(?:mais|but)$/.test(word.norm)) break;
  }
  return words.join(' ');
}

/** "J'habite au 18 rue Edgar mais le problème est devant le 25": the second number is on the first street. */
function inheritStreet(mention: Mention, mentions: Mention[]): Mention {
  if (mention.kind !== 'number' || mention.street) return mention;
  const named = mentions.filter((other) => other.street !== null && other.evidence >= 0.5);
  const street = named.filter((other) => other.from < mention.from).at(-1)?.street ?? named[0]?.street ?? null;
  return { ...mention, street };
}
