import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filterCases } from './filterCases.ts';
import { errorOf, openTestStore, type Row, type TestStore } from './testServer.ts';
import { updateCases } from './updateCases.ts';

// The same expectations hold for any MongoDB: MONGODB_URI names one, else the embedded store is held to them.
let store: TestStore;
let rows: mongoose.mongo.Collection<Row>;
let made = 0;

beforeAll(async () => {
  store = await openTestStore({ external: true });
});
afterAll(() => store.close());
beforeEach(() => {
  rows = store.db.collection<Row>(`rows${++made}`);
});

const idsOf = async (filter: Record<string, unknown>) =>
  (await rows.find(filter as never, { projection: { _id: 1 } }).toArray())
    .map(({ _id }) => _id)
    .sort((a, b) => Number(a) - Number(b));

describe('filters', () => {
  test.each(filterCases)('$name', async ({ docs, filter, finds }) => {
    await rows.insertMany(docs as Row[]);
    expect(await idsOf(filter)).toEqual(finds);
  });

  test.each(filterCases)('$name, with an index on every path', async ({ docs, filter, finds }) => {
    await rows.createIndexes(['v', 'a', 's', 'a.b', 'a.c'].map((path) => ({ key: { [path]: 1 } })));
    await rows.insertMany(docs as Row[]);
    expect(await idsOf(filter)).toEqual(finds);
    expect(await rows.countDocuments(filter as never)).toBe(finds.length);
  });

  test.each([
    [{ $frobnicate: 1 }, 2],
    [{ a: { $frobnicate: 1 } }, 2],
    [{ a: { $in: 5 } }, 2],
    [{ $or: [] }, 2],
    [{ a: { $regex: '(' } }, 51091],
  ])('%j is refused', async (filter, code) => {
    const error = await errorOf(rows.find(filter as never).toArray());
    expect(error.code).toBe(code);
  });
});

describe('updates', () => {
  test.each(updateCases)('$name', async ({ before, update, after, refusal, filter, arrayFilters }) => {
    await rows.insertOne(before as Row);
    const work = rows.updateOne((filter ?? { _id: 1 }) as never, update as never, arrayFilters ? { arrayFilters } : {});
    if (refusal) expect((await errorOf(work)).code).toBe(refusal);
    else await work;
    expect(await rows.findOne()).toEqual(after ?? before);
  });

  test('an integer that outgrows 32 bits stays exact', async () => {
    await rows.insertOne({ _id: 1, n: 2147483647 });
    await rows.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    expect(await rows.findOne({ n: { $type: 'long' } })).toEqual({ _id: 1, n: 2147483648 });
  });

  test('counts what matched and what changed', async () => {
    await rows.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
      { _id: 3, a: 1 },
    ]);
    const result = await rows.updateMany({}, { $set: { a: 1 } });
    expect(result).toMatchObject({ matchedCount: 3, modifiedCount: 1, upsertedCount: 0 });
  });

  test('a change that moves documents forward in the index sees each of them once', async () => {
    await rows.createIndex({ n: 1 });
    await rows.insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i, n: i })));
    expect(await rows.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1000 } })).toMatchObject({ modifiedCount: 300 });
    expect(await rows.countDocuments({ n: { $gte: 1000, $lt: 1300 } })).toBe(300);
  });

  test('an upsert begins with what the filter says', async () => {
    const filter = { _id: 7, 'a.b': 1, kind: { $eq: 'x' }, n: { $gt: 3 } };
    const result = await rows.updateOne(filter, { $set: { c: 1 }, $setOnInsert: { d: 2 } }, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, upsertedId: 7 });
    expect(await rows.findOne()).toEqual({ _id: 7, a: { b: 1 }, kind: 'x', c: 1, d: 2 });
  });

  test('a replacement keeps the _id and nothing else', async () => {
    await rows.insertOne({ _id: 1, a: 1, b: 2 });
    await rows.replaceOne({ a: 1 }, { c: 3 });
    expect(await rows.findOne()).toEqual({ _id: 1, c: 3 });
  });
});

describe('findAndModify', () => {
  test('gives the document before or after, the first in order', async () => {
    await rows.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await rows.findOneAndUpdate({}, { $inc: { n: 10 } }, { sort: { n: -1 } })).toEqual({ _id: 2, n: 2 });
    const after = await rows.findOneAndUpdate(
      {},
      { $inc: { n: 10 } },
      { sort: { n: 1 }, returnDocument: 'after', projection: { n: 1, _id: 0 } },
    );
    expect(after).toEqual({ n: 11 });
    expect(await rows.findOneAndDelete({ _id: 2 })).toEqual({ _id: 2, n: 12 });
    expect(await rows.findOneAndDelete({ _id: 2 })).toBeNull();
  });

  test('inserts, and says so', async () => {
    const result = await rows.findOneAndUpdate(
      { _id: 1 },
      { $set: { a: 1 } },
      { upsert: true, includeResultMetadata: true },
    );
    expect(result).toMatchObject({ value: null, lastErrorObject: { n: 1, updatedExisting: false, upserted: 1 } });
  });

  test('two claims of one ticket cannot both win', async () => {
    await rows.insertOne({ _id: 1, assignee: null });
    const claims = ['a', 'b', 'c'].map((agent) =>
      rows.findOneAndUpdate({ _id: 1, assignee: null }, { $set: { assignee: agent } }),
    );
    const won = (await Promise.all(claims)).filter((claim) => claim !== null);
    expect(won).toHaveLength(1);
  });
});

