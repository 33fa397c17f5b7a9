import type { Attempts, SignInAttemptRepository } from '../../../src/services/users/signInAttempts.ts';

/** Counts of failed sign-ins in memory. */
export function fakeSignInAttempts(): SignInAttemptRepository {
  const counts = new Map<string, Attempts>();
  return {
    find: async (key) => structuredClone(counts.get(key) ?? null),
    async count(key, at) {
      const before = counts.get(key) ?? null;
      counts.set(key, { failures: (before?.failures ?? 0) + 1, lastAt: at });
      return structuredClone(before);
    },
    async uncount(key) {
      const found = counts.get(key);
      if (found) found.failures -= 1;
    },
    async forget(key) {
      counts.delete(key);
    },
    async forgetBefore(at) {
      for (const [key, found] of counts) if (found.lastAt < at) counts.delete(key);
    },
  };
}
