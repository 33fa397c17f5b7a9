import mongoose from 'mongoose';

const { Binary, Double, Long, MaxKey, MinKey, ObjectId } = mongoose.mongo;

/** Documents, a filter, and the `_id`s that MongoDB's manual says it finds. */
export interface FilterCase {
  name: string;
  docs: Record<string, unknown>[];
  filter: Record<string, unknown>;
  finds: unknown[];
}

const numbers = [
  { _id: 1, v: 7 },
  { _id: 2, v: Long.fromNumber(7) },
  { _id: 3, v: new Double(7.5) },
  { _id: 4, v: '7' },
  { _id: 5, v: null },
  { _id: 6 },
  { _id: 7, v: [5, 8] },
  { _id: 8, v: Long.fromString('9007199254740993') },
];

const withNaN = [...numbers, { _id: 99, v: Number.NaN }];

const id = new ObjectId('65a000000000000000000001');
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const typed = [
  { _id: 1, v: id },
  { _id: 2, v: day(1) },
  { _id: 3, v: day(2) },
  { _id: 4, v: new Binary(Buffer.from('abc')) },
  { _id: 5, v: { a: 1, b: 2 } },
  { _id: 6, v: { b: 2, a: 1 } },
  { _id: 7, v: true },
  { _id: 8, v: [] },
];
const withEnds = [...typed, { _id: 9, v: new MinKey() }, { _id: 10, v: new MaxKey() }];

const nested = [
  { _id: 1, a: { b: 1 } },
  { _id: 2, a: [{ b: 1 }, { b: 2 }] },
  { _id: 3, a: [{ b: 3, c: 3 }, { c: 1 }] },
  { _id: 4, a: [1, 2] },
  { _id: 5, a: [] },
  { _id: 6, a: 5 },
  { _id: 8, a: { b: null } },
];
const withNestedArray = [...nested, { _id: 7, a: [[{ b: 1 }]] }];

const texts = [
  { _id: 1, s: 'Nid-de-poule' },
  { _id: 2, s: 'nid-de-poule\nrue Merry' },
  { _id: 3, s: ['égout', 'nid'] },
  { _id: 4, s: 4 },
];

