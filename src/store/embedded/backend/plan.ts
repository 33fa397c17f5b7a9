import { rank, rankOf } from '../values/bsonType.ts';
import type { Doc } from '../values/document.ts';
import { afterPrefix, keyBytes } from '../values/keyBytes.ts';
import { type Bounds, boundsOf, type FilterBounds, impliesPartial } from './bounds.ts';
import type { Collection } from './collection.ts';
import type { IndexDefinition } from './indexDefinition.ts';

/** A half-open range of index keys, `from <= key < to`. */
export interface Interval {
  from: Buffer;
  to: Buffer;
  /** How many leading bytes all keys of the interval share: what comes after them gives the order between intervals. */
  prefixLength: number;
}

/** How to come by a filter's candidates. Without an index: all documents, in the order they were inserted. */
export interface Plan {
  index: IndexDefinition | undefined;
  intervals: Interval[];
  reverse: boolean;
  /** True when candidates come in the order that the sort asks for. */
  sorted: boolean;
  /** True when the intervals hold exactly the matches, so that counting keys is counting documents. */
  exact: boolean;
  /** Plans over other indexes, with few keys each, among whose rows every match is too. */
  narrowedBy?: readonly Plan[];
}

/** A sort as MongoDB writes it: path and direction, most significant first. */
export type SortSpec = readonly (readonly [path: string, direction: 1 | -1])[];

// More ranges than this cost more in seeks than they save.
const MAX_INTERVALS = 256;
const NATURAL: Plan = { index: undefined, intervals: [], reverse: false, sorted: false, exact: false };

/** A plan and how good it looks without counting. `bound` names the conditions that it reads by; null where it reads its whole index. */
interface Candidate {
  plan: Plan;
  score: number;
  bound: string | null;
}

/** A candidate, and how many keys it reads: `MANY_KEYS` stands for any number from there on. */
type Counted = Candidate & { keys: number };

/** What a look-up of one whole unique key is worth: nothing is narrower. */
const POINT_LOOKUP = 1000;

/** So many keys are counted of an index before it is called wide: about a millisecond. */
const MANY_KEYS = 20_000;

/** So few documents are sorted sooner than an index that has `MUCH_WIDER` times as many keys is walked in the sort's order. */
const FEW_KEYS = 2000;
const MUCH_WIDER = 20;

