import type { Scored } from '../../domain/understanding.ts';
import { adjust, mostAdjusted } from './adjustment.ts';
import { rankCodes, type TrainingExample } from './classifier.ts';
import type { FeatureVector } from './features.ts';
import { readRegression } from './softmaxRegression.ts';
import { createTextReader, type TrainedModel } from './trainModel.ts';

/**
 * Gives a text's services and intents with their calibrated probabilities, best first, how likely it is an emergency, and how
 * likely it is too vague for any service.
 */
export type Rank = (text: string) => { services: Scored[]; intents: Scored[]; danger: number; vague: number };

/** The classifiers as they stand now: another training takes their place while they are in use. */
export type LiveModel = {
  rank: Rank;
  rankServices(text: string): Scored[];
  /** Puts another training in place; the corrections stay. */
  replace(trained: TrainedModel): void;
  /**
   * The corrections that must hold from now on, oldest first, in place of those before: one left out is forgotten, and the last
   * 200 outlive any training. Older ones are examples of a training by then, and count as such.
   */
  correct(corrections: readonly TrainingExample[]): void;
};

/** Makes a training live. */
export function createLiveModel(first: TrainedModel): LiveModel {
  const read = createTextReader();
  /** A correction's vector, kept as long as it holds: each new one asks for those of all. */
  let vectors = new Map<string, FeatureVector>();
  let corrections: readonly TrainingExample[] = [];
  let current = build(first);

  function build(trained: TrainedModel) {
    const { services, intents, dangers, reports } = trained;
    const servicesBase = readRegression(services.regression);
    return {
      trained,
      servicesBase,
      logitsOf: adjustTo(services.codes, servicesBase),
      intentsOf: readRegression(intents.regression),
      dangersOf: readRegression(dangers.regression),
      reportsOf: readRegression(reports.regression),
    };
  }

  function adjustTo(codes: readonly string[], base: ReturnType<typeof readRegression>) {
    const lines = corrections.flatMap(({ text, code }) => {
      const label = codes.indexOf(code);
      const vector = vectors.get(text);
      return label === -1 || !vector ? [] : [{ vector, label }];
    });
    return adjust(base, lines);
  }

  const rankVector = (vector: FeatureVector) => rankCodes(current.trained.services, current.logitsOf(vector));

  return {
    rank(text) {
      const [forServices, forIntents, forDangers] = read(text);
      const { trained, intentsOf, dangersOf, reportsOf } = current;
      return {
        services: rankVector(forServices),
        intents: rankCodes(trained.intents, intentsOf(forIntents)),
        danger: scoreOf('emergency', rankCodes(trained.dangers, dangersOf(forDangers))),
        // What an agent has said of these very words is no longer vague.
        vague: vectors.has(text) ? 0 : scoreOf('vague', rankCodes(trained.reports, reportsOf(forServices))),
      };
    },
    rankServices: (text) => rankVector(read(text)[0]),
    replace(trained) {
      current = build(trained);
    },
    correct(next) {
      corrections = next.slice(-mostAdjusted);
      vectors = new Map(corrections.map(({ text }) => [text, vectors.get(text) ?? read(text)[0]]));
      current = { ...current, logitsOf: adjustTo(current.trained.services.codes, current.servicesBase) };
    },
  };
}

const scoreOf = (code: string, ranked: readonly Scored[]) => ranked.find((one) => one.code === code)?.score ?? 0;
