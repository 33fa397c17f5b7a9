import { boundsOf } from '../backend/bounds.ts';
import type { Collection, StoredRow } from '../backend/collection.ts';
import { glanceAt } from '../backend/glance.ts';
import { IndexDefinition } from '../backend/indexDefinition.ts';
import { rowsNarrowed } from '../backend/narrowing.ts';
import { choosePlan, countKeys, type SortSpec } from '../backend/plan.ts';
import { scan } from '../backend/scan.ts';
import { CommandError } from '../commandError.ts';
import { type Doc, decodeStored } from '../values/document.ts';
import { compileFilter } from './filter.ts';

/** So few rows are read and sorted sooner than an index in the sort's order is walked for them. */
const FEW_ROWS = 500;

/** A row that matched, with its document decoded. */
export interface Match {
  row: StoredRow;
  doc: Doc;
}

/** What to look for, in which order; `limit` 0 is none. */
export interface Search {
  filter: Doc;
  sort?: Doc | undefined;
  skip?: number;
  limit?: number;
}

/** The matching rows in order, found as they are asked for. SQLite narrows; the compiled filter decides. */
export function* matches(collection: Collection, { filter, sort, skip = 0, limit = 0 }: Search): Generator<Match> {
  const spec = parseSort(sort);
  const found = spec === 'natural' ? unsorted(collection, filter, sort) : ordered(collection, filter, spec, limit > 0);
  let position = 0;
  for (const match of found) {
    position++;
    if (position > skip) yield match;
    if (limit > 0 && position === skip + limit) return;
  }
}

/**
 * The matches of a write, all known before the first of them changes: what a change moves forward in an index must not be
 * met there again. Only row numbers are kept; each row is read again when its turn comes.
 */
export function* matchesToWrite(collection: Collection, filter: Doc, limit: number): Generator<Match> {
  if (limit === 1) {
    yield* matches(collection, { filter, limit });
    return;
  }
  const rids = Array.from(matches(collection, { filter, limit }), ({ row }) => row.rid);
  for (const rid of rids) {
    const row = collection.row(rid);
    if (row) yield { row, doc: decodeStored(row.bytes) };
  }
}

/** The first match, or undefined. */
export function firstMatch(collection: Collection, filter: Doc, sort?: Doc): Match | undefined {
  for (const match of matches(collection, { filter, sort, limit: 1 })) return match;
  return undefined;
}

/** How many documents match; counts index keys alone when they say it all. */
export function countMatches(collection: Collection, { filter, skip = 0, limit = 0 }: Search): number {
  compileFilter(filter);
  const plan = choosePlan(collection, filter);
  let count = 0;
  if (plan.exact) count = countKeys(collection, plan);
  else for (const _ of ordered(collection, filter, [], false)) count++;
  const rest = Math.max(0, count - skip);
  return limit > 0 ? Math.min(rest, limit) : rest;
}

/** Reads a sort document: `{ path: 1 | -1, … }`, `{ $natural: … }`, or none. */
export function parseSort(sort: Doc | undefined): SortSpec | 'natural' {
  const entries = Object.entries(sort ?? {});
  if (entries[0]?.[0] === '$natural') return 'natural';
  return entries.map(([path, direction]) => {
    const number = Number(direction);
    if (number !== 1 && number !== -1) {
      throw new CommandError('BadValue', '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    if (path.startsWith('$')) throw new CommandError('BadValue', `FieldPath field names may not start with '$'.`);
    return [path, number] as const;
  });
}

function* unsorted(collection: Collection, filter: Doc, sort: Doc | undefined): Generator<Match> {
  const test = compileFilter(filter);
  const reverse = Number(sort?.$natural) < 0;
  for (const row of scan(collection, { index: undefined, intervals: [], reverse, sorted: true, exact: false })) {
    const doc = decodeStored(row.bytes);
    if (test(doc)) yield { row, doc };
  }
}

function* ordered(collection: Collection, filter: Doc, sort: SortSpec, limited: boolean): Generator<Match> {
  const test = compileFilter(filter);
  const plan = choosePlan(collection, filter, sort, limited);
  const among = rowsNarrowed(collection, filter, plan);
  const mayMatch = plan.exact ? () => true : glanceAt(boundsOf(filter));
  if (among && (sort.length === 0 || among.size <= FEW_ROWS)) {
    yield* sortedInMemory(collection, test, rowsOf(collection, among), sort);
    return;
  }
  if (!plan.sorted) {
    yield* sortedInMemory(collection, test, glanced(scan(collection, plan, among), mayMatch), sort);
    return;
  }
  for (const row of glanced(scan(collection, plan, among), mayMatch)) {
    const doc = decodeStored(row.bytes);
    if (test(doc)) yield { row, doc };
  }
}

function* glanced(rows: Iterable<StoredRow>, mayMatch: (bytes: Uint8Array) => boolean): Generator<StoredRow> {
  for (const row of rows) if (mayMatch(row.bytes)) yield row;
}

function* rowsOf(collection: Collection, rids: Iterable<number>): Generator<StoredRow> {
  for (const rid of rids) {
    const row = collection.row(rid);
    if (row) yield row;
  }
}

/** Keeps only sort keys and row numbers, so that sorting a large collection doesn't hold it; each row is read and tested again. */
function* sortedInMemory(
  collection: Collection,
  test: (doc: Doc) => boolean,
  rows: Iterable<StoredRow>,
  sort: SortSpec,
): Generator<Match> {
  const keyOf = sortKeyOf(sort);
  const keys: { key: Buffer; rid: number }[] = [];
  for (const { rid, bytes } of rows) {
    const doc = decodeStored(bytes);
    if (test(doc)) keys.push({ key: keyOf(doc), rid });
  }
  keys.sort((a, b) => Buffer.compare(a.key, b.key));
  for (const { rid } of keys) {
    const row = collection.row(rid);
    const doc = row && decodeStored(row.bytes);
    if (row && doc && test(doc)) yield { row, doc };
  }
}

/** Makes the bytes that order a document under a sort: among several values, the least or greatest as the direction wants. */
export function sortKeyOf(sort: SortSpec): (doc: Doc) => Buffer {
  const order = new IndexDefinition(-1, { name: 'sort', key: Object.fromEntries(sort) }, false);
  return (doc) => {
    const { entries } = order.entriesOf(doc);
    return entries.reduce(
      (least, { key }) => (Buffer.compare(key, least) < 0 ? key : least),
      entries[0]?.key ?? Buffer.alloc(0),
    );
  };
}
