import type { Scored } from '../../domain/understanding.ts';
import { concepts } from './concepts.ts';
import { buckets, createFeatures, type FeatureVector } from './features.ts';

/** One labelled text; `weight` says how much it counts beside others of its code. */
export type TrainingExample = { text: string; code: string; weight?: number };

/** How a classifier is trained; every default was chosen by bench/understand.ts. */
export type TrainingOptions = {
  epochs?: number;
  learningRate?: number;
  /** Strength of the L2 penalty, per example. */
  penalty?: number;
  /** A feature seen in fewer examples is left out. */
  seenAtLeast?: number;
  /** 0: every example counts the same; 1: every code counts the same. */
  balance?: number;
  /** Divides the logits, so that 0.8 means right eight times in ten. */
  temperature?: number;
  /** How a text becomes a vector; by default with the concepts of the services. */
  vectorOf?: (text: string) => FeatureVector;
  seed?: number;
};

/** Gives a text's codes with their calibrated probabilities, best first. */
export type Classifier = { codes: readonly string[]; predict: (text: string) => Scored[] };

const defaultVectorOf = createFeatures(concepts);

/**
 * Trains a multinomial logistic regression over hashed features by stochastic gradient descent with averaged weights.
 * The same examples, options and seed give the same classifier.
 */
export function trainClassifier(examples: readonly TrainingExample[], options: TrainingOptions = {}): Classifier {
  const settings = {
    epochs: 8,
    learningRate: 1.5,
    penalty: 2e-6,
    seenAtLeast: 1,
    balance: 0.5,
    temperature: 1,
    vectorOf: defaultVectorOf,
    seed: 7,
    ...options,
  };
  const codes = [...new Set(examples.map((example) => example.code))].sort();
  const width = codes.length;
  const numbers = new Map(codes.map((code, i) => [code, i]));
  const labels = Int32Array.from(examples, (example) => numbers.get(example.code) ?? 0);
  const vectors = examples.map((example) => settings.vectorOf(example.text));
  const { columnOf, count } = numberColumns(vectors, settings.seenAtLeast);
  const rows = rowsOf(vectors, columnOf, count, width);
  const weights = descend(rows, labels, importanceOf(examples, labels, width, settings.balance), width, settings);
  return {
    codes,
    predict: (text) => {
      const probabilities = softmax(logitsOf(settings.vectorOf(text), columnOf, weights, width), settings.temperature);
      return codes.map((code, i) => ({ code, score: probabilities[i] ?? 0 })).sort((a, b) => b.score - a.score);
    },
  };
}

/** A slope smaller than this is left alone: most codes are out of the question for a text after the first pass. */
const negligible = 0.004;
/** The bias learns slower than the features, or it would learn how many examples a code has. */
const biasScale = 0.1;

/** The examples in one block: example i has the columns `columns[starts[i]..starts[i + 1]]`, already times the width. */
type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array; count: number };

/** Numbers the buckets that occur often enough, from 1 (0 is the bias); the others stay 0 in `columnOf`. */
function numberColumns(vectors: readonly FeatureVector[], seenAtLeast: number): { columnOf: Int32Array; count: number } {
  const seen = new Uint16Array(buckets);
  for (const { indices } of vectors) for (const bucket of indices) seen[bucket] = Math.min(65_535, (seen[bucket] ?? 0) + 1);
  const columnOf = new Int32Array(buckets);
  let count = 1;
  for (let bucket = 0; bucket < buckets; bucket++) if ((seen[bucket] ?? 0) >= seenAtLeast) columnOf[bucket] = count++;
  return { columnOf, count };
}

function rowsOf(vectors: readonly FeatureVector[], columnOf: Int32Array, count: number, width: number): Rows {
  const total = vectors.reduce((sum, { indices }) => sum + indices.length, 0);
  const rows = { starts: new Int32Array(vectors.length + 1), columns: new Int32Array(total), values: new Float32Array(total), count };
  let at = 0;
  vectors.forEach(({ indices, values }, i) => {
    for (let j = 0; j < indices.length; j++) {
      const column = columnOf[indices[j] as number] as number;
      if (column === 0) continue;
      rows.columns[at] = column * width;
      rows.values[at++] = values[j] as number;
    }
    rows.starts[i + 1] = at;
  });
  return rows;
}

