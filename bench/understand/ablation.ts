import type { CityPack, Example } from '../../src/domain/city.ts';
import { fold } from '../../src/services/fold.ts';
import { rankCodes, type TrainingExample, type TrainingOptions } from '../../src/services/understand/classifier.ts';
import { concepts } from '../../src/services/understand/concepts.ts';
import { createFeatures, type FeatureOptions } from '../../src/services/understand/features.ts';
import { words } from '../../src/services/understand/normalize.ts';
import { readRegression } from '../../src/services/understand/softmaxRegression.ts';
import { trainingSets } from '../../src/services/understand/trainingSet.ts';
import { trainServices } from '../../src/services/understand/trainModel.ts';
import type { Row } from '../support/arguments.ts';
import { calibrationError } from '../support/calibrationError.ts';
import { line, percent } from '../support/tables.ts';

/** A way to learn without one step. */
type Variant = {
  features?: FeatureOptions;
  lexicon?: Readonly<Record<string, string>>;
  training?: TrainingOptions;
  kept?: (example: TrainingExample, at: number) => boolean;
};

const bareWords = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [];

/** What is left out, one at a time. */
const variants: Readonly<Record<string, Variant>> = {
  nothing: {},
  'denied things taken out': { features: { read: words } },
  'spellings, markers, denied things': { features: { read: bareWords } },
  'single words': { features: { weights: { words: 0 } } },
  'pairs of words': { features: { weights: { pairs: 0 } } },
  'runs of letters': { features: { weights: { letters: 0 } } },
  'meanings (concepts)': { features: { weights: { concepts: 0 } } },
  'meanings that come together': { features: { weights: { company: 0 } } },
  'meanings side by side': { features: { weights: { neighbours: 0 } } },
  'the lexicon altogether': { lexicon: {} },
  'all but single words': {
    lexicon: {},
    features: { weights: { pairs: 0, letters: 0, concepts: 0, company: 0, neighbours: 0 } },
  },
  'naive Bayes': { training: { naiveBayes: 0 } },
  'class weights': { training: { balance: 0 } },
  'that two lines must say a thing': { training: { seenAtLeast: 1 } },
  'half of the example lines': { kept: (_, at) => at % 2 === 0 },
  'a quarter of the example lines': { kept: (_, at) => at % 4 !== 0 },
};

/** Every fifth line of the pack is left out of training for the last column. */
const foldSize = 5;

/**
 * Prints what each step of the service classifier is worth: it is trained without the step, on all lines of the pack and
 * read on `rows`, and again without a fifth of the lines and read on these.
 */
export function measureAblation(rows: readonly Row[], city: CityPack): void {
  const examples = trainingSets(city).services;
  const heldOut = city.examples.services.filter((_, at) => at % foldSize === 0);
  const held = new Set(heldOut.map(({ text }) => text));
  const kept = examples.filter(({ text }) => !held.has(text));
  line(`left out (${rows.length} messages)`, 'first right', 'among three', 'fr', 'en', 'ECE', 'pack lines');
  for (const [name, variant] of Object.entries(variants)) {
    const readings = readingsOf(rows, trained(examples, variant));
    const right = readings.filter(isFirst);
    const share = (lang: string) => {
      const some = readings.filter(({ row }) => row.lang === lang);
      return percent(some.filter(isFirst).length, some.length);
    };
    line(
      name,
      percent(right.length, rows.length),
      percent(
        readings.filter(({ accepted, codes }) => codes.some((code) => accepted.includes(code))).length,
        rows.length,
      ),
      share('fr'),
      share('en'),
      calibrationError(readings.map((one) => ({ score: one.score, right: isFirst(one) }))).toFixed(3),
      percent(heldOutRight(heldOut, trained(kept, variant)), heldOut.length),
    );
  }
}

type Rank = (text: string) => { code: string; score: number }[];

function trained(examples: readonly TrainingExample[], { features, lexicon, training, kept }: Variant): Rank {
  const read = createFeatures([lexicon ?? concepts], features);
  const fitted = trainServices(kept ? examples.filter(kept) : examples, (text) => read(text)[0], training);
  const logitsOf = readRegression(fitted.regression);
  return (text) => rankCodes(fitted, logitsOf(read(text)[0]));
}

function readingsOf(rows: readonly Row[], rank: Rank) {
  return rows.map((row) => {
    const best = rank(row.text).slice(0, 3);
    const accepted = [row.service_code ?? '', ...(row.also_ok ?? '').split('|').filter((code) => code !== '')];
    return { row, accepted, codes: best.map(({ code }) => code), score: best[0]?.score ?? 0 };
  });
}

function isFirst({ accepted, codes: [first = ''] }: { accepted: string[]; codes: string[] }): boolean {
  return accepted.includes(first);
}

function heldOutRight(lines: readonly Example[], rank: Rank): number {
  return lines.filter(({ text, code }) => rank(text)[0]?.code === code).length;
}
