const FIRST_MS = 1_000;
const LONGEST_MS = 8_000;

/**
 * Milliseconds to wait before the next attempt (0 is the first): doubled each time up to 8 s, and spread by up to a quarter,
 * so that the phones of a town don't all come back in the same second.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return Math.round(base * (0.75 + random() * 0.25));
}
