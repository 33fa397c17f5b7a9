import { rank, rankOf } from '../values/bsonType.ts';
import { compareNumbers } from '../values/numbers.ts';

/** What counts as true in an expression: all but false, zero, null and what is missing. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return rankOf(value) !== rank.number || compareNumbers(value, 0) !== 0;
}
