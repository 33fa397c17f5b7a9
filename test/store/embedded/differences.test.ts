import { readFileSync, statSync } from 'node:fs';
import { serialize } from 'bson';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { errorOf, openTestStore, type Row, type TestStore } from './testServer.ts';

// Where the embedded store is not MongoDB, by the numbers in src/store/embedded/README.md. Only ever run on the embedded one.
const { Decimal128, Double, Long } = mongoose.mongo;
let store: TestStore;
let rows: mongoose.mongo.Collection<Row>;
let made = 0;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => {
  rows = store.db.collection<Row>(`rows${++made}`);
});

const tested = new Set<number>();
function difference(number: number, name: string, work: () => Promise<void>): void {
  tested.add(number);
  test(`${number}. ${name}`, work);
}

test('the README has one entry for each of these tests', () => {
  const readme = readFileSync(new URL('../../../src/store/embedded/README.md', import.meta.url), 'utf8');
  const numbers = Array.from(readme.matchAll(/^(\d+)\. /gm), ([, number]) => Number(number));
  expect(numbers).toEqual([...tested]);
});

difference(1, 'no sessions, transactions or change streams', async () => {
  const insert = {
    insert: rows.collectionName,
    documents: [{ _id: 1 }],
    txnNumber: Long.ONE,
    startTransaction: true,
    autocommit: false,
  };
  expect(await errorOf(store.db.command(insert))).toMatchObject({ code: 20, codeName: 'IllegalOperation' });
  expect((await store.db.command({ hello: 1 })).logicalSessionTimeoutMinutes).toBeUndefined();
  expect((await errorOf(rows.watch().next())).code).toBe(40324);
});

difference(2, 'no authentication; the socket is its user’s alone', async () => {
  const path = decodeURIComponent(/^mongodb:\/\/([^/]+)\//.exec(store.uri)?.[1] ?? '');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

difference(3, 'no collation', async () => {
  const collation = { locale: 'fr', strength: 1 };
  expect((await errorOf(rows.find({ a: 'E' }, { collation }).toArray())).code).toBe(115);
  expect((await errorOf(rows.createIndex({ a: 1 }, { collation }))).code).toBe(115);
  expect((await errorOf(rows.updateOne({ a: 'E' }, { $set: { b: 1 } }, { collation }))).code).toBe(115);
  expect(await rows.find({ a: 'E' }, { collation: { locale: 'simple' } }).toArray()).toEqual([]);
});

difference(4, 'no other kinds of index', async () => {
  const keys: mongoose.mongo.IndexSpecification[] = [
    { a: 'text' },
    { a: '2dsphere' },
    { a: 'hashed' },
    { '$**': 1 },
    { 'a.0': 1 },
  ];
  for (const key of keys) expect((await errorOf(rows.createIndex(key))).code).toBe(67);
});

difference(5, 'fewer stages', async () => {
  await rows.insertOne({ _id: 1 });
  for (const stage of [
    { $out: 'x' },
    { $merge: 'x' },
    { $graphLookup: {} },
    { $setWindowFields: {} },
    { $geoNear: {} },
  ]) {
    expect((await errorOf(rows.aggregate([stage]).toArray())).code).toBe(40324);
  }
  const lookup = { from: 'x', let: { a: '$a' }, pipeline: [], as: 'y' };
  expect((await errorOf(rows.aggregate([{ $lookup: lookup }]).toArray())).code).toBe(115);
});

difference(6, 'fewer expression operators', async () => {
  for (const operator of ['$function', '$setField', '$zip', '$sortArray']) {
    expect((await errorOf(rows.aggregate([{ $addFields: { a: { [operator]: {} } } }]).toArray())).code).toBe(168);
  }
});

difference(7, 'no validators, views and the like', async () => {
  for (const options of [{ capped: true, size: 1000 }, { validator: {} }, { viewOn: 'x', pipeline: [] }]) {
    expect((await errorOf(store.db.createCollection('refused', options))).code).toBe(115);
  }
  for (const filter of [
    { $where: 'true' },
    { $text: { $search: 'a' } },
    { $jsonSchema: {} },
    { a: { $near: [1, 1] } },
  ]) {
    expect((await errorOf(rows.find(filter).toArray())).code).toBe(2);
  }
  expect((await errorOf(rows.find({}, { let: { a: 1 } }).toArray())).code).toBe(115);
  expect((await errorOf(rows.find({}).explain())).code).toBe(59);
});

difference(8, 'whole doubles become int32', async () => {
  await rows.insertOne({ _id: 1, v: new Double(5), w: new Double(5.5) });
  expect(await rows.countDocuments({ v: { $type: 'int' }, w: { $type: 'double' } })).toBe(1);
  expect(await rows.findOne({ v: new Double(5) })).toEqual({ _id: 1, v: 5, w: 5.5 });
});

difference(9, 'decimals compare as doubles', async () => {
  const value = Decimal128.fromString('0.1000000000000000000000000000000001');
  await rows.insertOne({ _id: 1, v: value });
  expect(await rows.findOne({ v: 0.1 })).toEqual({ _id: 1, v: value });
});

difference(10, 'JavaScript’s regular expressions', async () => {
  for (const pattern of ['\\Aa', '\\Qa.b\\E', '[[:alpha:]]', 'a++', '(?>a)']) {
    expect((await errorOf(rows.find({ a: { $regex: pattern } }).toArray())).code).toBe(115);
  }
  expect((await errorOf(rows.find({ a: { $regex: 'a', $options: 'x' } }).toArray())).code).toBe(2);
});

difference(11, 'numeric field names come first', async () => {
  await rows.insertOne(
    new Map<string, unknown>([
      ['_id', 1],
      ['b', 1],
      ['10', 1],
      ['2', 1],
    ]) as unknown as Row,
  );
  const [raw] = await rows.find({}, { raw: true }).toArray();
  expect(Buffer.from(raw as unknown as Uint8Array)).toEqual(Buffer.from(serialize({ 2: 1, 10: 1, _id: 1, b: 1 })));
});

difference(12, 'hints and concerns change nothing', async () => {
  await rows.insertOne({ _id: 1 }, { writeConcern: { w: 'majority' } });
  const options = { hint: 'none_such', maxTimeMS: 1000, readConcern: { level: 'majority' } } as const;
  expect(await rows.find({ _id: 1 }, options).toArray()).toEqual([{ _id: 1 }]);
});

difference(13, 'no sums beyond 2^53', async () => {
  await rows.insertOne({ _id: 1, v: Long.fromString('9007199254740993') });
  expect((await errorOf(rows.aggregate([{ $group: { _id: null, v: { $sum: '$v' } } }]).toArray())).code).toBe(115);
  expect((await errorOf(rows.aggregate([{ $addFields: { w: { $add: ['$v', 1] } } }]).toArray())).code).toBe(2);
  expect(await rows.aggregate([{ $group: { _id: '$v' } }]).toArray()).toMatchObject([
    { _id: Long.fromString('9007199254740993') },
  ]);
});
