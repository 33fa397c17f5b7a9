import { withoutDenied } from './denied.ts';
import { createKeyCounter, type KeyCounter, slots } from './keyCounter.ts';
import { stem, words } from './normalize.ts';
import { createTermFinder } from './termFinder.ts';

/** Buckets that every feature is hashed into; a power of two. */
export const buckets = 2 ** 20;

/** A message as a classifier sees it: `indices` are buckets, and each family's `values` sum to its weight when squared. */
export type FeatureVector = { indices: Int32Array; values: Float32Array };

/** What each family of features may weigh in a message's vector. */
export type FeatureWeights = { words: number; pairs: number; letters: number; concepts: number };

/** Words by the name of what they mean, as `termFinder.ts` reads them. */
export type Lexicon = Readonly<Record<string, string>>;

/** Chosen by bench/understand.ts. */
const defaultWeights: FeatureWeights = { words: 1.1, pairs: 1.2, letters: 1.5, concepts: 0.9 };

/**
 * Reads texts into vectors, one for each lexicon of concepts: words, pairs of words and runs of letters are the same in
 * all of them, and are counted once.
 */
export function createFeatures<const Lexicons extends readonly Lexicon[]>(
  lexicons: Lexicons,
  weights: FeatureWeights = defaultWeights,
): (text: string) => { [L in keyof Lexicons]: FeatureVector } {
  const findConcepts = createTermFinder(Object.assign({}, ...lexicons));
  const counter = createKeyCounter();
  const indices = new Int32Array(slots);
  const values = new Float32Array(slots);
  let size = 0;
  const put = (bucket: number, value: number): void => {
    indices[size] = bucket;
    values[size++] = value;
  };
  /** Empties the counter into the vector: a feature said often counts little more than one said once. */
  const addFamily = (weight: number, seed: number): void => {
    const from = size;
    let norm = 0;
    counter.empty((key, count) => {
      const value = count === 1 ? 1 : 1 + Math.log(count);
      norm += value * value;
      put(mix(key, seed) & (buckets - 1), value);
    });
    const scale = weight / Math.sqrt(norm || 1);
    for (let i = from; i < size; i++) values[i] = (values[i] as number) * scale;
  };
  return (text) => {
    const said = withoutDenied(words(text));
    const stems = said.map(stem);
    size = 0;
    for (const word of stems) counter.add(hash(word));
    addFamily(weights.words, 1);
    countPairs(stems, counter);
    addFamily(weights.pairs, 2);
    countLetters(said, counter);
    addFamily(weights.letters, 3);
    const shared = size;
    const named = new Set(findConcepts(said).map((found) => found.name));
    const vectors = lexicons.map((lexicon) => {
      size = shared;
      for (const name of named) if (Object.hasOwn(lexicon, name)) counter.add(hash(name));
      addFamily(weights.concepts, 4);
      return { indices: indices.slice(0, size), values: values.slice(0, size) };
    });
    return vectors as { [L in keyof Lexicons]: FeatureVector };
  };
}

function countPairs(stems: readonly string[], counter: KeyCounter): void {
  let before = '^';
  for (const word of stems) {
    counter.add(hash(`${before} ${word}`));
    before = word;
  }
  counter.add(hash(`${before} $`));
}

/** Every run of four or five letters inside a word, its ends marked. */
function countLetters(said: readonly string[], counter: KeyCounter): void {
  for (const word of said) {
    if (word.startsWith('x') && word.length > 4) continue;
    const marked = ` ${word} `;
    for (let start = 0; start < marked.length - 1; start++) {
      let key = 2166136261;
      for (let length = 1; length <= 5 && start + length <= marked.length; length++) {
        key = Math.imul(key ^ marked.charCodeAt(start + length - 1), 16777619);
        if (length >= 4) counter.add(key);
      }
    }
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let key = 2166136261;
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 16777619);
  return key;
}

/** Separates the families and spreads the key over all its bits (MurmurHash3's finalizer). */
function mix(key: number, seed: number): number {
  let mixed = key ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
