import { describe, expect, it } from 'vitest';
import { fitClassifier, rankCodes } from '../../../src/services/understand/classifier.ts';
import { createFeatures } from '../../../src/services/understand/features.ts';
import { addNaiveBayes } from '../../../src/services/understand/naiveBayes.ts';
import { type FittedRegression, readRegression } from '../../../src/services/understand/softmaxRegression.ts';

const vector = (...buckets: number[]) => ({
  indices: Int32Array.from(buckets),
  values: Float32Array.from(buckets, () => 1),
});
const blank = (): FittedRegression => ({
  width: 2,
  features: Int32Array.from([10, 20, 30]),
  weights: new Float32Array(4 * 2),
});

describe('naive Bayes weights', () => {
  const lines = [vector(10, 30), vector(10, 30), vector(20, 30), vector(20, 30)];
  const labels = Int32Array.from([0, 0, 1, 1]);
  const even = new Float32Array(4).fill(1);

  it('speak for the class whose lines have a feature, and against the other', () => {
    const regression = blank();
    addNaiveBayes(regression, lines, labels, even, 1);
    const [zero = 0, one = 0] = readRegression(regression)(vector(10));
    expect(zero).toBeGreaterThan(0);
    expect(one).toBeLessThan(0);
  });

  it('say little for a feature that all lines have', () => {
    const regression = blank();
    addNaiveBayes(regression, lines, labels, even, 1);
    const [zero = 0, one = 0] = readRegression(regression)(vector(30));
    expect(Math.abs(zero - one)).toBeLessThan(0.01);
  });

  it('grow with their share, over what was fitted', () => {
    const [half, whole] = [blank(), blank()];
    half.weights.fill(0.5);
    addNaiveBayes(half, lines, labels, even, 0.5);
    addNaiveBayes(whole, lines, labels, even, 1);
    half.weights.subarray(2).forEach((weight, i) => {
      expect(weight - 0.5).toBeCloseTo((whole.weights[i + 2] ?? 0) / 2, 4);
    });
  });

  it('leave the bias and features that are not in the regression alone', () => {
    const regression = blank();
    addNaiveBayes(regression, [...lines, vector(99)], Int32Array.from([0, 0, 1, 1, 1]), new Float32Array(5).fill(1), 1);
    expect([...regression.weights.subarray(0, 2)]).toEqual([0, 0]);
  });

  it('make surer of a word that only few lines have', () => {
    const read = createFeatures([{}]);
    const vectorOf = (text: string) => read(text)[0];
    const texts = ['le lampadaire clignote', 'le lampadaire est mort', 'la rue est trouée', 'la rue a un cratère'];
    const examples = texts.map((text, i) => ({ text, code: i < 2 ? 'light' : 'hole' }));
    const lightOf = (naiveBayes: number) => {
      const fitted = fitClassifier(examples, { vectorOf, naiveBayes, epochs: 1, seenAtLeast: 1 });
      const ranked = rankCodes(fitted, readRegression(fitted.regression)(vectorOf('le lampadaire')));
      return ranked.find(({ code }) => code === 'light')?.score ?? 0;
    };
    expect(lightOf(0.1)).toBeGreaterThan(lightOf(0));
  });
});
