import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorOf, openTestStore, type Row, type TestStore } from './testServer.ts';

// As contract.test.ts: projections, aggregation, catalog and files, on whichever MongoDB there is.
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

describe('projections', () => {
  const doc = { _id: 1, a: 1, b: { c: 2, d: 3 }, list: [{ x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3 }] };
  test.each([
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [
      { b: 0, list: 0 },
      { _id: 1, a: 1 },
    ],
    [{ _id: 0 }, { a: 1, b: { c: 2, d: 3 }, list: doc.list }],
    [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
    [{ 'list.x': 1, _id: 0 }, { list: [{ x: 1 }, { x: 2 }, { x: 3 }] }],
    [
      { 'list.x': 0, b: 0, a: 0 },
      { _id: 1, list: [{ y: 1 }, { y: 2 }, {}] },
    ],
    [
      { list: { $slice: -1 }, a: 1 },
      { _id: 1, a: 1, list: [{ x: 3 }] },
    ],
    [
      { list: { $slice: [1, 1] }, _id: 1, a: 1 },
      { _id: 1, a: 1, list: [{ x: 2, y: 2 }] },
    ],
    [{ list: { $elemMatch: { x: { $gt: 1 } } } }, { _id: 1, list: [{ x: 2, y: 2 }] }],
    [{ 'list.$': 1 }, { _id: 1, list: [{ x: 2, y: 2 }] }],
    [{ sum: { $add: ['$a', '$b.c'] }, _id: 0 }, { sum: 3 }],
  ])('%j', async (projection, expected) => {
    await rows.insertOne(doc);
    expect(await rows.findOne({ 'list.x': 2 }, { projection })).toEqual(expected);
  });

  test('keeping and dropping do not mix', async () => {
    await rows.insertOne(doc);
    expect((await errorOf(rows.find({}, { projection: { a: 1, b: 0 } }).toArray())).code).toBe(31254);
  });
});

describe('aggregation', () => {
  const sales = [
    { _id: 1, item: 'a', n: 2, at: new Date('2026-01-01T10:00:00Z'), tags: ['x', 'y'] },
    { _id: 2, item: 'b', n: 5, at: new Date('2026-01-02T10:00:00Z'), tags: [] },
    { _id: 3, item: 'a', n: 3, at: new Date('2026-02-01T10:00:00Z'), tags: ['x'] },
    { _id: 4, n: null },
  ];
  const byMonth = { $dateToString: { format: '%Y-%m', date: '$at' } };

  test.each<[string, Record<string, unknown>[], Record<string, unknown>[]]>([
    [
      '$group',
      [
        { $group: { _id: '$item', n: { $sum: '$n' }, least: { $min: '$n' }, count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, n: 0, least: null, count: 1 },
        { _id: 'a', n: 5, least: 2, count: 2 },
        { _id: 'b', n: 5, least: 5, count: 1 },
      ],
    ],
    [
      '$group by a document',
      [
        { $match: { item: { $exists: true } } },
        { $group: { _id: { m: byMonth }, ids: { $push: '$_id' } } },
        { $sort: { '_id.m': 1 } },
      ],
      [
        { _id: { m: '2026-01' }, ids: [1, 2] },
        { _id: { m: '2026-02' }, ids: [3] },
      ],
    ],
    [
      '$avg, $first, $last, $max',
      [
        { $match: { item: 'a' } },
        { $sort: { _id: 1 } },
        { $group: { _id: null, a: { $avg: '$n' }, f: { $first: '$_id' }, l: { $last: '$_id' }, m: { $max: '$at' } } },
      ],
      [{ _id: null, a: 2.5, f: 1, l: 3, m: new Date('2026-02-01T10:00:00Z') }],
    ],
    [
      '$unwind',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }, { $sort: { _id: 1, tags: 1 } }],
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 3, tags: 'x' },
      ],
    ],
    [
      '$unwind keeping all',
      [
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $match: { _id: { $gt: 1 } } },
        { $project: { tags: 1, i: 1 } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 2, i: null },
        { _id: 3, tags: 'x', i: 0 },
        { _id: 4, i: null },
      ],
    ],
    [
      '$project computes',
      [
        { $match: { _id: 1 } },
        {
          $project: {
            _id: 0,
            double: { $multiply: ['$n', 2] },
            big: { $cond: [{ $gt: ['$n', 1] }, 'yes', 'no'] },
            day: { $dayOfMonth: '$at' },
          },
        },
      ],
      [{ double: 4, big: 'yes', day: 1 }],
    ],
    [
      '$gt null is any value',
      [{ $project: { has: { $gt: ['$n', null] } } }, { $sort: { _id: 1 } }],
      [
        { _id: 1, has: true },
        { _id: 2, has: true },
        { _id: 3, has: true },
        { _id: 4, has: false },
      ],
    ],
    [
      '$addFields within a document',
      [{ $match: { _id: 4 } }, { $addFields: { 'a.b': 1, n: { $ifNull: ['$n', 0] } } }],
      [{ _id: 4, n: 0, a: { b: 1 } }],
    ],
    [
      '$facet',
      [
        {
          $facet: {
            all: [{ $count: 'n' }],
            none: [{ $match: { _id: 99 } }, { $count: 'n' }],
            two: [{ $sort: { _id: -1 } }, { $limit: 2 }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ all: [{ n: 4 }], none: [], two: [{ _id: 4 }, { _id: 3 }] }],
    ],
    [
      '$sortByCount',
      [{ $match: { item: { $ne: null } } }, { $sortByCount: '$item' }],
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    [
      '$bucket',
      [
        { $match: { n: { $ne: null } } },
        { $bucket: { groupBy: '$n', boundaries: [0, 3, 10], output: { count: { $sum: 1 } } } },
      ],
      [
        { _id: 0, count: 1 },
        { _id: 3, count: 2 },
      ],
    ],
    [
      '$replaceRoot',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { at: '$at' } } }],
      [{ at: new Date('2026-01-01T10:00:00Z') }],
    ],
    [
      '$skip and $limit',
      [{ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    ['$count', [{ $match: { item: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
  ])('%s', async (_name, pipeline, expected) => {
    await rows.insertMany(sales);
    expect(await rows.aggregate(pipeline).toArray()).toEqual(expected);
  });

  test('medians, percentiles and deviations', async () => {
    await rows.insertMany(Array.from({ length: 99 }, (_, i) => ({ _id: i, n: 99 - i, o: { [`k${i % 2}`]: i } })));
    const n = { input: '$n', method: 'approximate' };
    const deviations = { population: { $stdDevPop: '$n' }, sample: { $stdDevSamp: '$n' } };
    const spread = { median: { $median: n }, high: { $percentile: { ...n, p: [0.95] } }, ...deviations };
    const [found] = await rows.aggregate([{ $group: { _id: null, ...spread, o: { $mergeObjects: '$o' } } }]).toArray();
    expect(found).toMatchObject({ median: 50, high: [95], o: { k0: 98, k1: 97 } });
    expect(found?.population).toBeCloseTo(Math.sqrt((99 ** 2 - 1) / 12), 10);
    expect(found?.sample).toBeCloseTo(Math.sqrt((99 * 100) / 12), 10);
  });

  test('$lookup joins by equal fields, by element, and then by a pipeline', async () => {
    await rows.insertMany([{ _id: 1, agents: ['a', 'b'] }, { _id: 2, agents: 'c' }, { _id: 3 }]);
    const agents = store.db.collection<Row>(`agents${made}`);
    await agents.insertMany([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ]);
    const from = agents.collectionName;
    const join = { from, localField: 'agents', foreignField: '_id', as: 'found' };
    const joined = await rows
      .aggregate([{ $lookup: join }, { $sort: { _id: 1 } }, { $project: { ids: '$found._id' } }])
      .toArray();
    expect(joined).toEqual([
      { _id: 1, ids: ['a', 'b'] },
      { _id: 2, ids: ['c'] },
      { _id: 3, ids: [] },
    ]);
  });

  test.each([
    [[{ $frobnicate: {} }], 40324],
    [[{ $match: {}, $sort: {} }], 40323],
    [[{ $addFields: { a: { $frobnicate: 1 } } }], 168],
  ])('%j is refused', async (pipeline, code) => {
    expect((await errorOf(rows.aggregate(pipeline).toArray())).code).toBe(code);
  });
});

describe('catalog', () => {
  test('lists collections and indexes, and drops them', async () => {
    await store.db.createCollection(rows.collectionName);
    await rows.createIndex({ a: 1, b: -1 }, { unique: true, name: 'ab' });
    await rows.createIndex({ a: 1, b: -1 }, { unique: true, name: 'ab' });
    expect(await rows.indexes()).toMatchObject([{ name: '_id_' }, { name: 'ab', key: { a: 1, b: -1 }, unique: true }]);
    expect((await errorOf(rows.createIndex({ a: 1, b: -1 }, { name: 'ab' }))).code).toBe(86);
    expect((await errorOf(rows.createIndex({ c: 1 }, { name: 'ab' }))).code).toBe(86);
    await rows.dropIndex('ab');
    expect((await errorOf(rows.dropIndex('ab'))).code).toBe(27);
    await rows.drop();
    expect(await store.db.listCollections({ name: rows.collectionName }).toArray()).toEqual([]);
    expect((await errorOf(rows.indexes())).code).toBe(26);
  });

  test('distinct values, arrays taken apart', async () => {
    await rows.insertMany([{ _id: 1, v: [2, 1] }, { _id: 2, v: 1 }, { _id: 3, v: 'x' }, { _id: 4 }]);
    expect(await rows.distinct('v')).toEqual([1, 2, 'x']);
    expect(await rows.distinct('v', { _id: { $gt: 1 } })).toEqual([1, 'x']);
  });

  test('an unknown command', async () => {
    expect(await errorOf(store.db.command({ frobnicate: 1 }))).toMatchObject({ code: 59, codeName: 'CommandNotFound' });
  });

  test('a document above 16 MB', async () => {
    const error = await errorOf(rows.insertOne({ _id: 1, text: 'x'.repeat(17 * 1024 * 1024) }));
    expect(error).toBeDefined();
    expect(await rows.countDocuments()).toBe(0);
  });
});

describe('files', () => {
  test('come out of GridFS as they went in', async () => {
    const bucket = new mongoose.mongo.GridFSBucket(store.db, { bucketName: `files${made}` });
    const content = Buffer.from(Array.from({ length: 700_001 }, (_, i) => i % 251));
    const upload = bucket.openUploadStream('photo.jpg', { metadata: { ticket: 1 } });
    await new Promise<void>((resolve, reject) => {
      upload.once('error', reject).end(content, () => resolve());
    });
    const chunks: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStream(upload.id)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    const part: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStream(upload.id, { start: 300_000, end: 300_100 }))
      part.push(chunk as Buffer);
    expect(Buffer.concat(part).equals(content.subarray(300_000, 300_100))).toBe(true);
    await bucket.delete(upload.id);
    expect(await bucket.find().toArray()).toEqual([]);
  });
});
