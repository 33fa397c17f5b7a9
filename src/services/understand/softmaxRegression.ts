import { buckets, type FeatureVector } from './features.ts';

/** How the regression is fitted; `penalty` is the L2 strength per example. */
export type DescentSettings = {
  epochs: number;
  learningRate: number;
  penalty: number;
  seenAtLeast: number;
  seed: number;
};

/**
 * A fitted regression as plain data, for a file or another thread: `weights` by column and class, column 0 the bias and
 * column i + 1 the bucket `features[i]`.
 */
export type FittedRegression = { width: number; features: Int32Array; weights: Float32Array };

/** Gives a vector's logit for each class. */
export type LogitsOf = (vector: FeatureVector) => Float64Array;

/** The examples in one block: example i has `columns[starts[i]..starts[i + 1]]`, each already times the number of classes. */
type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array };
/** Weights by column and class, and the sum that turns them into their average over all steps; column 0 is the bias. */
type Weights = { now: Float32Array; drift: Float32Array };

/** A slope smaller than this is left alone: most classes are out of the question for a text after the first pass. */
const negligible = 0.004;
/** An example that is this surely right teaches little: it rests for some passes. */
const settled = 0.95;
const restFor = 2;
/** The bias learns slower than the features, or it would learn how many examples a class has. */
const biasScale = 0.1;

// In the loops of this file the indices are in range by construction; `as number` keeps them as fast as they look.

/**
 * Fits a multinomial logistic regression by stochastic gradient descent, one example at a time, with a falling rate and
 * averaged weights. Classes are 0 to `width` - 1; `importance` multiplies an example's step.
 */
export function fitSoftmax(
  vectors: readonly FeatureVector[],
  labels: Int32Array,
  importance: Float32Array,
  width: number,
  settings: DescentSettings,
): FittedRegression {
  const features = frequentBuckets(vectors, settings.seenAtLeast);
  const count = features.length + 1;
  const columnOf = columnsOf(features);
  const rows = rowsOf(vectors, columnOf, width);
  const weights: Weights = { now: new Float32Array(count * width), drift: new Float32Array(count * width) };
  const order = Int32Array.from(labels.keys());
  const random = randomFrom(settings.seed);
  const steps = settings.epochs * labels.length;
  const active = new Int32Array(width);
  const slopes = new Float64Array(width);
  const resting = new Uint8Array(labels.length);
  let step = 0;
  // The penalty shrinks all weights at each step: kept as one factor, applied at the end.
  let shrink = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const rate = settings.learningRate * (1 - step / steps) * (importance[example] as number);
      step++;
      shrink *= 1 - settings.learningRate * settings.penalty;
      if ((resting[example] as number) > 0) {
        resting[example] = (resting[example] as number) - 1;
        continue;
      }
      addRow(rows, example, weights.now, slopes, width, shrink);
      toProbabilities(slopes, 1);
      const label = labels[example] as number;
      if ((slopes[label] as number) > settled) resting[example] = restFor;
      slopes[label] = (slopes[label] as number) - 1;
      let activeCount = 0;
      for (let k = 0; k < width; k++) {
        const slope = slopes[k] as number;
        if (slope > negligible || slope < -negligible) active[activeCount++] = k;
        slopes[k] = (-rate * slope) / shrink;
      }
      takeStep(rows, example, weights, slopes, active, activeCount, step);
    }
  }
  return { width, features, weights: averaged(weights, step, shrink) };
}

/** Makes a fitted regression ready to read vectors. */
export function readRegression({ width, features, weights }: FittedRegression): LogitsOf {
  const columnOf = columnsOf(features);
  return (vector) => vectorLogits(vector, columnOf, weights, width);
}

/** Probabilities of logits; a temperature above 1 makes them less sure. */
export function softmax(logits: Float64Array, temperature: number): Float64Array {
  const probabilities = logits.slice();
  toProbabilities(probabilities, temperature);
  return probabilities;
}

function toProbabilities(logits: Float64Array, temperature: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logits.length; k++) if ((logits[k] as number) > top) top = logits[k] as number;
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    const likelihood = Math.exp(((logits[k] as number) - top) / temperature);
    logits[k] = likelihood;
    sum += likelihood;
  }
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) / sum;
}

