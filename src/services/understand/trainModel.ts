import { type FittedClassifier, fitClassifier, type TrainingExample, type TrainingOptions } from './classifier.ts';
import { concepts } from './concepts.ts';
import { createFeatures, type FeatureVector } from './features.ts';
import { intentLexicon } from './intentConcepts.ts';

/** The lines that each classifier learns from. */
export type TrainingSets = { services: TrainingExample[]; intents: TrainingExample[] };

/** The two trained classifiers as plain data: what a file keeps and what a thread hands to another. */
export type TrainedModel = { services: FittedClassifier; intents: FittedClassifier };

/** Measured on messages that nobody trained on (bench/understand.ts), so that 0.8 means right eight times in ten. */
const serviceTemperature = 1.5;
const intentTemperature = 1;

/** Builds the reader of both classifiers: a text's vector for the services, and the one for the intents. */
export function createTextReader(): (text: string) => readonly [FeatureVector, FeatureVector] {
  return createFeatures([concepts, intentLexicon]);
}

/** Trains the classifiers of services and of intents, which read the same lines: each line is taken apart once. */
export function trainModel(sets: TrainingSets): TrainedModel {
  const read = createTextReader();
  const lines = new Map<string, readonly [FeatureVector, FeatureVector]>();
  const readOnce = (text: string): readonly [FeatureVector, FeatureVector] => {
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
