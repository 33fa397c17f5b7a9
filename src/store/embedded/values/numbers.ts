import { Decimal128, Long } from 'bson';
import { bsonClass, isInt32 } from './bsonType.ts';

/** A number that JavaScript can compare without loss: a double, or an exact 64-bit integer. */
type Exact = number | bigint;

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/** The value as a number or bigint; a Decimal128 as the nearest double. */
export function exactNumber(value: unknown): Exact {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  switch (bsonClass(value)) {
    case 'Long':
      return (value as Long).toBigInt();
    case 'Decimal128':
      return Number((value as Decimal128).toString());
    default:
      return Number((value as { value: unknown }).value);
  }
}

/** Orders two BSON numbers of any width; NaN is below all others, and equal to itself. */
export function compareNumbers(a: unknown, b: unknown): number {
  const x = typeof a === 'number' ? a : exactNumber(a);
  const y = typeof b === 'number' ? b : exactNumber(b);
  if (x < y) return -1;
  if (x > y) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number that are equal are not ===
  if (x == y) return 0;
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
}

/** True for NaN in any of BSON's floating types. */
export function isNaNValue(value: unknown): boolean {
  return Number.isNaN(typeof value === 'number' ? value : exactNumber(value));
}

const isInteger = (value: unknown): boolean => isInt32(value) || bsonClass(value) === 'Long';

/** Adds or multiplies as MongoDB does: integers widen to 64 bits and then refuse (undefined), the rest are doubles. */
export function arithmetic(operator: '+' | '*', a: unknown, b: unknown): unknown {
  if (bsonClass(a) === 'Decimal128' || bsonClass(b) === 'Decimal128') {
    return Decimal128.fromString(String(apply(operator, Number(exactNumber(a)), Number(exactNumber(b)))));
  }
  if (!isInteger(a) || !isInteger(b)) return apply(operator, Number(exactNumber(a)), Number(exactNumber(b)));
  const x = BigInt(exactNumber(a));
  const y = BigInt(exactNumber(b));
  const result = operator === '+' ? x + y : x * y;
  if (result < LONG_MIN || result > LONG_MAX) return undefined;
  const narrow = Number(result);
  return isInt32(a) && isInt32(b) && isInt32(narrow) ? narrow : Long.fromBigInt(result);
}

function apply(operator: '+' | '*', x: number, y: number): number {
  return operator === '+' ? x + y : x * y;
}

/** A whole number given as any BSON number, or undefined when it is not one. */
export function asInteger(value: unknown): number | undefined {
  if (typeof value !== 'number' && !['Long', 'Int32', 'Double', 'Decimal128'].includes(bsonClass(value) ?? '')) {
    return undefined;
  }
  const number = Number(exactNumber(value));
  return Number.isInteger(number) ? number : undefined;
}
