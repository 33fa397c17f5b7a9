import { withoutDenied } from './denied.ts';
import { stem, words } from './normalize.ts';
import { createTermFinder, type TermFinder } from './termFinder.ts';

/** Buckets that every feature is hashed into; a power of two. */
export const buckets = 2 ** 20;

/** A message as the classifier sees it: `indices` are buckets, `values` sum to about 1 when squared. */
export type FeatureVector = { indices: Int32Array; values: Float32Array };

/** What each family of features may weigh in a message's vector. */
export type FeatureWeights = { words: number; pairs: number; letters: number; concepts: number };

/** Chosen by bench/understand.ts. */
const defaultWeights: FeatureWeights = { words: 1.2, pairs: 1.2, letters: 1.2, concepts: 1 };

/** Reads texts into vectors with a lexicon of concepts: the families are words, pairs of words, runs of letters, and concepts. */
export function createFeatures(
  lexicon: Readonly<Record<string, string>>,
  weights: FeatureWeights = defaultWeights,
): (text: string) => FeatureVector {
  const findConcepts = createTermFinder(lexicon);
  return (text) => featuresOf(text, findConcepts, weights);
}

function featuresOf(text: string, findConcepts: TermFinder, weights: FeatureWeights): FeatureVector {
  const said = withoutDenied(words(text));
  const stems = said.map(stem);
  const values = new Map<number, number>();
  const addFamily = (weight: number, seed: number, features: Map<number, number>): void => {
    if (weight === 0 || features.size === 0) return;
    let norm = 0;
    for (const [key, count] of features) {
      const value = 1 + Math.log(count);
      features.set(key, value);
      norm += value * value;
    }
    const scale = weight / Math.sqrt(norm);
    for (const [key, value] of features) {
      const bucket = mix(key, seed) & (buckets - 1);
      values.set(bucket, (values.get(bucket) ?? 0) + value * scale);
    }
  };
  const named = [...new Set(findConcepts(said).map((found) => found.name))];
  addFamily(weights.words, 1, counted(stems.map((word) => hash(word))));
  addFamily(weights.pairs, 2, counted(pairsOf(['^', ...stems, '$'])));
  addFamily(weights.letters, 3, counted(lettersOf(said)));
  addFamily(weights.concepts, 4, counted(named.map((name) => hash(name))));
  return { indices: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

function counted(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsOf(stems: readonly string[]): number[] {
  const keys: number[] = [];
  for (let i = 1; i < stems.length; i++) keys.push(hash(`${stems[i - 1]} ${stems[i]}`));
  return keys;
}

/** Every run of two to five letters inside a word, its ends marked. */
function lettersOf(said: readonly string[]): number[] {
  const keys: number[] = [];
  for (const word of said) {
    if (word.startsWith('x') && word.length > 4) continue;
    const marked = ` ${word} `;
    for (let start = 0; start < marked.length - 1; start++) {
      let key = 2166136261;
      for (let length = 1; length <= 5 && start + length <= marked.length; length++) {
        key = Math.imul(key ^ marked.charCodeAt(start + length - 1), 16777619);
        if (length >= 3) keys.push(key);
      }
    }
  }
  return keys;
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
