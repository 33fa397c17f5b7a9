import { describe, expect, it } from 'vitest';
import type { CounterRepository } from '../../../src/services/tickets/counterRepository.ts';

/** What every implementation of CounterRepository does; `open` gives an empty one. */
export function counterRepositoryContract(open: () => Promise<CounterRepository>): void {
  describe('CounterRepository', () => {
    it('counts from 1, each name by itself', async () => {
      const counters = await open();
      expect(await counters.next('a')).toBe(1);
      expect(await counters.next('a')).toBe(2);
      expect(await counters.next('b')).toBe(1);
    });

    it('goes on after a value that it was raised to, and never back', async () => {
      const counters = await open();
      await counters.raise('a', 10);
      expect(await counters.next('a')).toBe(11);
      await counters.raise('a', 5);
      expect(await counters.next('a')).toBe(12);
    });

    it('gives no number twice, even to first calls at once', async () => {
      const counters = await open();
      const numbers = await Promise.all(Array.from({ length: 30 }, () => counters.next('many')));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    });
  });
}