describe('uniqueness', () => {
  test('names the key that is taken', async () => {
    await rows.createIndex({ email: 1 }, { unique: true });
    await rows.insertOne({ _id: 1, email: 'x' });
    const error = await errorOf(rows.insertOne({ _id: 2, email: 'x' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'x' } });
    expect(error.message).toContain('E11000 duplicate key error collection');
  });

  test('ordered stops at the first refusal, unordered goes on', async () => {
    const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    const ordered = (await errorOf(rows.insertMany(docs))) as mongoose.mongo.MongoBulkWriteError;
    expect(ordered.insertedCount).toBe(1);
    const unordered = (await errorOf(
      rows.insertMany([{ _id: 1 }, { _id: 3 }], { ordered: false }),
    )) as mongoose.mongo.MongoBulkWriteError;
    expect(unordered.insertedCount).toBe(1);
    expect(await idsOf({})).toEqual([1, 3]);
  });

  test('holds for updates, for null, and for each element of arrays', async () => {
    await rows.createIndex({ tags: 1 }, { unique: true });
    await rows.insertMany([{ _id: 1, tags: ['a', 'b'] }, { _id: 2, tags: ['c', 'c'] }, { _id: 3 }]);
    expect((await errorOf(rows.updateOne({ _id: 2 }, { $set: { tags: ['b', 'c'] } }))).code).toBe(11000);
    expect((await errorOf(rows.insertOne({ _id: 4, tags: null }))).code).toBe(11000);
    expect(await rows.findOne({ _id: 2 })).toEqual({ _id: 2, tags: ['c', 'c'] });
  });

  test('spares what a sparse or partial index leaves out', async () => {
    await rows.createIndex({ a: 1 }, { unique: true, sparse: true });
    await rows.createIndex({ b: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await rows.insertMany([
      { _id: 1, b: 1, open: true },
      { _id: 2, b: 1, open: false },
      { _id: 3, b: 1 },
    ]);
    expect((await errorOf(rows.updateOne({ _id: 2 }, { $set: { open: true } }))).code).toBe(11000);
    expect((await rows.find({ b: 1 }).toArray()).length).toBe(3);
  });

  test('an index that the documents break is not made', async () => {
    await rows.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ]);
    expect((await errorOf(rows.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });
});

describe('order and pages', () => {
  test('follows BSON across types, with or without an index', async () => {
    const values = [null, 1, 2.5, 'a', 'b', { a: 1 }, false, true, new Date(0)];
    await rows.insertMany(values.map((v, _id) => ({ _id, v })).reverse());
    const sorted = async () => (await rows.find().sort({ v: 1 }).toArray()).map(({ _id }) => _id);
    const expected = values.map((_, i) => i);
    expect(await sorted()).toEqual(expected);
    await rows.createIndex({ v: 1 });
    expect(await sorted()).toEqual(expected);
    expect((await rows.find().sort({ v: -1 }).toArray()).map(({ _id }) => _id)).toEqual(expected.toReversed());
  });

  test('an array sorts by its least element upwards and its greatest downwards', async () => {
    await rows.insertMany([
      { _id: 1, v: [1, 9] },
      { _id: 2, v: 5 },
      { _id: 3, v: [] },
    ]);
    expect((await rows.find().sort({ v: 1 }).toArray()).map(({ _id }) => _id)).toEqual([3, 1, 2]);
    expect((await rows.find().sort({ v: -1 }).toArray()).map(({ _id }) => _id)).toEqual([1, 2, 3]);
  });

  test('pages by key over a compound index', async () => {
    await rows.createIndex({ status: 1, at: -1, _id: -1 });
    await rows.insertMany(
      Array.from({ length: 60 }, (_, i) => ({
        _id: i,
        status: ['a', 'b', 'c'][i % 3],
        at: new Date(Math.floor(i / 7)),
      })),
    );
    const seen: unknown[] = [];
    let after: Row | undefined;
    do {
      const older = after ? { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after._id } }] } : {};
      const page = await rows
        .find({ status: { $in: ['a', 'b'] }, ...older } as never)
        .sort({ at: -1, _id: -1 })
        .limit(7)
        .toArray();
      seen.push(...page.map(({ _id }) => _id));
      after = page.at(-1);
    } while (after);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => 59 - i).filter((i) => i % 3 !== 2));
  });

  test('reads a large result batch by batch, while others write', async () => {
    await rows.insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: i })));
    const cursor = rows.find().batchSize(50);
    const first = await cursor.next();
    await rows.deleteMany({ _id: { $gte: 400 } });
    const rest = await cursor.toArray();
    expect([first, ...rest].map((row) => row?._id)).toEqual(Array.from({ length: 400 }, (_, i) => i));
  });

  test('skip, limit and a closed cursor', async () => {
    await rows.insertMany(Array.from({ length: 10 }, (_, i) => ({ _id: i })));
    expect((await rows.find().sort({ _id: 1 }).skip(3).limit(2).toArray()).map(({ _id }) => _id)).toEqual([3, 4]);
    const { cursor } = await store.db.command({ find: rows.collectionName, batchSize: 2 });
    const id = mongoose.mongo.Long.fromValue(cursor.id);
    const killed = await store.db.command({ killCursors: rows.collectionName, cursors: [id] });
    expect(killed.cursorsKilled).toEqual([cursor.id]);
    const next = { getMore: id, collection: rows.collectionName };
    expect(await errorOf(store.db.command(next))).toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });
});