/** Chooses the index that leaves the least to look at. */
export function choosePlan(collection: Collection, filter: Doc, sort: SortSpec = [], limited = false): Plan {
  const bounds = boundsOf(filter);
  const candidates: Candidate[] = [];
  for (const index of [collection.idIndex, ...collection.indexes]) {
    if (index.partialFilter && !impliesPartial(filter, bounds.byPath, index.partialFilter)) continue;
    const candidate = planFor(index, bounds, sort, limited);
    if (candidate.score > 0) candidates.push(candidate);
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (!best) return { ...NATURAL, sorted: sort.length === 0, exact: bounds.complete && bounds.byPath.size === 0 };
  const narrow = others.some(({ bound }) => bound !== null && bound !== best.bound);
  return narrow && best.score < POINT_LOOKUP ? fewestKeys(collection, candidates) : best.plan;
}

/** Of candidates, the best looking first, the one that reads the fewest keys; where that is many, the others narrow it. */
function fewestKeys(collection: Collection, candidates: readonly Candidate[]): Plan {
  const counts = new Map<string | null, number>([[null, MANY_KEYS]]);
  const counted = candidates.map((candidate): Counted => {
    const keys = counts.get(candidate.bound) ?? countKeys(collection, candidate.plan, MANY_KEYS);
    counts.set(candidate.bound, keys);
    return { ...candidate, keys };
  });
  const best = counted[0] as Counted;
  const least = counted.reduce((a, b) => (b.keys < a.keys ? b : a));
  const chosen = best.plan.sorted && !least.plan.sorted && !worthSorting(collection, least, best) ? best : least;
  if (chosen.keys <= FEW_KEYS) return chosen.plan;
  const others = new Map(
    counted.filter(({ bound, keys }) => bound !== chosen.bound && keys < MANY_KEYS).map((one) => [one.bound, one.plan]),
  );
  return { ...chosen.plan, narrowedBy: [...others.values()] };
}

function worthSorting(collection: Collection, least: Counted, best: Counted): boolean {
  const wider = Math.max(1, least.keys) * MUCH_WIDER;
  return least.keys <= FEW_KEYS && countKeys(collection, best.plan, wider) >= wider;
}

/** How many keys lie in a plan's intervals, counted no further than `most`; all documents where it has no index. */
export function countKeys(collection: Collection, plan: Plan, most = Number.MAX_SAFE_INTEGER): number {
  if (!plan.index) return collection.count();
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${keyTable(collection, plan.index)} WHERE k >= ? AND k < ? LIMIT ?)`;
  const statement = collection.statements.get(sql);
  let count = 0;
  for (const { from, to } of plan.intervals) {
    if (count >= most) break;
    count += Number(statement.get(from, to, most - count)?.n);
  }
  return count;
}

/** The table that holds an index's keys; those of `_id_` are the collection's own. */
export function keyTable(collection: Collection, index: IndexDefinition): string {
  return index.id ? `i${index.id}` : `c${collection.id}`;
}

function planFor(index: IndexDefinition, bounds: FilterBounds, sort: SortSpec, limited: boolean): Candidate {
  const prefix = equalityPrefix(index, bounds);
  const { depth } = prefix;
  // A sparse index lacks documents that have none of its fields: only a bound that null can't meet makes it whole.
  const rangePath = index.paths[depth];
  const rangeBounds = index.multikey && depth > 0 ? undefined : bounds.byPath.get(rangePath ?? '');
  const range = rangeBounds && !rangeBounds.values ? rangeOf(index, depth, rangeBounds) : undefined;
  const present = index.sparse && bounds.byPath.get(index.paths[0] as string)?.present === true;
  const bounded = depth > 0 || range !== undefined || present;
  const direction = sortDirection(index, depth, prefix.single, sort);
  const sorted = sort.length === 0 || direction !== 0;
  const whole = !index.sparse || present || (bounded && prefix.nonNull);
  if (!whole || (!bounded && (sort.length === 0 || !sorted))) return { plan: NATURAL, score: -1, bound: null };
  const intervals = prefix.keys.map((key): Interval => {
    const from = range ? Buffer.concat([key, range.from]) : key;
    const to = range ? Buffer.concat([key, range.to]) : afterPrefix(key);
    return { from, to, prefixLength: key.length };
  });
  const used = depth + (range ? 1 : 0);
  const exact = bounds.complete && !index.multikey && used === bounds.byPath.size;
  const pointLookup = index.unique && depth === index.paths.length && !index.multikey;
  const bound = bounded ? index.paths.slice(0, Math.max(1, used)).join() : null;
  const score =
    (pointLookup ? POINT_LOOKUP : 0) +
    depth * 10 +
    (range || present ? 5 : 0) +
    (sort.length > 0 && sorted ? (limited ? 11 : 3) : 0);
  return { plan: { index, intervals, reverse: direction === -1, sorted, exact }, score, bound };
}

interface Prefix {
  keys: Buffer[];
  /** How many leading components have their values fixed. */
  depth: number;
  /** Paths fixed to one single value: a sort may name them without effect. */
  single: Set<string>;
  nonNull: boolean;
}

function equalityPrefix(index: IndexDefinition, bounds: FilterBounds): Prefix {
  const prefix: Prefix = { keys: [Buffer.alloc(0)], depth: 0, single: new Set(), nonNull: true };
  for (const [i, path] of index.paths.entries()) {
    const values = bounds.byPath.get(path)?.values;
    if (!values || prefix.keys.length * values.length > MAX_INTERVALS) break;
    const parts = distinctKeys(values, index.directions[i] as number);
    prefix.keys = prefix.keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
    prefix.depth++;
    if (parts.length === 1) prefix.single.add(path);
    if (values.some((value) => value === null || value === undefined)) prefix.nonNull = false;
    // Two conditions on one array may be met by two of its elements, which have different keys.
    if (index.multikey) break;
  }
  return prefix;
}

function distinctKeys(values: unknown[], direction: number): Buffer[] {
  const sorted = values.map((value) => keyBytes([value], [direction])).sort(Buffer.compare);
  return sorted.filter((key, i) => i === 0 || !key.equals(sorted[i - 1] as Buffer));
}

function rangeOf(index: IndexDefinition, depth: number, bounds: Bounds): { from: Buffer; to: Buffer } | undefined {
  // With several values for one document, one may meet the one end and another the other: only one end is used.
  const min = bounds.min;
  const max = index.multikey && min ? undefined : bounds.max;
  const known = min ?? max;
  if (!known) return undefined;
  const type = rankOf(known.value);
  // Numbers begin above NaN, which is less than none of them and no end of a range.
  const lowest = type === rank.number ? [type, 0, 1] : [type];
  const lowKey = min ? keyBytes([min.value], [1]) : Buffer.from(lowest);
  const highKey = max ? keyBytes([max.value], [1]) : Buffer.from([type]);
  const from = min?.exclusive ? afterPrefix(lowKey) : lowKey;
  const to = max?.exclusive ? highKey : afterPrefix(highKey);
  if (index.directions[depth] === 1) return { from, to };
  return invertedRange(lowKey, min?.exclusive ?? false, highKey, max?.exclusive ?? false);
}

/** The same range where keys are stored upside down: the ends change places. */
function invertedRange(
  low: Buffer,
  lowExclusive: boolean,
  high: Buffer,
  highExclusive: boolean,
): { from: Buffer; to: Buffer } {
  const invert = (key: Buffer) => Buffer.from(key.map((byte) => ~byte & 0xff));
  const highKey = invert(high);
  const lowKey = invert(low);
  return {
    from: highExclusive ? afterPrefix(highKey) : highKey,
    to: lowExclusive ? lowKey : afterPrefix(lowKey),
  };
}

/** 1 or -1 when scanning the index that way, from `depth` on, gives the sort's order; 0 when it doesn't. */
function sortDirection(index: IndexDefinition, depth: number, single: Set<string>, sort: SortSpec): 1 | -1 | 0 {
  if (index.multikey || sort.length === 0) return sort.length === 0 ? 1 : 0;
  const wanted = sort.filter(([path]) => !single.has(path));
  let direction: 1 | -1 | 0 = 0;
  for (const [i, [path, ascending]] of wanted.entries()) {
    const at = depth + i;
    if (index.paths[at] !== path) return 0;
    const here = (ascending * (index.directions[at] as number)) as 1 | -1;
    if (direction !== 0 && here !== direction) return 0;
    direction = here;
  }
  return direction === 0 ? 1 : direction;
}
