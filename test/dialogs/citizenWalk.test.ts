import { describe, expect, it } from 'vitest';
import { walk } from '../support/citizenWalk.ts';

/** About 450 turns, the last eight of seeds that found faults; bench/citizen.ts plays as many as wanted, and prints what it finds. */
const seeds = [...Array.from({ length: 18 }, (_, i) => i + 1), 102, 137, 206, 229, 1068, 1092, 1158, 1183];

describe('a citizen at random', () => {
  it.each(seeds)(
    'of seed %i is always answered, never told the same three times, loses nothing, hears what becomes of it, and comes to an end',
    async (seed) => {
      const { transcript, violations } = await walk('magog', seed);
      expect(violations, transcript.join('\n')).toEqual([]);
    },
  );
});
