import { isDoc } from './document.ts';

/** BSON's comparison order: values of different ranks compare by rank alone. */
export const rank = {
  minKey: 1,
  undefined: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbRef: 55,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
} as const;

const RANK_OF_CLASS: Record<string, number> = {
  Long: rank.number,
  Int32: rank.number,
  Double: rank.number,
  Decimal128: rank.number,
  Binary: rank.binary,
  ObjectId: rank.objectId,
  Timestamp: rank.timestamp,
  BSONRegExp: rank.regex,
  BSONSymbol: rank.string,
  DBRef: rank.dbRef,
  MinKey: rank.minKey,
  MaxKey: rank.maxKey,
};

/** The name of the `bson` class that a value is an instance of, or undefined for JavaScript's own types. */
export function bsonClass(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || isDoc(value)) return undefined;
  const name = (value as { _bsontype?: unknown })._bsontype;
  return typeof name === 'string' ? name : undefined;
}

/** Where a value stands in BSON's order of types; what is missing ranks below null. */
export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return rank.string;
    case 'number':
    case 'bigint':
      return rank.number;
    case 'boolean':
      return rank.boolean;
    case 'undefined':
      return rank.undefined;
  }
  if (value === null) return rank.null;
  if (Array.isArray(value)) return rank.array;
  if (value instanceof Date) return rank.date;
  if (value instanceof RegExp) return rank.regex;
  const name = bsonClass(value);
  if (name === undefined) return rank.object;
  if (name === 'Code') return (value as { scope?: unknown }).scope ? rank.codeWithScope : rank.code;
  return RANK_OF_CLASS[name] ?? rank.object;
}

/** True when a number would be written as BSON's 32-bit integer. */
export function isInt32(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0);
}

const byRank = (wanted: number) => (value: unknown) => rankOf(value) === wanted;

/** The tests behind `$type`, by alias. */
export const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  double: (value) => typeof value === 'number' && !isInt32(value),
  string: (value) => typeof value === 'string',
  object: byRank(rank.object),
  array: Array.isArray,
  binData: byRank(rank.binary),
  undefined: () => false,
  objectId: byRank(rank.objectId),
  bool: (value) => typeof value === 'boolean',
  date: byRank(rank.date),
  null: (value) => value === null,
  regex: byRank(rank.regex),
  dbPointer: () => false,
  javascript: byRank(rank.code),
  symbol: () => false,
  javascriptWithScope: byRank(rank.codeWithScope),
  int: isInt32,
  timestamp: byRank(rank.timestamp),
  long: (value) => bsonClass(value) === 'Long',
  decimal: (value) => bsonClass(value) === 'Decimal128',
  minKey: byRank(rank.minKey),
  maxKey: byRank(rank.maxKey),
  number: byRank(rank.number),
};

/** `$type`'s numbers, as the BSON specification gives them. */
export const typeAliasByNumber: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
