import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Collection } from '../../../src/store/embedded/backend/collection.ts';
import { Store } from '../../../src/store/embedded/backend/store.ts';
import { CommandError } from '../../../src/store/embedded/commandError.ts';
import { compileFilter } from '../../../src/store/embedded/query/filter.ts';
import { countMatches, matches, parseSort, sortKeyOf } from '../../../src/store/embedded/query/rows.ts';
import { compareValues } from '../../../src/store/embedded/values/compareValues.ts';
import { type Doc, decodeForeign, encode } from '../../../src/store/embedded/values/document.ts';
import { keyBytes } from '../../../src/store/embedded/values/keyBytes.ts';
import { doc, filter, scalar, sort, value } from './arbitraries.ts';
import { temporaryDirectory } from './testServer.ts';

const directory = temporaryDirectory();
let store: Store;
let made = 0;

beforeAll(() => {
  store = new Store(join(directory, 'properties.sqlite'));
});
afterAll(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

const INDEXES: Doc[] = [
  { key: { a: 1 } },
  { key: { b: -1, d: 1 } },
  { key: { c: 1, d: -1 } },
  { key: { d: 1, c: -1, _id: 1 } },
  { key: { c: -1 }, sparse: true },
  { key: { a: 1, _id: 1 } },
  { key: { 'a.x': 1, 'a.y': 1 } },
  { key: { 'a.x': 1, c: 1 } },
  { key: { d: 1, b: -1 }, partialFilterExpression: { c: { $exists: true } } },
  { key: { d: -1 }, partialFilterExpression: { c: { $gt: 0 } } },
];

/** Stores the documents under `_id`s in order, leaving out those that no compound index can hold. */
function fill(docs: Doc[], indexes: Doc[]): { collection: Collection; stored: Doc[] } {
  store.begin();
  const collection = store.create('p', `c${++made}`, {});
  for (const spec of indexes) store.createIndex(collection, { v: 2, name: JSON.stringify(spec.key), ...spec });
  const stored: Doc[] = [];
  for (const [i, fields] of docs.entries()) {
    const one = decodeForeign(encode({ _id: i, ...fields }));
    try {
      collection.insert(one);
      stored.push(one);
    } catch (error) {
      if (!(error instanceof CommandError && error.codeName === 'CannotIndexParallelArrays')) throw error;
    }
  }
  return { collection, stored };
}

const idsIn = (collection: Collection, search: Parameters<typeof matches>[1]) =>
  Array.from(matches(collection, search), ({ doc: { _id } }) => _id);

const docs = fc.array(doc, { minLength: 5, maxLength: 30 });
const filters = fc.array(filter, { minLength: 10, maxLength: 10 });

test('the bytes of a key are in the order of what they stand for', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const order = Buffer.compare(keyBytes([a], [1]), keyBytes([b], [1]));
      expect(order).toBe(Math.sign(compareValues(a, b)) + 0);
      expect(Buffer.compare(keyBytes([a], [-1]), keyBytes([b], [-1])) + 0).toBe(-order + 0);
    }),
    { numRuns: 2000 },
  );
});

test('the order is one: transitive, and the same both ways', () => {
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      expect(compareValues(a, b) + 0).toBe(-compareValues(b, a) + 0);
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the indexes, a filter finds what it finds without them', () => {
  fc.assert(
    fc.property(docs, fc.subarray(INDEXES), filters, (given, indexes, wanted) => {
      const { collection, stored } = fill(given, indexes);
      for (const one of wanted) {
        const expected = stored.filter(compileFilter(one)).map(({ _id }) => _id);
        expect(idsIn(collection, { filter: one }).sort()).toEqual(expected.sort());
        expect(countMatches(collection, { filter: one })).toBe(expected.length);
      }
      store.rollback();
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('whatever the indexes, a sort gives the same order', () => {
  const limits = fc.nat({ max: 5 });
  fc.assert(
    fc.property(docs, fc.subarray(INDEXES), filters, sort, limits, (given, indexes, wanted, by, limit) => {
      const sortable = given.map(({ a, b, ...rest }) =>
        Array.isArray(a) && Array.isArray(b) ? rest : { a, b, ...rest },
      );
      const { collection, stored } = fill(sortable, indexes);
      const keyOf = sortKeyOf(parseSort(by) as never);
      for (const one of [{}, ...wanted]) {
        const expected = stored
          .filter(compileFilter(one))
          .sort((a, b) => Buffer.compare(keyOf(a), keyOf(b)))
          .map(({ _id }) => _id);
        const found = idsIn(collection, { filter: one, sort: by, limit });
        expect(found).toEqual(limit > 0 ? expected.slice(0, limit) : expected);
      }
      store.rollback();
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('after any changes the indexes hold what a fresh build would', () => {
  const change = fc.tuple(fc.nat({ max: 20 }), fc.option(doc, { nil: undefined }));
  fc.assert(
    fc.property(docs, fc.array(change, { maxLength: 8 }), scalar, (given, changes, probe) => {
      const { collection, stored } = fill(given, INDEXES);
      const current = new Map(stored.map((one) => [one._id, one]));
      for (const [id, fields] of changes) {
        const [found] = matches(collection, { filter: { _id: id } });
        if (!found) continue;
        const after = fields && decodeForeign(encode({ _id: id, ...fields }));
        try {
          if (after) collection.replace(found.row, found.doc, after);
          else collection.remove(found.row, found.doc);
        } catch (error) {
          if (error instanceof CommandError) continue;
          throw error;
        }
        if (after) current.set(id, after);
        else current.delete(id);
      }
      for (const path of ['a', 'b', 'c', 'a.x']) {
        const wanted = { [path]: probe };
        const expected = [...current.values()].filter(compileFilter(wanted)).map(({ _id }) => _id);
        expect(idsIn(collection, { filter: wanted }).sort()).toEqual(expected.sort());
      }
      store.rollback();
    }),
    { numRuns: 100 },
  );
}, 60_000);
