import type { CityPack } from '../../domain/city.ts';
import type { Scored } from '../../domain/understanding.ts';
import { trainClassifier } from './classifier.ts';
import { concepts } from './concepts.ts';
import { createFeatures, type FeatureVector } from './features.ts';
import { intentLexicon } from './intentConcepts.ts';
import { intentExamples, serviceExamples } from './trainingSet.ts';

/** Gives a text's services and intents with their calibrated probabilities, best first. */
export type Rank = (text: string) => { services: Scored[]; intents: Scored[] };

/** Measured on messages that nobody trained on (bench/understand.ts), so that 0.8 means right eight times in ten. */
const serviceTemperature = 0.75;
const intentTemperature = 1;

/** Trains the classifiers of services and of intents, which read the same lines: each line is taken apart once. */
export function trainClassifiers(city: CityPack): Rank {
  const read = createFeatures([concepts, intentLexicon]);
  const lines = new Map<string, readonly [FeatureVector, FeatureVector]>();
  const readOnce = (text: string): readonly [FeatureVector, FeatureVector] => {
    const known = lines.get(text) ?? read(text);
    lines.set(text, known);
    return known;
  };
  const services = trainClassifier(serviceExamples(city), {
    vectorOf: (text) => readOnce(text)[0],
    temperature: serviceTemperature,
  });
  const intents = trainClassifier(intentExamples(city), {
    vectorOf: (text) => readOnce(text)[1],
    // Lines of so many kinds settle in small steps: with larger ones, the order of the lines shows.
    learningRate: 0.5,
    balance: 0.6,
    temperature: intentTemperature,
  });
  lines.clear();
  return (text) => {
    const [forServices, forIntents] = read(text);
    return { services: services.rank(forServices), intents: intents.rank(forIntents) };
  };
}
