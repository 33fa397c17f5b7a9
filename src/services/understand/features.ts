import { withoutDenied } from './denied.ts';
import { createKeyCounter, type KeyCounter, slots } from './keyCounter.ts';
import { stem, words } from './normalize.ts';
import { createTermFinder, type TermFound } from './termFinder.ts';

/** Buckets that every feature is hashed into; a power of two. */
export const buckets = 2 ** 20;

/** A message as a classifier sees it: `indices` are buckets, and each family's `values` sum to its weight when squared. */
export type FeatureVector = { indices: Int32Array; values: Float32Array };

/**
 * What each family of features may weigh in a message's vector: words, pairs of words that follow each other, runs of letters,
 * what the words mean, which meanings come together, and which stand next to each other.
 */
type FeatureWeights = {
  words: number;
  pairs: number;
  letters: number;
  concepts: number;
  company: number;
  neighbours: number;
};

/** Words by the name of what they mean, as `termFinder.ts` reads them. */
export type Lexicon = Readonly<Record<string, string>>;

/**
 * How texts become vectors: `weights` in place of the default ones, `read` for what takes a text's words, `meaning` for how many
 * times more the concepts of each lexicon weigh, and their company.
 */
export type FeatureOptions = {
  weights?: Partial<FeatureWeights>;
  read?: (text: string) => readonly string[];
  meaning?: readonly number[];
};

const affirmedWords = (text: string): readonly string[] => withoutDenied(words(text));

/** Chosen on examples left out of training, see docs/understanding.md. */
const defaultWeights: FeatureWeights = {
  words: 1.1,
  pairs: 1.2,
  letters: 1.5,
  concepts: 0.9,
  company: 0.8,
  neighbours: 0.8,
};

/**
 * Reads texts into vectors, one for each lexicon of concepts: words, pairs of words and runs of letters are the same in
 * all of them, and are counted once.
 */
export function createFeatures<const Lexicons extends readonly Lexicon[]>(
  lexicons: Lexicons,
  options: FeatureOptions = {},
): (text: string) => { [L in keyof Lexicons]: FeatureVector } {
  const weights = { ...defaultWeights, ...options.weights };
  const read = options.read ?? affirmedWords;
  const findConcepts = createTermFinder(Object.assign({}, ...lexicons));
  const isShared = ({ name }: TermFound) => lexicons.every((lexicon) => Object.hasOwn(lexicon, name));
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
    if (weight === 0) {
      counter.empty(() => {});
      return;
    }
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
    const said = read(text);
    const stems = said.map(stem);
    size = 0;
    for (const word of stems) counter.add(hash(word));
    addFamily(weights.words, 1);
    countPairs(stems, counter);
    addFamily(weights.pairs, 2);
    countLetters(said, counter);
    addFamily(weights.letters, 3);
    const found = findConcepts(said);
    countNeighbours(stems, found.filter(isShared), counter);
    addFamily(weights.neighbours, 5);
    const shared = size;
    const named = new Set(found.map(({ name }) => name));
    const vectors = lexicons.map((lexicon, i) => {
      const more = options.meaning?.[i] ?? 1;
      size = shared;
      const meanings = [...named].filter((name) => Object.hasOwn(lexicon, name)).map(hash);
      for (const meaning of meanings) counter.add(meaning);
      addFamily(weights.concepts * more, 4);
      countCompany(meanings, counter);
      addFamily(weights.company * more, 6);
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

/** As many meanings of a message are paired: a pasted page brings all of them. */
const mostMeanings = 60;

/** Every two meanings that a message brings together, in whatever order: a lamp, and something broken. */
function countCompany(meanings: readonly number[], counter: KeyCounter): void {
  const sorted = meanings.slice(0, mostMeanings).sort((a, b) => a - b);
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length; j++) counter.add(joined(sorted[i] as number, sorted[j] as number));
}

/** Words next to each other or with one between them, each as what it means where a lexicon knows it. */
function countNeighbours(stems: readonly string[], found: readonly TermFound[], counter: KeyCounter): void {
  const keys: number[][] = stems.map(() => []);
  for (const { name, start, end } of found) {
    const key = hash(name);
    for (let at = start; at < end; at++) keys[at]?.push(key);
  }
  keys.forEach((names, at) => {
    if (names.length === 0) names.push(hash(stems[at] as string));
  });
  for (let at = 0; at < keys.length; at++)
    for (let next = at + 1; next <= at + 2 && next < keys.length; next++)
      for (const one of keys[at] as number[])
        for (const other of keys[next] as number[]) counter.add(joined(one, other));
}

function joined(one: number, other: number): number {
  return Math.imul(Math.imul(one, 16777619) ^ other, 16777619);
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
