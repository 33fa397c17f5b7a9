import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/services/learning/correction.ts';
import type { CorrectionRepository } from '../../../src/services/learning/correctionRepository.ts';
import { minutes, reference } from '../makeTicket.ts';

/** The correction of the nth ticket of 2026, made n minutes after monday morning. */
function makeCorrection(n: number, change: Partial<Correction> = {}): Correction {
  return {
    reference: reference(n),
    text: `un trou ${n}`,
    guess: 'noise',
    serviceCode: 'pothole',
    by: { id: 'u1', name: 'Léa' },
    at: minutes(n),
    learnedAt: minutes(n),
    state: 'learned',
    check: null,
    withdrawnBy: null,
    ...change,
  };
}

const figures = { lines: 10, rightWithout: 8, rightWith: 6, probabilityWithout: 0.7, probabilityWith: 0.6 };

/** What every implementation of CorrectionRepository does; `open` gives an empty one. */
export function correctionRepositoryContract(open: () => Promise<CorrectionRepository>): void {
  describe('CorrectionRepository', () => {
    let corrections: CorrectionRepository;
    beforeEach(async () => {
      corrections = await open();
    });

    it('keeps one for each ticket: the last counts', async () => {
      const first = await corrections.put(makeCorrection(1), minutes(1));
      expect(first).toEqual({ ...makeCorrection(1), updatedAt: minutes(1), revision: 1 });
      const other = makeCorrection(1, { serviceCode: 'dog', at: minutes(2) });
      expect(await corrections.put(other, minutes(2))).toEqual({ ...other, updatedAt: minutes(2), revision: 2 });
      expect(await corrections.byReference(reference(1))).toMatchObject({ serviceCode: 'dog', revision: 2 });
      expect((await corrections.learned(10)).map(({ serviceCode }) => serviceCode)).toEqual(['dog']);
      expect(await corrections.byReference(reference(2))).toBeNull();
    });

    it('loses none of the first ones at once, and counts them', async () => {
      const puts = Array.from({ length: 10 }, (_, i) => corrections.put(makeCorrection(1 + (i % 2)), minutes(i)));
      const revisions = (await Promise.all(puts)).map(({ revision }) => revision).sort((a, b) => a - b);
      expect(revisions).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    });

    it('changes one only as it was read', async () => {
      await corrections.put(makeCorrection(1), minutes(1));
      const held = await corrections.update(reference(1), 1, { state: 'held', check: figures }, minutes(3));
      expect(held).toMatchObject({ state: 'held', check: figures, text: 'un trou 1', revision: 2 });
      const withdrawn = { state: 'withdrawn' as const, text: '', withdrawnBy: { id: 'u2', name: 'Al' } };
      expect(await corrections.update(reference(1), 1, withdrawn, minutes(4))).toBeNull();
      expect(await corrections.update(reference(1), 2, withdrawn, minutes(4))).toMatchObject(withdrawn);
      expect(await corrections.update(reference(9), 1, withdrawn, minutes(4))).toBeNull();
    });

    it('gives those that train, last learned first, and no more than asked', async () => {
      await corrections.put(makeCorrection(1, { learnedAt: minutes(9) }), minutes(9));
      await corrections.put(makeCorrection(2), minutes(2));
      await corrections.put(makeCorrection(3), minutes(3));
      await corrections.put(makeCorrection(4, { state: 'held' }), minutes(4));
      const learned = await corrections.learned(2);
      expect(learned.map((one) => one.reference)).toEqual([reference(1), reference(3)]);
    });

    it('tells what was written since a time, whatever its state', async () => {
      await corrections.put(makeCorrection(1), minutes(1));
      await corrections.put(makeCorrection(2), minutes(2));
      await corrections.update(reference(1), 1, { state: 'withdrawn', text: '' }, minutes(5));
      const changed = await corrections.changedSince(minutes(2));
      expect(changed.map((one) => [one.reference, one.state, one.revision])).toEqual([
        [reference(2), 'learned', 1],
        [reference(1), 'withdrawn', 2],
      ]);
    });

    it('lists by page, latest first, all or one state, and counts', async () => {
      for (const n of [1, 2, 3, 4, 5]) {
        await corrections.put(
          makeCorrection(n, { at: minutes(n - (n % 2)), state: n === 4 ? 'held' : 'learned' }),
          minutes(n),
        );
      }
      const seen: string[] = [];
      let after = null;
      do {
        const { items, next } = await corrections.list({ state: null, after, limit: 2 });
        seen.push(...items.map((one) => one.reference));
        after = next;
      } while (after);
      expect(seen).toEqual([5, 4, 3, 2, 1].map(reference));
      const held = await corrections.list({ state: 'held', after: null, limit: 2 });
      expect(held).toMatchObject({ items: [{ reference: reference(4) }], next: null });
      expect(await corrections.counts()).toEqual({ learned: 4, held: 1, withdrawn: 0 });
    });
  });
}
