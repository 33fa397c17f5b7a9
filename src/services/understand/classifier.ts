import type { Scored } from '../../domain/understanding.ts';
import { concepts } from './concepts.ts';
import { createFeatures, type FeatureVector } from './features.ts';
import { addNaiveBayes } from './naiveBayes.ts';
import { type FittedRegression, fitSoftmax, softmax } from './softmaxRegression.ts';

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
  /** How much of a naive Bayes classifier's weights is added to the fitted ones. */
  naiveBayes?: number;
  /** Divides the logits, so that 0.8 means right eight times in ten. */
  temperature?: number;
  /** How a text becomes a vector; by default with the concepts of the services. */
  vectorOf?: (text: string) => FeatureVector;
  seed?: number;
};

/** A trained classifier as plain data, for a file or another thread; class i of the regression is `codes[i]`. */
export type FittedClassifier = { codes: string[]; temperature: number; regression: FittedRegression };

const readConcepts = createFeatures([concepts]);
const defaultVectorOf = (text: string): FeatureVector => readConcepts(text)[0];

/**
 * Trains a linear classifier (multinomial logistic regression) over hashed features. The same examples, options and seed give the same classifier.
 */
export function fitClassifier(examples: readonly TrainingExample[], options: TrainingOptions = {}): FittedClassifier {
  const settings = {
    epochs: 4,
    learningRate: 1.2,
    penalty: 5e-6,
    seenAtLeast: 2,
    balance: 0.5,
    naiveBayes: 0.04,
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
  const importance = importanceOf(examples, labels, width, settings.balance);
  const regression = fitSoftmax(vectors, labels, importance, width, settings);
  if (settings.naiveBayes > 0) addNaiveBayes(regression, vectors, labels, importance, settings.naiveBayes);
  return { codes, temperature: settings.temperature, regression };
}

/** A text's codes with their calibrated probabilities, best first, from the logits of its vector. */
export function rankCodes({ codes, temperature }: FittedClassifier, logits: Float64Array): Scored[] {
  const probabilities = softmax(logits, temperature);
  return codes.map((code, i) => ({ code, score: probabilities[i] ?? 0 })).sort((a, b) => b.score - a.score);
}

function importanceOf(
  examples: readonly TrainingExample[],
  labels: Int32Array,
  width: number,
  balance: number,
): Float32Array {
  const sums = new Float64Array(width);
  examples.forEach(({ weight = 1 }, i) => {
    const label = labels[i] as number;
    sums[label] = (sums[label] as number) + weight;
  });
  const mean = sums.reduce((a, b) => a + b, 0) / Math.max(1, width);
  return Float32Array.from(
    examples,
    ({ weight = 1 }, i) => weight * (mean / (sums[labels[i] as number] || 1)) ** balance,
  );
}
