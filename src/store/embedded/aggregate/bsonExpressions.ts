import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { bsonClass, rank, rankOf, typeTests } from '../values/bsonType.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDoc } from '../values/document.ts';
import { isTruthy } from './truth.ts';

/** An operator as mingo calls it: with the document, the operand as written, and its options. */
export type Evaluate = (doc: unknown, operand: unknown, options: Options) => unknown;

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined;

/** An operator of one argument, which may be written bare or in an array of one. */
function ofOne(work: (value: unknown) => unknown): Evaluate {
  return (doc, operand, options) => {
    const bare = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    return work(evalExpr(doc as never, bare as never, options) as unknown);
  };
}

/** An operator of several arguments. */
function ofMany(work: (values: unknown[]) => unknown): Evaluate {
  return (doc, operand, options) => {
    const values = evalExpr(doc as never, operand as never, options) as unknown;
    return work(Array.isArray(operand) && Array.isArray(values) ? values : [values]);
  };
}

/** A comparison in BSON's order, across types; mingo compares within one type only. */
function comparing(holds: (order: number) => unknown): Evaluate {
  return ofMany(([a, b]) => holds(compareValues(a, b)));
}

/** A change of letters; nothing becomes the empty string, as in MongoDB. */
function changingCase(change: (text: string) => string): Evaluate {
  return ofOne((value) => (isNil(value) ? '' : change(toText(value))));
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const plainType = typeof value === 'string' || typeof value === 'boolean' || rankOf(value) === rank.number;
  if (plainType || bsonClass(value) === 'ObjectId') return String(value);
  throw new Error('Unsupported conversion to string');
}

function replacing(replace: (input: string, find: string, replacement: string) => string): Evaluate {
  return (doc, operand, options) => {
    const { input, find, replacement } = evalExpr(doc as never, operand as never, options) as Record<string, unknown>;
    if (isNil(input) || isNil(find) || isNil(replacement)) return null;
    if (typeof input !== 'string' || typeof find !== 'string' || typeof replacement !== 'string') {
      throw new Error('$replaceOne and $replaceAll take strings');
    }
    return replace(input, find, replacement);
  };
}

/** Rounds to the even neighbour when exactly between two, as MongoDB does. */
function roundHalfEven(value: number, places: number): number {
  const scale = 10 ** places;
  const scaled = value * scale;
  const below = Math.floor(scaled);
  const rounded = scaled - below === 0.5 ? below + (below % 2 === 0 ? 0 : 1) : Math.round(scaled);
  return rounded / scale;
}

/** The expression operators in which mingo isn't MongoDB, or knows BSON's types too little. */
export const bsonExpressions: Readonly<Record<string, Evaluate>> = {
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $cmp: comparing((order) => order),
  $in: ofMany(([value, array]) => {
    if (!Array.isArray(array)) throw new Error('$in requires an array as a second argument');
    return array.some((item) => compareValues(item, value) === 0);
  }),
  $not: ofOne((value) => !isTruthy(value)),
  $toBool: ofOne((value) => (isNil(value) ? null : isTruthy(value))),
  $toString: ofOne((value) => (isNil(value) ? null : toText(value))),
  $toLower: changingCase((text) => text.toLowerCase()),
  $toUpper: changingCase((text) => text.toUpperCase()),
  $replaceOne: replacing((input, find, replacement) => input.replace(find, () => replacement)),
  $replaceAll: replacing((input, find, replacement) => input.replaceAll(find, () => replacement)),
  $type: ofOne((value) => Object.keys(typeTests).find((alias) => typeTests[alias]?.(value)) ?? 'missing'),
  $round: ofMany(([value, places = 0]) => {
    if (isNil(value)) return null;
    if (typeof value !== 'number' || typeof places !== 'number') throw new Error('$round only supports numeric types');
    return roundHalfEven(value, places);
  }),
  $mergeObjects: ofMany((values) => {
    const docs = values.flat().filter((value) => !isNil(value));
    if (!docs.every(isDoc)) throw new Error('$mergeObjects requires object inputs');
    return Object.assign({}, ...docs);
  }),
};
