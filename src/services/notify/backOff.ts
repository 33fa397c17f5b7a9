/** After so many attempts a delivery is given up: some twenty hours after the first. */
export const mostAttempts = 8;

const firstMs = 30_000;
const longestMs = 6 * 3_600_000;

/**
 * How long to wait after the nth attempt, in milliseconds: half a minute, four times longer each time, six hours at most; a
 * fifth more or less at random, so that what failed together does not come back together.
 */
export function backOffMs(attempts: number, random: () => number): number {
  const wait = Math.min(longestMs, firstMs * 4 ** (attempts - 1));
  return Math.round(wait * (0.8 + 0.4 * random()));
}
