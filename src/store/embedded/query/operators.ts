import type { BSONRegExp } from 'bson';
import { CommandError } from '../commandError.ts';
import { bsonClass, rank, rankOf, typeAliasByNumber, typeTests } from '../values/bsonType.ts';
import { compareValues, equalValues } from '../values/compareValues.ts';
import { asInteger, exactNumber, isNaNValue } from '../values/numbers.ts';

/** A test of one value found at a path; `undefined` stands for a missing field. */
export type ValueTest = (value: unknown) => boolean;

/** `$eq`: BSON equality, where null also matches what is missing. */
export function equals(operand: unknown): ValueTest {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  return (value) => value !== undefined && equalValues(value, operand);
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type compare, and NaN only equals itself. */
export function comparison(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): ValueTest {
  const orEqual = operator.length === 4;
  const sign = operator.startsWith('$gt') ? 1 : -1;
  const wanted = rankOf(operand ?? null);
  if (wanted === rank.null) return (value) => orEqual && (value === null || value === undefined);
  const anyType = wanted === rank.minKey || wanted === rank.maxKey;
  const nan = wanted === rank.number && isNaNValue(operand);
  return (value) => {
    if (value === undefined || (!anyType && rankOf(value) !== wanted)) return false;
    if (wanted === rank.number && (nan || isNaNValue(value))) return orEqual && nan && isNaNValue(value);
    const order = compareValues(value, operand);
    return order === sign || (orEqual && order === 0);
  };
}

/** `$in`: any of the values, or a match of any regular expression among them. */
export function oneOf(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$in needs an array');
  const strings = new Set<unknown>();
  const tests: ValueTest[] = [];
  for (const item of operand) {
    if (typeof item === 'string') strings.add(item);
    else if (isRegex(item)) tests.push(regexTest(item, undefined));
    else tests.push(equals(item));
  }
  return (value) => strings.has(value) || tests.some((test) => test(value));
}

/** True for a regular expression as it arrives in a filter. */
export function isRegex(value: unknown): value is RegExp | BSONRegExp {
  return value instanceof RegExp || isBsonRegExp(value);
}

function isBsonRegExp(value: unknown): value is BSONRegExp {
  return bsonClass(value) === 'BSONRegExp';
}

/** `$regex`, or a regular expression in place of a value: matches strings, and an equal regular expression. */
export function regexTest(operand: unknown, options: unknown): ValueTest {
  const regex = compileRegex(operand, options);
  return (value) => {
    if (typeof value === 'string') return regex.test(value);
    return isRegex(value) && isRegex(operand) && equalValues(value, operand);
  };
}

// What JavaScript would read as something else, without complaint: \A, \Q…\E, [[:alpha:]], a++ and their like.
const PCRE_ONLY = /\\[AZzGQEhHRKXN]|\[\[:|[+*?}]\+|\(\?[>|#&+-]/;

function compileRegex(operand: unknown, given: unknown): RegExp {
  let pattern: string;
  let options = '';
  if (typeof operand === 'string') pattern = operand;
  else if (operand instanceof RegExp) {
    pattern = operand.source;
    options = operand.flags;
  } else if (isBsonRegExp(operand)) {
    pattern = operand.pattern;
    options = operand.options;
  } else throw new CommandError('BadValue', '$regex has to be a string');
  if (given !== undefined) {
    if (typeof given !== 'string') throw new CommandError('BadValue', '$options has to be a string');
    options = given;
  }
  const unsupported = [...options].find((flag) => !'imsu'.includes(flag));
  if (unsupported) throw new CommandError('BadValue', `invalid flag in regex options: ${unsupported}`);
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  if (inline) {
    pattern = pattern.slice(inline[0].length);
    options += inline[1];
  }
  if (PCRE_ONLY.test(pattern)) {
    throw new CommandError(
      'CommandNotSupported',
      `the embedded store has JavaScript's regular expressions, not: ${pattern}`,
    );
  }
  try {
    return new RegExp(pattern, [...new Set(options)].join(''));
  } catch (error) {
    throw new CommandError('Location51091', `Regular expression is invalid: ${(error as Error).message}`);
  }
}

/** `$type`, by name or number, one or several. */
export function typeTest(operand: unknown): ValueTest {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((one) => {
    const alias = typeof one === 'string' ? one : typeAliasByNumber[asInteger(one) ?? Number.NaN];
    const test = alias !== undefined && Object.hasOwn(typeTests, alias) ? typeTests[alias] : undefined;
    if (!test) throw new CommandError('BadValue', `Unknown type name alias: ${String(one)}`);
    return test;
  });
  return (value) => value !== undefined && tests.some((test) => test(value));
}

/** `$mod`: `[divisor, remainder]`, on whole parts as MongoDB takes them. */
export function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new CommandError('BadValue', 'malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map((one) =>
    Math.trunc(Number(rankOf(one) === rank.number ? exactNumber(one) : NaN)),
  );
  if (!divisor || Number.isNaN(remainder)) throw new CommandError('BadValue', 'divisor cannot be 0');
  return (value) => {
    if (rankOf(value) !== rank.number) return false;
    const number = Math.trunc(Number(exactNumber(value)));
    // -0 and 0 are one remainder.
    return Number.isFinite(number) && number % divisor === remainder;
  };
}

/** `$bitsAllSet` and its three siblings, for masks given as a number or as positions. */
export function bitsTest(operator: string, operand: unknown): ValueTest {
  const mask = bitMask(operator, operand);
  return (value) => {
    if (rankOf(value) !== rank.number) return false;
    const exact = exactNumber(value);
    if (typeof exact === 'number' && !Number.isInteger(exact)) return false;
    const set = BigInt(exact) & mask;
    switch (operator) {
      case '$bitsAllSet':
        return set === mask;
      case '$bitsAllClear':
        return set === 0n;
      case '$bitsAnySet':
        return set !== 0n;
      default:
        return set !== mask;
    }
  };
}

function bitMask(operator: string, operand: unknown): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, one) => {
      const position = asInteger(one);
      if (position === undefined || position < 0)
        throw new CommandError('BadValue', 'bit positions must be integers >= 0');
      return mask | (1n << BigInt(position));
    }, 0n);
  }
  const mask = asInteger(operand);
  if (mask === undefined || mask < 0)
    throw new CommandError('BadValue', `${operator} takes a number or an array of positions`);
  return BigInt(mask);
}

/** `$size`: an array of exactly that many elements. */
export function sizeTest(operand: unknown): ValueTest {
  const size = asInteger(operand);
  if (size === undefined) throw new CommandError('BadValue', '$size must be a whole number');
  if (size < 0) throw new CommandError('BadValue', '$size may not be negative');
  return (value) => Array.isArray(value) && value.length === size;
}
