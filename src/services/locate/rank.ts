import type { Address } from '../../domain/address.ts';
import type { Weighed } from './candidates.ts';
import type { LocateCandidate } from './locateResult.ts';

const most = 8;
/** From this share of the best one's weight on, a candidate is near enough to ask. */
const near = 0.62;
/** Below this, the words as said are a better answer than the street that resembles them. */
const poor = 0.5;
/** Nobody reads more names than this to find theirs. */
const mostAlike = 3;
/** A street of which the name is not sure is offered after the words as said, unless it is as near as this. */
const nearlySure = 0.6;

/** Sorted candidates with calibrated scores, and whether several are too near to choose for the citizen. */
export function rank(
  weighed: Weighed[],
  words: LocateCandidate,
): { candidates: LocateCandidate[]; ambiguous: boolean } {
  const sorted = unique(weighed)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  const best = sorted[0];
  if (!best) return { candidates: [words], ambiguous: false };
  const total = sorted.reduce((sum, one) => sum + one.weight ** 3, 0);
  const candidates = sorted
    .map(({ address, quality, weight }) => ({ address, score: round(quality * (weight ** 3 / total)) }))
    .sort((a, b) => b.score - a.score);
  const rivals = sorted.filter(({ weight }) => weight >= near * best.weight);
  // Never another street than the one that was said without asking.
  if (!rivals.some(({ sure }) => sure)) {
    const street = rivals.some(({ quality }) => quality >= nearlySure);
    const alike = candidates.slice(0, mostAlike);
    return { candidates: street ? [...alike, words] : [words, ...alike], ambiguous: true };
  }
  if (rivals.every(({ quality }) => quality < poor))
    return { candidates: [words, ...candidates].slice(0, most), ambiguous: true };
  if (rivals.length > 1) return { candidates, ambiguous: true };
  return { candidates: candidates.filter(({ score }, at) => at === 0 || score >= 0.01), ambiguous: false };
}

function unique(weighed: Weighed[]): Weighed[] {
  const byText = new Map<string, Weighed>();
  for (const one of weighed) {
    const known = byText.get(keyOf(one.address));
    if (!known || known.weight < one.weight) byText.set(keyOf(one.address), one);
  }
  return [...byText.values()];
}

function keyOf(address: Address): string {
  return address.text;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
