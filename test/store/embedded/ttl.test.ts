import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Store } from '../../../src/store/embedded/backend/store.ts';
import { matches } from '../../../src/store/embedded/query/rows.ts';
import { deleteExpired } from '../../../src/store/embedded/ttl.ts';
import { temporaryDirectory } from './testServer.ts';

const now = Date.UTC(2026, 0, 1, 12);
const ago = (seconds: number) => new Date(now - seconds * 1000);
let directory: string;
let store: Store;

beforeEach(() => {
  directory = temporaryDirectory();
  store = new Store(join(directory, 'ttl.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

function collectionWith(spec: Record<string, unknown>, docs: Record<string, unknown>[]) {
  store.begin();
  const collection = store.create('d', 'c', {});
  store.createIndex(collection, { v: 2, name: 'ttl', ...spec });
  for (const doc of docs) collection.insert(doc);
  return () => Array.from(matches(collection, { filter: {} }), ({ doc }) => doc._id);
}

test('what is older than its time goes, and only that', () => {
  const left = collectionWith({ key: { at: 1 }, expireAfterSeconds: 60 }, [
    { _id: 'old', at: ago(61) },
    { _id: 'young', at: ago(59) },
    { _id: 'no date', at: 'yesterday' },
    { _id: 'none' },
    { _id: 'one old date', at: [ago(3600), ago(1)] },
  ]);
  expect(deleteExpired(store, now)).toBe(2);
  expect(left()).toEqual(['young', 'no date', 'none']);
});

test('a partial index expires only what it holds', () => {
  const spec = { key: { at: 1 }, expireAfterSeconds: 0, partialFilterExpression: { done: true } };
  const left = collectionWith(spec, [
    { _id: 1, at: ago(1), done: true },
    { _id: 2, at: ago(1) },
  ]);
  deleteExpired(store, now);
  expect(left()).toEqual([2]);
});

test('an index without a time expires nothing', () => {
  const left = collectionWith({ key: { at: 1 } }, [{ _id: 1, at: ago(1e6) }]);
  expect(deleteExpired(store, now)).toBe(0);
  expect(left()).toEqual([1]);
});
