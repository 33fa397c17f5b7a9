import { editDistance } from './editDistance.ts';
import { phoneticKey } from './phonetic.ts';

/** A stored key near the one asked for, `distance` in edits. */
export type FuzzyHit = { key: string; distance: number };

const bigramsOf = (word: string) => {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
};

/** Finds keys with a typing mistake or two, by the pairs of letters that they share, or by their sound. */
export class FuzzyIndex {
  readonly #keys: string[] = [];
  readonly #postings = new Map<string, number[]>();
  readonly #bySound = new Map<string, number[]>();

  constructor(keys: Iterable<string>) {
    for (const key of new Set(keys)) {
      const id = this.#keys.push(key) - 1;
      for (const bigram of new Set(bigramsOf(key))) append(this.#postings, bigram, id);
      append(this.#bySound, phoneticKey(key), id);
    }
  }

  /** Keys at `limit` edits or fewer (sound-alikes may have one more), nearest first. */
  search(word: string, limit: number): FuzzyHit[] {
    const hits: FuzzyHit[] = [];
    const soundAlikes = new Set(this.#bySound.get(phoneticKey(word)) ?? []);
    for (const id of new Set([...this.#sharing(word, limit), ...soundAlikes])) {
      const key = this.#keys[id] ?? '';
      const allowed = soundAlikes.has(id) ? limit + 1 : limit;
      const distance = editDistance(word, key, allowed);
      if (distance <= allowed) hits.push({ key, distance });
    }
    return hits.sort((a, b) => a.distance - b.distance);
  }

  *#sharing(word: string, limit: number): Generator<number> {
    const bigrams = [...new Set(bigramsOf(word))];
    const counts = new Map<number, number>();
    for (const bigram of bigrams) {
      for (const id of this.#postings.get(bigram) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // One edit spoils two pairs, a swap of neighbours three.
    const needed = Math.max(1, bigrams.length - 3 * limit);
    for (const [id, count] of counts) if (count >= needed) yield id;
  }
}

function append(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

/** How many typing mistakes a word of this length may hold and still be itself. */
export function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
