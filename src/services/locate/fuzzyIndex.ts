import { editDistance } from './editDistance.ts';
import { phoneticKey } from './phonetic.ts';

/** A stored key near the one asked for, `distance` in edits. */
export type FuzzyHit = { key: string; distance: number };

type Entry = { key: string; letters: number };

/** Finds keys with typing mistakes among those of the same first letter, or by their sound. */
export class FuzzyIndex {
  /** By first letter and length: the first letter is hardly ever mistyped, and few keys are left to compare. */
  readonly #byStart = new Map<string, Entry[]>();
  readonly #entries: Entry[] = [];
  readonly #bySound = new Map<string, string[]>();
  readonly #sounds = new Map<string, string>();

  constructor(keys: Iterable<string>) {
    for (const key of new Set(keys)) {
      const entry = { key, letters: lettersOf(key) };
      this.#entries.push(entry);
      append(this.#byStart, startOf(key, key.length), entry);
      const sound = phoneticKey(key);
      append(this.#bySound, sound, key);
      this.#sounds.set(key, sound);
    }
  }

  /** Keys at `limit` edits or fewer, else sound-alikes at one edit more; nearest first. */
  search(word: string, limit: number): FuzzyHit[] {
    const hits = limit > 0 ? this.#sameStart(word, limit) : [];
    return hits.length > 0 ? hits : this.soundAlikes(word, limit + 1);
  }

  /** Keys that are said alike, at `limit` edits or fewer; nearest first. */
  soundAlikes(word: string, limit: number): FuzzyHit[] {
    const sound = phoneticKey(word);
    if (sound.length < 2) return [];
    return (
      (this.#bySound.get(sound) ?? [])
        // A short word has too many that sound like it: only a silent end may be missing, "pin" for "pins".
        .filter((key) => word.length > 3 || key.startsWith(word))
        .map((key) => ({ key, distance: editDistance(word, key, limit) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance)
    );
  }

  /** What a stored key is said like. */
  soundOf(key: string): string | undefined {
    return this.#sounds.get(key);
  }

  /** Keys that are said alike, that share two letters of three with the word, or differ by one wherever it is; nearest first. */
  alike(word: string): FuzzyHit[] {
    const limit = Math.min(4, Math.floor(openedLength(word) / 3));
    const sound = phoneticKey(word);
    const alike = (this.#bySound.get(sound) ?? []).filter(() => sound.length > 2 && word.length > 4);
    const near = limit < 2 ? [] : this.#sameStart(word, limit).map(({ key }) => key);
    return [...new Set([...alike, ...near, ...this.#oneEdit(word)])]
      .map((key) => ({ key, distance: editDistance(word, key, word.length) }))
      .sort((a, b) => a.distance - b.distance);
  }

  /** Keys one edit away, be it of the first letter or of a short name. */
  #oneEdit(word: string): string[] {
    if (word.length < 3) return [];
    const letters = lettersOf(word);
    const near = ({ key, letters: others }: Entry) =>
      Math.abs(key.length - word.length) <= 1 && bitsOf(others ^ letters) <= 2 && editDistance(word, key, 1) <= 1;
    return this.#entries.filter((entry) => entry.key.length > 2 && near(entry)).map(({ key }) => key);
  }

  #sameStart(word: string, limit: number): FuzzyHit[] {
    const hits: FuzzyHit[] = [];
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const entry of this.#byStart.get(startOf(word, length)) ?? []) {
        // One edit changes two letters of the alphabet at most.
        if (bitsOf(entry.letters ^ letters) > 2 * limit) continue;
        const distance = editDistance(word, entry.key, limit);
        // One letter of four is too much: "pipe" is no "pine".
        if (distance <= limit && (entry.key.length > 4 || distance === 0)) hits.push({ key: entry.key, distance });
      }
    }
    return hits.sort((a, b) => a.distance - b.distance);
  }
}

function startOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/** One bit for each letter that the word holds. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function openedLength(word: string): number {
  return word.replace(/^sainte?(?=[a-z]{3})/, 's').length;
}

/** How many typing mistakes a word of this length may hold and still be itself; "Saint-" is never what is mistyped. */
export function typosAllowed(word: string): number {
  const length = openedLength(word);
  if (length < 4) return 0;
  return length < 9 ? 1 : length < 14 ? 2 : 3;
}
