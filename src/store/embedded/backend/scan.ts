import { CommandError } from '../commandError.ts';
import type { Collection, StoredRow } from './collection.ts';
import type { IndexDefinition } from './indexDefinition.ts';
import { type Interval, keyTable, type Plan } from './plan.ts';

const FIRST_PAGE = 16;
const MAX_PAGE = 1024;
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/**
 * The candidates of a plan, read page by page, so that a cursor may pause between two commands while others write. As in
 * MongoDB, a document that moves meanwhile may be seen where it was, or where it went. `among` leaves out other rows unread.
 */
export function* scan(collection: Collection, plan: Plan, among?: ReadonlySet<number>): Generator<StoredRow> {
  if (!plan.index) {
    yield* scanAll(collection, plan.reverse);
    return;
  }
  const seen = plan.index.multikey ? new Set<number>() : undefined;
  for (const rid of rowIds(collection, plan)) {
    if (seen?.has(rid) || (among && !among.has(rid))) continue;
    seen?.add(rid);
    const row = collection.row(rid);
    if (row) yield row;
  }
}

function* scanAll(collection: Collection, reverse: boolean): Generator<StoredRow> {
  const sql = reverse
    ? `SELECT rid, d FROM c${collection.id} WHERE rid < ? ORDER BY rid DESC LIMIT ?`
    : `SELECT rid, d FROM c${collection.id} WHERE rid > ? ORDER BY rid LIMIT ?`;
  let after = reverse ? Number.MAX_SAFE_INTEGER : -1;
  let limit = FIRST_PAGE;
  for (;;) {
    refuseDropped(collection);
    const page = collection.statements.get(sql).all(after, limit) as unknown as { rid: number; d: Uint8Array }[];
    let bytes = 0;
    for (const { rid, d } of page) {
      after = rid;
      bytes += d.length;
      yield { rid, bytes: d };
    }
    if (page.length < limit) return;
    limit = Math.max(1, Math.min(limit * 4, MAX_PAGE, Math.floor(MAX_PAGE_BYTES / (bytes / page.length))));
  }
}

interface KeyRow {
  k: Uint8Array;
  rid: number;
}

function* rowIds(collection: Collection, plan: Plan): Generator<number> {
  const { intervals, reverse } = plan;
  if (intervals.length === 1 || !plan.sorted) {
    for (const interval of intervals) {
      for (const { rid } of keysIn(collection, plan, interval)) yield rid;
    }
    return;
  }
  const heads = intervals
    .map((interval) => ({ interval, keys: keysIn(collection, plan, interval), row: undefined as KeyRow | undefined }))
    .filter((head) => pull(head));
  const sign = reverse ? -1 : 1;
  while (heads.length > 0) {
    let first = heads[0] as (typeof heads)[number];
    for (const head of heads) if (sign * compareTails(head, first) < 0) first = head;
    yield (first.row as KeyRow).rid;
    if (!pull(first)) heads.splice(heads.indexOf(first), 1);
  }
}

function pull(head: { keys: Generator<KeyRow>; row: KeyRow | undefined }): boolean {
  const next = head.keys.next();
  head.row = next.done ? undefined : next.value;
  return !next.done;
}

type Head = { interval: Interval; row: KeyRow | undefined };

/** Orders two keys by what follows the part that their intervals fix. */
function compareTails(a: Head, b: Head): number {
  const tail = ({ interval, row }: Head) => (row as KeyRow).k.subarray(interval.prefixLength);
  return Buffer.compare(tail(a), tail(b));
}

function* keysIn(collection: Collection, plan: Plan, { from, to }: Interval): Generator<KeyRow> {
  const table = keyTable(collection, plan.index as IndexDefinition);
  const sql = plan.reverse
    ? `SELECT k, rid FROM ${table} WHERE (k, rid) < (?, ?) AND k >= ? ORDER BY k DESC, rid DESC LIMIT ?`
    : `SELECT k, rid FROM ${table} WHERE (k, rid) > (?, ?) AND k < ? ORDER BY k, rid LIMIT ?`;
  let at: Uint8Array = plan.reverse ? to : from;
  const end = plan.reverse ? from : to;
  let rid = -1;
  let limit = FIRST_PAGE;
  for (;;) {
    refuseDropped(collection);
    const page = collection.statements.get(sql).all(at, rid, end, limit) as unknown as KeyRow[];
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    at = last.k;
    rid = last.rid;
    limit = Math.min(limit * 4, MAX_PAGE);
  }
}

function refuseDropped(collection: Collection): void {
  if (collection.dropped) {
    throw new CommandError('QueryPlanKilled', `collection dropped: ${collection.namespace}`);
  }
}
