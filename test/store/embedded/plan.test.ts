import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Collection } from '../../../src/store/embedded/backend/collection.ts';
import { choosePlan, type SortSpec } from '../../../src/store/embedded/backend/plan.ts';
import { Store } from '../../../src/store/embedded/backend/store.ts';
import { countMatches, matches } from '../../../src/store/embedded/query/rows.ts';
import type { Doc } from '../../../src/store/embedded/values/document.ts';
import { temporaryDirectory } from './testServer.ts';

/** More than is sorted in memory, so that wide indexes narrow each other. */
const size = 6000;
const directory = temporaryDirectory();
let store: Store;
let tickets: Collection;

/** The nth ticket: half are closed, a third are of parks, one in a thousand owes something or was handed over. */
const ticketAt = (n: number): Doc => ({
  _id: n,
  status: n % 2 === 0 ? 'closed' : 'new',
  queue: ['parks', 'waste', 'bylaw'][n % 3],
  at: (n * 7919) % size,
  owing: n % 1000 === 0 ? 1 : 0,
  ...(n % 1000 === 1 ? { since: n } : {}),
});

beforeAll(() => {
  store = new Store(join(directory, 'plan.sqlite'));
  store.begin();
  tickets = store.create('t', 'tickets', {});
  for (const key of [{ at: 1 }, { owing: 1, at: 1 }, { status: 1, at: 1 }, { queue: 1, at: 1 }]) {
    store.createIndex(tickets, { v: 2, name: Object.keys(key).join(), key });
  }
  store.createIndex(tickets, { v: 2, name: 'since', key: { since: 1 }, sparse: true });
  for (let n = 0; n < size; n++) tickets.insert(ticketAt(n));
  store.commit();
});
afterAll(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

const byTime: SortSpec = [['at', -1]];
const indexOf = (filter: Doc, limited = true) => choosePlan(tickets, filter, byTime, limited).index?.name;
const idsOf = (filter: Doc, limit = 0) =>
  Array.from(matches(tickets, { filter, sort: { at: -1 }, limit }), ({ doc }) => doc._id);
const expected = (test: (ticket: Doc) => boolean) =>
  Array.from({ length: size }, (_, n) => ticketAt(n))
    .filter(test)
    .sort((a, b) => Number(b.at) - Number(a.at))
    .map(({ _id }) => _id);

it('reads the few that owe something, rather than all in the order asked for', () => {
  expect(indexOf({ owing: { $gt: 0 } })).toBe('owing,at');
  expect(idsOf({ owing: { $gt: 0 } })).toEqual(expected(({ owing }) => owing === 1));
});

it('keeps to the order asked for where a condition leaves many', () => {
  expect(indexOf({ owing: { $lt: 1 } })).toBe('at');
});

it('finds what has a field in the sparse index of it, alone', () => {
  expect(choosePlan(tickets, { since: { $exists: true } }).index?.name).toBe('since');
  expect(idsOf({ since: { $exists: true } })).toEqual(expected(({ since }) => since !== undefined));
  expect(countMatches(tickets, { filter: { since: { $exists: true } } })).toBe(size / 1000);
});

it('takes the narrower of two indexes in the order asked for, and narrows it by the other', () => {
  const filter = { status: 'closed', queue: 'parks' };
  const plan = choosePlan(tickets, filter, byTime, true);
  expect(plan.index?.name).toBe('queue,at');
  const wide = { status: 'closed', queue: { $in: ['parks', 'waste'] } };
  expect(choosePlan(tickets, wide, byTime, true).narrowedBy?.map(({ index }) => index?.name)).toEqual(['queue,at']);
  const found = expected(({ status, queue }) => status === 'closed' && queue !== 'bylaw');
  expect(idsOf(wide)).toEqual(found);
  expect(idsOf(wide, 50)).toEqual(found.slice(0, 50));
  expect(countMatches(tickets, { filter: wide })).toBe(found.length);
});
