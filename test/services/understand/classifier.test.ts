import { describe, expect, test } from 'vitest';
import {
  fitClassifier,
  rankCodes,
  type TrainingExample,
  type TrainingOptions,
} from '../../../src/services/understand/classifier.ts';
import { concepts } from '../../../src/services/understand/concepts.ts';
import { createFeatures } from '../../../src/services/understand/features.ts';
import { readRegression } from '../../../src/services/understand/softmaxRegression.ts';

const said: Record<string, string[]> = {
  street_light: [
    'lampadaire éteint',
    'the street lamp is out',
    'ampoule brûlée au poteau',
    'no light on our street',
    'lumière de rue qui clignote',
  ],
  pothole: [
    'nid-de-poule énorme',
    'big hole in the pavement',
    'trou dans l’asphalte',
    'pothole ate my tire',
    'cratère sur la rue',
  ],
  dead_animal: [
    'chat mort sur la rue',
    'dead raccoon by the curb',
    'mouffette écrasée',
    'a deer was hit, it is dead',
    'carcasse dans le fossé',
  ],
};
const examples: TrainingExample[] = Object.entries(said).flatMap(([code, texts]) =>
  texts.map((text) => ({ code, text })),
);

const read = createFeatures([concepts]);

function trainClassifier(lines: readonly TrainingExample[], options?: TrainingOptions) {
  const fitted = fitClassifier(lines, options);
  const logitsOf = readRegression(fitted.regression);
  return { predict: (text: string) => rankCodes(fitted, logitsOf(read(text)[0])) };
}

describe('a trained classifier', () => {
  const classifier = trainClassifier(examples);

  test.each([
    ['le lampadaire devant chez nous est éteint', 'street_light'],
    ['un gros trou dans la chaussée', 'pothole'],
    ['dead skunk on the road', 'dead_animal'],
  ])('reads "%s" as %s', (text, code) => {
    expect(classifier.predict(text)[0]?.code).toBe(code);
  });

  test('gives every code a probability, best first', () => {
    const scores = classifier.predict('trou').map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('is the same each time it is trained', () => {
    expect(trainClassifier(examples).predict('lumière cassée')).toEqual(classifier.predict('lumière cassée'));
  });

  test('is less sure at a higher temperature, of the same answer', () => {
    const cooler = classifier.predict('lampadaire')[0];
    const warmer = trainClassifier(examples, { temperature: 3 }).predict('lampadaire')[0];
    expect(warmer?.code).toBe(cooler?.code);
    expect(warmer?.score).toBeLessThan(cooler?.score ?? 0);
  });

  test('answers on a text without a known feature', () => {
    expect(
      classifier
        .predict('')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['dead_animal', 'pothole', 'street_light']);
  });
});
