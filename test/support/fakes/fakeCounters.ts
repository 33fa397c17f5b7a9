import type { CounterRepository } from '../../../src/services/tickets/counterRepository.ts';

/** Counters in memory. */
export function fakeCounters(): CounterRepository {
  const values = new Map<string, number>();
  return {
    async next(name) {
      const value = (values.get(name) ?? 0) + 1;
      values.set(name, value);
      return value;
    },
    async raise(name, value) {
      values.set(name, Math.max(values.get(name) ?? 0, value));
    },
  };
}
