import { isOperatorDoc } from '../query/filter.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { afterPrefix, keyBytes } from '../values/keyBytes.ts';
import type { Collection } from './collection.ts';

/** A beginning that a string at a path must have, as `{ $regex: '^abc' }` asks. */
type PrefixCondition = { path: string; prefix: string };

/** So many keys are read of one beginning; one that has more tells too little to be worth its reading. */
const MOST_KEYS = 20_000;

/**
 * The rows whose index keys have each beginning that a filter asks for, read from keys alone; none of a beginning that no index
 * knows, or that is too common. Every match is among each of them: a condition is met by one value, which has one key.
 */
export function rowsWithPrefixes(collection: Collection, filter: Doc): Set<number>[] {
  return prefixConditions(filter).flatMap((condition) => rowsWithPrefix(collection, condition) ?? []);
}

function rowsWithPrefix(collection: Collection, { path, prefix }: PrefixCondition): Set<number> | undefined {
  const index = collection.indexes.find(
    (one) => one.paths[0] === path && one.directions[0] === 1 && !one.partialFilter,
  );
  if (!index) return undefined;
  // Without the two zeros that close it, a string's key is the beginning of the keys of all that go on.
  const from = keyBytes([prefix], [1]).subarray(0, -2);
  const keys = collection.statements
    .get(`SELECT rid FROM i${index.id} WHERE k >= ? AND k < ? LIMIT ?`)
    .all(from, afterPrefix(from), MOST_KEYS + 1);
  return keys.length > MOST_KEYS ? undefined : new Set(keys.map(({ rid }) => Number(rid)));
}

/** Beginnings that every match must have: those of the filter itself, and of each branch of its `$and`. */
function prefixConditions(filter: Doc): PrefixCondition[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name === '$and' && Array.isArray(condition)) return condition.filter(isDoc).flatMap(prefixConditions);
    if (name.startsWith('$') || !isOperatorDoc(condition)) return [];
    const { $regex, $options = '' } = condition as Doc;
    const [, prefix] = typeof $regex === 'string' && $options === '' ? (/^\^([\p{L}\p{N}]+)$/u.exec($regex) ?? []) : [];
    return prefix ? [{ path: name, prefix }] : [];
  });
}
