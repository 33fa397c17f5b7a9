import { beforeAll, describe, expect, it } from 'vitest';
import { checkCorrections, splitLines } from '../../../src/services/learning/heldOutCheck.ts';
import type { FittedClassifier, TrainingExample } from '../../../src/services/understand/classifier.ts';
import { trainingSets } from '../../../src/services/understand/trainingSet.ts';
import { createTextReader, trainServices } from '../../../src/services/understand/trainModel.ts';
import { heavyParts } from '../../support/heavyParts.ts';

describe('the held-out check, on Magog’s pack', () => {
  const read = createTextReader();
  const vectorOf = (text: string) => read(text)[0];
  let heldOut: TrainingExample[];
  let fitted: FittedClassifier;
  const check = (corrections: TrainingExample[]) => checkCorrections(fitted, heldOut, corrections, vectorOf);
  /** Lines that the classifier has not seen, one in so many. */
  const some = (every: number, offset: number, most: number) =>
    heldOut.filter((_, i) => i % every === offset).slice(0, most);

  beforeAll(async () => {
    const { city } = await heavyParts('magog');
    const split = splitLines(trainingSets(city).services);
    heldOut = split.heldOut;
    fitted = trainServices(split.kept, vectorOf);
  });

  it('divides the lines the same way each time, one in five held out, none in both', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => ({ text: `ligne ${i}` }));
    const split = splitLines(lines);
    expect(splitLines([...lines].reverse()).heldOut.toReversed()).toEqual(split.heldOut);
    expect(split.heldOut.length).toBeGreaterThan(150);
    expect(split.heldOut.length).toBeLessThan(250);
    expect(split.kept.length + split.heldOut.length).toBe(1000);
  });

  it('lets right corrections stand, however many', () => {
    for (const right of [some(80, 3, 20), some(20, 1, 80)]) expect(check(right).heldAt).toEqual([]);
  });

  it('puts nearly all of twenty wrong ones aside: of any kind to one service, or of one to another', () => {
    const toOne = some(80, 5, 20).map(({ text }) => ({ text, code: 'taxes_billing' }));
    const potholes = heldOut.filter(({ code }) => code === 'pothole').slice(0, 20);
    const ofOne = potholes.map(({ text }) => ({ text, code: 'noise' }));
    for (const wrong of [toOne, ofOne]) {
      const { heldAt, withAll, withKept } = check(wrong);
      expect(heldAt.length).toBeGreaterThanOrEqual(14);
      expect(withAll.rightWith).toBeLessThan(withAll.rightWithout);
      expect(withKept.probabilityWith).toBeGreaterThan(withAll.probabilityWith);
    }
  });

  it('blames the newest, and leaves right ones from before alone', () => {
    const right = some(80, 3, 20);
    // Any twenty lines may be easy ones: several twenties tell.
    const held = [5, 25, 45].map((offset) => {
      const wrong = some(80, offset, 20).map(({ text }) => ({ text, code: 'taxes_billing' }));
      return check([...right, ...wrong]).heldAt;
    });
    const count = (fits: (place: number) => boolean) => held.flat().filter(fits).length;
    expect(count((place) => place >= right.length)).toBeGreaterThanOrEqual(42);
    expect(count((place) => place < right.length)).toBeLessThanOrEqual(9);
  });

  it('has nothing against a single wrong one: it may be right', () => {
    expect(check([{ text: 'gros trou dans la rue', code: 'noise' }]).heldAt).toEqual([]);
  });
});
