import { compileFilter, isOperatorDoc } from '../query/filter.ts';
import { equals, isRegex } from '../query/operators.ts';
import { rank, rankOf } from '../values/bsonType.ts';
import { compareValues, equalValues } from '../values/compareValues.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { isNaNValue } from '../values/numbers.ts';

/** What a filter says for certain about one path: one of `values`, or between `min` and `max` (of one type), or that it is there. */
export interface Bounds {
  present?: boolean;
  values?: unknown[];
  min?: { value: unknown; exclusive: boolean };
  max?: { value: unknown; exclusive: boolean };
}

/** What is certain about a filter, and whether that is all it says. */
export interface FilterBounds {
  byPath: Map<string, Bounds>;
  /** True when a document within all bounds is sure to match, if no array is on the way. */
  complete: boolean;
}

/** Reads the bounds that every match lies in; what it can't read only makes them wider. */
export function boundsOf(filter: Doc): FilterBounds {
  const byPath = new Map<string, Bounds>();
  let complete = true;
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const branch of condition.filter(isDoc)) {
        const inner = boundsOf(branch);
        complete &&= inner.complete;
        for (const [path, bounds] of inner.byPath) complete = narrow(byPath, path, bounds) && complete;
      }
    } else if (name === '$or' && Array.isArray(condition)) {
      complete = false;
      for (const [path, bounds] of hullOf(condition.filter(isDoc))) narrow(byPath, path, bounds);
    } else if (name.startsWith('$')) {
      complete &&= name === '$comment';
    } else {
      const own = fieldBounds(condition);
      complete = own.complete && narrow(byPath, name, own.bounds) && complete;
      if (!own.complete) narrow(byPath, name, own.bounds);
    }
  }
  return { byPath, complete };
}

function fieldBounds(condition: unknown): { bounds: Bounds; complete: boolean } {
  if (!isOperatorDoc(condition)) return valuesBounds([condition]);
  const bounds: Bounds = {};
  let complete = true;
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq' || operator === '$in') {
      const own = valuesBounds(operator === '$in' && Array.isArray(operand) ? operand : [operand]);
      complete = own.complete && mergeBounds(bounds, own.bounds) && complete;
    } else if (['$gt', '$gte', '$lt', '$lte'].includes(operator) && isBoundable(operand)) {
      const side = { value: operand, exclusive: operator.length === 3 };
      complete = mergeBounds(bounds, operator.startsWith('$gt') ? { min: side } : { max: side }) && complete;
    } else if (operator === '$exists' && typeof operand === 'boolean') {
      mergeBounds(bounds, operand ? { present: true } : { values: [null] });
      complete = false;
    } else complete = false;
  }
  return { bounds, complete };
}

function valuesBounds(values: unknown[]): { bounds: Bounds; complete: boolean } {
  const usable = values.every((value) => !Array.isArray(value) && !isRegex(value));
  return usable ? { bounds: { values }, complete: true } : { bounds: {}, complete: false };
}

// A comparison with null, an array, NaN or the ends of the order doesn't stay within one type's range of keys.
function isBoundable(value: unknown): boolean {
  const ranked = rankOf(value ?? null);
  if (ranked === rank.number) return !isNaNValue(value);
  return ranked !== rank.null && ranked !== rank.array && ranked !== rank.minKey && ranked !== rank.maxKey;
}

/** Adds what is known; returns false when something had to be left out, so that the bounds don't say all. */
function narrow(byPath: Map<string, Bounds>, path: string, added: Bounds): boolean {
  const known = byPath.get(path) ?? {};
  byPath.set(path, known);
  return mergeBounds(known, added);
}

function mergeBounds(known: Bounds, added: Bounds): boolean {
  let all = true;
  if (added.present) known.present = true;
  for (const side of ['values', 'min', 'max'] as const) {
    if (added[side] === undefined) continue;
    if (known[side] === undefined) Object.assign(known, { [side]: added[side] });
    else all = false;
  }
  // Values win over a range, which then isn't looked at; two ends of different types leave nothing to match.
  if (known.values && (known.min || known.max)) all = false;
  if (known.min && known.max && rankOf(known.min.value) !== rankOf(known.max.value)) {
    delete known.max;
    all = false;
  }
  return all;
}

/** For each path that every branch of an `$or` bounds: the range around all of them. Keyset paging is written so. */
function hullOf(branches: Doc[]): Map<string, Bounds> {
  const all = branches.map((branch) => boundsOf(branch).byPath);
  const hull = new Map<string, Bounds>();
  for (const path of all[0]?.keys() ?? []) {
    const sides = all.map((byPath) => byPath.get(path));
    const bounds: Bounds = {};
    const min = outermost(
      sides.map((side) => lowest(side)),
      -1,
    );
    const max = outermost(
      sides.map((side) => highest(side)),
      1,
    );
    if (min !== undefined) bounds.min = { value: min, exclusive: false };
    if (max !== undefined) bounds.max = { value: max, exclusive: false };
    if (min !== undefined && max !== undefined && rankOf(min) !== rankOf(max)) continue;
    if (min !== undefined || max !== undefined) hull.set(path, bounds);
  }
  return hull;
}

const lowest = (side: Bounds | undefined): unknown => (side?.values ? outermost(side.values, -1) : side?.min?.value);
const highest = (side: Bounds | undefined): unknown => (side?.values ? outermost(side.values, 1) : side?.max?.value);

/** The least or greatest of the values, or undefined when they have no common type to range over. */
function outermost(values: unknown[], sign: 1 | -1): unknown {
  const first = values[0];
  if (first === undefined || !values.every((value) => isBoundable(value) && rankOf(value) === rankOf(first))) {
    return undefined;
  }
  return values.reduce((best, value) => (compareValues(value, best) === sign ? value : best), first);
}

/** True when every document that the filter can match is sure to be in an index with this partial filter. */
export function impliesPartial(filter: Doc, byPath: Map<string, Bounds>, partial: Doc): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (path in filter && equalValues(filter[path], condition)) return true;
    if (path.startsWith('$') || path.includes('.')) return false;
    const bounds = byPath.get(path);
    if (bounds?.values) {
      const test = compileFilter({ [path]: condition });
      return bounds.values.every((value) => !equals(null)(value) && test({ [path]: value }));
    }
    const anyValue = isDoc(condition) && Object.keys(condition).join() === '$exists' && condition.$exists === true;
    return anyValue && (bounds?.min !== undefined || bounds?.max !== undefined);
  });
}