/** The buckets that occur often enough. */
function frequentBuckets(vectors: readonly FeatureVector[], seenAtLeast: number): Int32Array {
  const seen = new Uint16Array(buckets);
  for (const { indices } of vectors)
    for (let i = 0; i < indices.length; i++) {
      const bucket = indices[i] as number;
      seen[bucket] = Math.min(65_535, (seen[bucket] as number) + 1);
    }
  return Int32Array.from(seen.keys()).filter((bucket) => (seen[bucket] as number) >= seenAtLeast);
}

/** Numbers a regression's features from 1, by bucket; every other bucket stays 0. */
export function columnsOf(features: Int32Array): Int32Array {
  const columnOf = new Int32Array(buckets);
  features.forEach((bucket, i) => {
    columnOf[bucket] = i + 1;
  });
  return columnOf;
}

function rowsOf(vectors: readonly FeatureVector[], columnOf: Int32Array, width: number): Rows {
  const total = vectors.reduce((sum, { indices }) => sum + indices.length, 0);
  const rows = {
    starts: new Int32Array(vectors.length + 1),
    columns: new Int32Array(total),
    values: new Float32Array(total),
  };
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

/** Writes into `logits` what the weights say of one example; in doubles, which the engine adds up without converting. */
function addRow(
  rows: Rows,
  example: number,
  weights: Float32Array,
  logits: Float64Array,
  width: number,
  shrink: number,
): void {
  for (let k = 0; k < width; k++) logits[k] = (weights[k] as number) * biasScale;
  const { columns, values } = rows;
  const end = rows.starts[example + 1] as number;
  let i = rows.starts[example] as number;
  // Four features at a time: each logit is read and written once for all four.
  for (; i + 3 < end; i += 4) {
    const [a, b, c, d] = [
      columns[i] as number,
      columns[i + 1] as number,
      columns[i + 2] as number,
      columns[i + 3] as number,
    ];
    const [u, v, w, x] = [
      values[i] as number,
      values[i + 1] as number,
      values[i + 2] as number,
      values[i + 3] as number,
    ];
    for (let k = 0; k < width; k++)
      logits[k] =
        (logits[k] as number) +
        (weights[a + k] as number) * u +
        (weights[b + k] as number) * v +
        (weights[c + k] as number) * w +
        (weights[d + k] as number) * x;
  }
  for (; i < end; i++) {
    const at = columns[i] as number;
    const value = values[i] as number;
    for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) + (weights[at + k] as number) * value;
  }
  for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) * shrink;
}

/** Adds the step of one example to the weights, and booked times its number to their drift, for the classes that it moves. */
function takeStep(
  rows: Rows,
  example: number,
  { now, drift }: Weights,
  paces: Float64Array,
  active: Int32Array,
  activeCount: number,
  step: number,
): void {
  for (let a = 0; a < activeCount; a++) {
    const k = active[a] as number;
    const move = (paces[k] as number) * biasScale;
    now[k] = (now[k] as number) + move;
    drift[k] = (drift[k] as number) + move * step;
  }
  const { columns, values } = rows;
  const end = rows.starts[example + 1] as number;
  for (let i = rows.starts[example] as number; i < end; i++) {
    const column = columns[i] as number;
    const value = values[i] as number;
    for (let a = 0; a < activeCount; a++) {
      const k = active[a] as number;
      const at = column + k;
      const move = (paces[k] as number) * value;
      now[at] = (now[at] as number) + move;
      drift[at] = (drift[at] as number) + move * step;
    }
  }
}

/** The mean of the weights over all steps: `now` less what came late, since each change was also booked times its step. */
function averaged({ now, drift }: Weights, steps: number, shrink: number): Float32Array {
  return now.map((weight, at) => (weight - (drift[at] as number) / Math.max(1, steps)) * shrink);
}

function vectorLogits(
  { indices, values }: FeatureVector,
  columnOf: Int32Array,
  weights: Float32Array,
  width: number,
): Float64Array {
  const logits = new Float64Array(width);
  for (let k = 0; k < width; k++) logits[k] = (weights[k] as number) * biasScale;
  for (let i = 0; i < indices.length; i++) {
    const at = (columnOf[indices[i] as number] as number) * width;
    if (at === 0) continue;
    const value = values[i] as number;
    for (let k = 0; k < width; k++) logits[k] = (logits[k] as number) + (weights[at + k] as number) * value;
  }
  return logits;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swapped = order[i] as number;
    order[i] = order[j] as number;
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
