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
}

/** A sort as MongoDB writes it: path and direction, most significant first. */
export type SortSpec = readonly (readonly [path: string, direction: 1 | -1])[];

// More ranges than this cost more in seeks than they save.
const MAX_INTERVALS = 256;
const NATURAL: Plan = { index: undefined, intervals: [], reverse: false, sorted: false, exact: false };

/** Chooses the index that leaves the least to look at. */
export function choosePlan(collection: Collection, filter: Doc, sort: SortSpec = [], limited = false): Plan {
  const bounds = boundsOf(filter);
  let best: Plan = { ...NATURAL, sorted: sort.length === 0, exact: bounds.complete && bounds.byPath.size === 0 };
  let bestScore = 0;
  for (const index of [collection.idIndex, ...collection.indexes]) {
    if (index.partialFilter && !impliesPartial(filter, bounds.byPath, index.partialFilter)) continue;
    const { plan, score } = planFor(index, bounds, sort, limited);
    if (score > bestScore) {
      best = plan;
      bestScore = score;
    }
  }
  return best;
}

function planFor(
  index: IndexDefinition,
  bounds: FilterBounds,
  sort: SortSpec,
  limited: boolean,
): { plan: Plan; score: number } {
  const prefix = equalityPrefix(index, bounds);
  const { depth } = prefix;
  // A sparse index lacks documents that have none of its fields: only a bound that null can't meet makes it whole.
  const rangePath = index.paths[depth];
  const rangeBounds = index.multikey && depth > 0 ? undefined : bounds.byPath.get(rangePath ?? '');
  const range = rangeBounds && !rangeBounds.values ? rangeOf(index, depth, rangeBounds) : undefined;
  const bounded = depth > 0 || range !== undefined;
  const direction = sortDirection(index, depth, prefix.single, sort);
  const sorted = sort.length === 0 || direction !== 0;
  if ((index.sparse && !(bounded && prefix.nonNull)) || (!bounded && (sort.length === 0 || !sorted))) {
    return { plan: NATURAL, score: -1 };
  }
  const intervals = prefix.keys.map((key): Interval => {
    const from = range ? Buffer.concat([key, range.from]) : key;
    const to = range ? Buffer.concat([key, range.to]) : afterPrefix(key);
    return { from, to, prefixLength: key.length };
  });
  const used = depth + (range ? 1 : 0);
  const exact = bounds.complete && !index.multikey && used === bounds.byPath.size;
  const pointLookup = index.unique && depth === index.paths.length && !index.multikey;
  const score =
    (pointLookup ? 1000 : 0) + depth * 10 + (range ? 5 : 0) + (sort.length > 0 && sorted ? (limited ? 11 : 3) : 0);
  return { plan: { index, intervals, reverse: direction === -1, sorted, exact }, score };
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
