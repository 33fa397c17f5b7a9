import { type FittedClassifier, fitClassifier, type TrainingExample, type TrainingOptions } from './classifier.ts';
import { concepts } from './concepts.ts';
import { dangerLexicon } from './dangerConcepts.ts';
import { createFeatures, type FeatureVector } from './features.ts';
import { intentLexicon } from './intentConcepts.ts';

/** The lines that each classifier learns from. */
export type TrainingSets = {
  services: TrainingExample[];
  intents: TrainingExample[];
  /** Of code `emergency` or `harmless`. */
  dangers: TrainingExample[];
  /** Of code `vague` or `plain`: whether a report tells which service it is about. */
  reports: TrainingExample[];
};

/** The trained classifiers as plain data: what a file keeps and what a thread hands to another. */
export type TrainedModel = Record<keyof TrainingSets, FittedClassifier>;

/** Measured on messages that nobody trained on (bench/understand.ts), so that 0.8 means right eight times in ten. */
const serviceTemperature = 1.5;
const intentTemperature = 1;

/** Dangers are told in other words each time: what the words mean, and which meanings come together, counts the most. */
const meaning = [1, 1, 2];

/** Builds the reader of the classifiers: a text's vector for the services, for the intents and for the dangers. */
export function createTextReader(): (text: string) => readonly [FeatureVector, FeatureVector, FeatureVector] {
  return createFeatures([concepts, intentLexicon, dangerLexicon], { meaning });
}

/** Trains the classifiers, which read much the same lines: each line is taken apart once. */
export function trainModel(sets: TrainingSets): TrainedModel {
  const read = createTextReader();
  const lines = new Map<string, ReturnType<typeof read>>();
  const readOnce = (text: string): ReturnType<typeof read> => {
    const known = lines.get(text) ?? read(text);
    lines.set(text, known);
    return known;
  };
  return {
    services: trainServices(sets.services, (text) => readOnce(text)[0]),
    intents: fitClassifier(sets.intents, {
      vectorOf: (text) => readOnce(text)[1],
      // Lines of so many kinds settle in small steps: with larger ones, the order of the lines shows.
      epochs: 6,
      learningRate: 0.5,
      naiveBayes: 0.01,
      balance: 0.6,
      temperature: intentTemperature,
    }),
    dangers: fitClassifier(sets.dangers, {
      vectorOf: (text) => readOnce(text)[2],
      epochs: 4,
      learningRate: 0.5,
      penalty: 1.5e-5,
      naiveBayes: 0.02,
      balance: 0.6,
    }),
    reports: fitClassifier(sets.reports, { vectorOf: (text) => readOnce(text)[0], balance: 0.3 }),
  };
}

/** Trains the classifier of services alone; `options` in place of those that the product has. */
export function trainServices(
  examples: readonly TrainingExample[],
  vectorOf: (text: string) => FeatureVector,
  options: TrainingOptions = {},
): FittedClassifier {
  return fitClassifier(examples, { vectorOf, temperature: serviceTemperature, ...options });
}