const cases: [string, Record<string, unknown>[], Record<string, unknown>, unknown[]][] = [
  ['equality across number types, and in arrays', numbers, { v: 7 }, [1, 2]],
  ['equality with a Long', numbers, { v: Long.fromNumber(7) }, [1, 2]],
  ['a Long beyond doubles', numbers, { v: Long.fromString('9007199254740993') }, [8]],
  ['its neighbour, which a double would confuse', numbers, { v: Long.fromString('9007199254740992') }, []],
  ['null matches null and missing', numbers, { v: null }, [5, 6]],
  ['$gt compares numbers of every type, elements too', numbers, { v: { $gt: 7 } }, [3, 7, 8]],
  ['two bounds may be met by two elements', numbers, { v: { $gt: 7.9, $lt: 5.1 } }, [7]],
  ['$elemMatch: by one element', numbers, { v: { $elemMatch: { $gt: 7.9, $lt: 5.1 } } }, []],
  ['NaN equals itself', withNaN, { v: Number.NaN }, [99]],
  ['NaN is less than nothing', withNaN, { v: { $lt: 7 } }, [7]],
  ['$gte null', numbers, { v: { $gte: null } }, [5, 6]],
  ['$ne leaves out arrays with the value', numbers, { v: { $ne: 5 } }, [1, 2, 3, 4, 5, 6, 8]],
  ['$in with null', numbers, { v: { $in: [null, '7'] } }, [4, 5, 6]],
  ['$nin', numbers, { v: { $nin: [7, null] } }, [3, 4, 7, 8]],
  ['$in nothing', numbers, { v: { $in: [] } }, []],
  ['$exists', numbers, { v: { $exists: true } }, [1, 2, 3, 4, 5, 7, 8]],
  ['$exists: false', numbers, { v: { $exists: false } }, [6]],
  ['$not $gt takes the missing', numbers, { v: { $not: { $gt: 7 } } }, [1, 2, 4, 5, 6]],
  ['$mod', numbers, { v: { $mod: [4, 3] } }, [1, 2, 3]],
  ['$type long', numbers, { v: { $type: 'long' } }, [2, 8]],
  ['$type number', numbers, { v: { $type: 'number' } }, [1, 2, 3, 7, 8]],
  ['$type by number, several', numbers, { v: { $type: [2, 10] } }, [4, 5]],
  ['$size', numbers, { v: { $size: 2 } }, [7]],
  ['$all', numbers, { v: { $all: [5, 8] } }, [7]],
  ['ObjectId', typed, { v: new ObjectId(id.toHexString()) }, [1]],
  ['dates in a range', typed, { v: { $gte: day(1), $lt: day(2) } }, [2]],
  ['a range stays within its type', typed, { v: { $lt: new Date(8.64e15) } }, [2, 3]],
  ['binary', typed, { v: new Binary(Buffer.from('abc')) }, [4]],
  ['documents are equal with their fields in order', typed, { v: { b: 2, a: 1 } }, [6]],
  ['$type objectId', typed, { v: { $type: 'objectId' } }, [1]],
  ['$type array', typed, { v: { $type: 'array' } }, [8]],
  ['an empty array', typed, { v: [] }, [8]],
  ['boolean', typed, { v: { $gt: false } }, [7]],
  ['$gt MinKey', withEnds, { v: { $gt: new MinKey() }, _id: { $gt: 8 } }, [10]],
  ['a path through arrays', nested, { 'a.b': 1 }, [1, 2]],
  ['an array in an array is not searched', withNestedArray, { 'a.b': 1 }, [1, 2]],
  ['unless its position is named', withNestedArray, { 'a.0.b': 1 }, [2, 7]],
  ['null at a path through arrays', nested, { 'a.b': null }, [3, 6, 8]],
  ['a position in an array', nested, { 'a.1.b': 2 }, [2]],
  ['a position of a scalar', nested, { 'a.0': 1 }, [4]],
  ['$elemMatch on documents', nested, { a: { $elemMatch: { b: 3, c: 3 } } }, [3]],
  ['conditions on two elements', nested, { 'a.b': 3, 'a.c': 1 }, [3]],
  ['$exists through arrays', nested, { 'a.c': { $exists: true } }, [3]],
  ['a whole array', nested, { a: [1, 2] }, [4]],
  ['$and and $or', nested, { $and: [{ $or: [{ a: 5 }, { a: 1 }] }, { a: { $ne: 2 } }] }, [6]],
  ['$nor', nested, { $nor: [{ 'a.b': 1 }, { a: { $type: 'array' } }] }, [6, 8]],
  ['a regular expression', texts, { s: /^nid/ }, [2, 3]],
  ['$regex and $options', texts, { s: { $regex: '^NID', $options: 'i' } }, [1, 2, 3]],
  ['lines with m', texts, { s: { $regex: '^rue', $options: 'm' } }, [2]],
  ['$in with a regular expression', texts, { s: { $in: [/poule$/, 4] } }, [1, 4]],
  ['$not with a regular expression', texts, { s: { $not: /nid/ } }, [1, 4]],
  ['$expr compares across types', numbers, { $expr: { $gt: ['$v', 'a'] } }, [7]],
  ['$expr on a Long beyond doubles', numbers, { $expr: { $eq: ['$v', Long.fromString('9007199254740993')] } }, [8]],
  [
    '$expr with fields',
    [
      { _id: 1, a: 2, b: 1 },
      { _id: 2, a: 1, b: 2 },
    ],
    { $expr: { $gt: ['$a', '$b'] } },
    [1],
  ],
  [
    '$bitsAllSet',
    [
      { _id: 1, v: 6 },
      { _id: 2, v: 4 },
    ],
    { v: { $bitsAllSet: [1, 2] } },
    [1],
  ],
];

/** What filters mean, case by case. */
export const filterCases: FilterCase[] = cases.map(([name, docs, filter, finds]) => ({ name, docs, filter, finds }));
