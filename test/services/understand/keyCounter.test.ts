import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyCounter } from '../../../src/services/understand/keyCounter.ts';

test('counts as a Map does, whatever the keys, and starts anew once emptied', () => {
  const counter = createKeyCounter();
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer())), (keys) => {
      const expected = new Map<number, number>();
      for (const key of keys) expected.set(key, (expected.get(key) ?? 0) + 1);
      for (const key of keys) counter.add(key);
      const counted: [number, number][] = [];
      counter.empty((key, count) => counted.push([key, count]));
      expect(counted).toEqual([...expected]);
    }),
  );
});