type DescentSettings = { epochs: number; learningRate: number; penalty: number; seed: number };

// In the loops below the indices are in range by construction; `as number` keeps them as fast as they look.
function descend(rows: Rows, labels: Int32Array, importance: Float32Array, width: number, settings: DescentSettings): Float32Array {
  const weights = new Float32Array(rows.count * width);
  // Averaging the weights of all steps lazily: mean = weights - drift / steps.
  const drift = new Float32Array(rows.count * width);
  const order = Int32Array.from(labels.keys());
  const random = randomFrom(settings.seed);
  const steps = settings.epochs * labels.length;
  const logits = new Float32Array(width);
  const active = new Int32Array(width);
  let step = 0;
  let shrink = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const rate = settings.learningRate * (1 - step / steps) * (importance[example] as number);
      step++;
      shrink *= 1 - settings.learningRate * settings.penalty;
      const from = rows.starts[example] as number;
      const to = rows.starts[example + 1] as number;
      for (let k = 0; k < width; k++) logits[k] = (weights[k] as number) * biasScale;
      for (let i = from; i < to; i++) {
        const at = rows.columns[i] as number;
        const value = rows.values[i] as number;
        for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) + (weights[at + k] as number) * value;
      }
      for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) * shrink;
      const slopes = softmax(logits, 1);
      const label = labels[example] as number;
      slopes[label] = (slopes[label] as number) - 1;
      let activeCount = 0;
      for (let k = 0; k < width; k++) {
        const slope = slopes[k] as number;
        if (slope < negligible && slope > -negligible) continue;
        active[activeCount++] = k;
        const pace = (-rate * slope) / shrink;
        slopes[k] = pace;
        weights[k] = (weights[k] as number) + pace * biasScale;
        drift[k] = (drift[k] as number) + pace * biasScale * step;
      }
      for (let i = from; i < to; i++) {
        const at = rows.columns[i] as number;
        const value = rows.values[i] as number;
        for (let a = 0; a < activeCount; a++) {
          const k = active[a] as number;
          const change = (slopes[k] as number) * value;
          weights[at + k] = (weights[at + k] as number) + change;
          drift[at + k] = (drift[at + k] as number) + change * step;
        }
      }
    }
  }
  for (let at = 0; at < weights.length; at++) {
    weights[at] = ((weights[at] as number) - (drift[at] as number) / Math.max(1, step)) * shrink;
  }
  return weights;
}

function importanceOf(examples: readonly TrainingExample[], labels: Int32Array, width: number, balance: number): Float32Array {
  const sums = new Float64Array(width);
  examples.forEach(({ weight = 1 }, i) => {
    const label = labels[i] as number;
    sums[label] = (sums[label] as number) + weight;
  });
  const mean = sums.reduce((a, b) => a + b, 0) / Math.max(1, width);
  return Float32Array.from(examples, ({ weight = 1 }, i) => weight * (mean / (sums[labels[i] as number] || 1)) ** balance);
}

function logitsOf({ indices, values }: FeatureVector, columnOf: Int32Array, weights: Float32Array, width: number): Float32Array {
  const logits = new Float32Array(width);
  for (let k = 0; k < width; k++) logits[k] = (weights[k] as number) * biasScale;
  for (let i = 0; i < indices.length; i++) {
    const column = columnOf[indices[i] as number] as number;
    if (column === 0) continue;
    const value = values[i] as number;
    const at = column * width;
    for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) + (weights[at + k] as number) * value;
  }
  return logits;
}

function softmax(logits: Float32Array, temperature: number): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  const probabilities = new Float32Array(logits.length);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    const e = Math.exp(((logits[k] as number) - top) / temperature);
    probabilities[k] = e;
    sum += e;
  }
  for (let k = 0; k < probabilities.length; k++) probabilities[k] = (probabilities[k] as number) / sum;
  return probabilities;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swapped = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = swapped;
  }
}

/** Mulberry32: a small generator, so that training never depends on the machine's own. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
