import { afterAll, beforeAll, expect, test } from 'vitest';
import { expressionCases, expressionDoc } from './expressionCases.ts';
import { openTestStore, type TestStore } from './testServer.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore({ external: true });
  await store.db.collection<Record<string, unknown>>('one').insertOne({ ...expressionDoc } as never);
});
afterAll(() => store.close());

test.each(expressionCases)('%j is %j', async (expression, expected) => {
  const [found] = await store.db
    .collection('one')
    .aggregate([{ $project: { _id: 0, value: expression } }])
    .toArray();
  expect(found).toEqual({ value: expected });
});

test('computing changes nothing in the document', async () => {
  const shift = { $dateToString: { date: '$at', timezone: 'America/Toronto' } };
  const [found] = await store.db
    .collection('one')
    .aggregate([{ $addFields: { shift } }])
    .toArray();
  expect(found?.at).toEqual(expressionDoc.at);
});
