import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from './testServer.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore({});
});
afterAll(() => store.close());

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 3 });
const docs = fc.array(fc.record({ words: fc.array(word, { maxLength: 4 }), at: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 30,
});
const begins = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 3,
});
let n = 0;

test('words are found by their beginnings as without an index, in order, with a limit or none', async () => {
  await fc.assert(
    fc.asyncProperty(docs, begins, fc.integer({ min: 0, max: 5 }), async (all, asked, limit) => {
      const collection = store.db.collection<{ _id: number; words: string[]; at: number }>(`words${n++}`);
      await collection.createIndex({ words: 1, at: 1 });
      await collection.createIndex({ at: 1 });
      if (all.length > 0) await collection.insertMany(all.map((doc, _id) => ({ _id, ...doc })));
      const filter = { $and: asked.map((begin) => ({ words: { $regex: `^${begin}` } })) };
      const found = await collection.find(filter).sort({ at: -1, _id: 1 }).limit(limit).toArray();
      const expected = all
        .map((doc, _id) => ({ _id, ...doc }))
        .filter(({ words }) => asked.every((begin) => words.some((one) => one.startsWith(begin))))
        .sort((a, b) => b.at - a.at || a._id - b._id);
      expect(found).toEqual(limit === 0 ? expected : expected.slice(0, limit));
    }),
    { numRuns: 60 },
  );
});
