import mongoose from 'mongoose';

const { Long } = mongoose.mongo;

/** A document, an update of it, and what MongoDB's manual says it becomes (or the code of the refusal). */
export interface UpdateCase {
  name: string;
  before: Record<string, unknown>;
  update: Record<string, unknown> | Record<string, unknown>[];
  after?: Record<string, unknown>;
  refusal?: number;
  filter?: Record<string, unknown>;
  arrayFilters?: Record<string, unknown>[];
}

const quiz = {
  _id: 1,
  grades: [
    { mark: 80, mean: 75 },
    { mark: 85, mean: 90 },
    { mark: 95, mean: 85 },
  ],
};

/** What updates do, case by case. */
export const updateCases: UpdateCase[] = [
  {
    name: '$set makes the documents on its way',
    before: { _id: 1 },
    update: { $set: { 'a.b.c': 1 } },
    after: { _id: 1, a: { b: { c: 1 } } },
  },
  {
    name: '$set by position',
    before: { _id: 1, a: [1, 2] },
    update: { $set: { 'a.1': 5 } },
    after: { _id: 1, a: [1, 5] },
  },
  {
    name: '$set beyond the end fills with null',
    before: { _id: 1, a: [1] },
    update: { $set: { 'a.3': 5 } },
    after: { _id: 1, a: [1, null, null, 5] },
  },
  { name: '$set through a scalar', before: { _id: 1, a: 5 }, update: { $set: { 'a.b': 1 } }, refusal: 28 },
  {
    name: '$unset',
    before: { _id: 1, a: { b: 1, c: 2 } },
    update: { $unset: { 'a.b': '', x: '' } },
    after: { _id: 1, a: { c: 2 } },
  },
  {
    name: '$unset in an array leaves null',
    before: { _id: 1, a: [1, 2] },
    update: { $unset: { 'a.0': 1 } },
    after: { _id: 1, a: [null, 2] },
  },
  { name: '$inc', before: { _id: 1, a: 1 }, update: { $inc: { a: 2, b: -1 } }, after: { _id: 1, a: 3, b: -1 } },
  { name: '$inc on text', before: { _id: 1, a: 'x' }, update: { $inc: { a: 2 } }, refusal: 14 },
  { name: '$inc on null', before: { _id: 1, a: null }, update: { $inc: { a: 2 } }, refusal: 14 },
  { name: '$mul', before: { _id: 1, a: 3 }, update: { $mul: { a: 1.5, b: 4 } }, after: { _id: 1, a: 4.5, b: 0 } },
  {
    name: '$min and $max',
    before: { _id: 1, a: 5, b: 5 },
    update: { $min: { a: 3, c: 1 }, $max: { b: 4 } },
    after: { _id: 1, a: 3, b: 5, c: 1 },
  },
  {
    name: '$rename',
    before: { _id: 1, a: 1, b: 2 },
    update: { $rename: { a: 'c.d', x: 'y' } },
    after: { _id: 1, b: 2, c: { d: 1 } },
  },
  {
    name: '$setOnInsert on what exists',
    before: { _id: 1 },
    update: { $setOnInsert: { a: 1 }, $set: { b: 1 } },
    after: { _id: 1, b: 1 },
  },
  {
    name: '$push with modifiers',
    before: { _id: 1, a: [3, 1] },
    update: { $push: { a: { $each: [2, 5], $sort: -1, $slice: 3 } } },
    after: { _id: 1, a: [5, 3, 2] },
  },
  {
    name: '$push at a position',
    before: { _id: 1, a: [1, 2] },
    update: { $push: { a: { $each: [9], $position: 0 } } },
    after: { _id: 1, a: [9, 1, 2] },
  },
  {
    name: '$push sorts documents',
    before: { _id: 1, a: [{ n: 2 }, { n: 1 }] },
    update: { $push: { a: { $each: [{ n: 0 }], $sort: { n: 1 } } } },
    after: { _id: 1, a: [{ n: 0 }, { n: 1 }, { n: 2 }] },
  },
  { name: '$push to a scalar', before: { _id: 1, a: 1 }, update: { $push: { a: 1 } }, refusal: 2 },
  {
    name: '$addToSet',
    before: { _id: 1, a: [1, { x: 1 }] },
    update: { $addToSet: { a: { $each: [1, { x: 1 }, 2] } } },
    after: { _id: 1, a: [1, { x: 1 }, 2] },
  },
  {
    name: '$addToSet knows a Long',
    before: { _id: 1, a: [1] },
    update: { $addToSet: { a: Long.fromNumber(1) } },
    after: { _id: 1, a: [1] },
  },
  {
    name: '$pop',
    before: { _id: 1, a: [1, 2, 3], b: [1, 2] },
    update: { $pop: { a: 1, b: -1 } },
    after: { _id: 1, a: [1, 2], b: [2] },
  },
  {
    name: '$pull by condition',
    before: { _id: 1, a: [1, 5, 9] },
    update: { $pull: { a: { $gte: 5 } } },
    after: { _id: 1, a: [1] },
  },
  {
    name: '$pull documents',
    before: { _id: 1, a: [{ x: 1, y: 1 }, { x: 2 }] },
    update: { $pull: { a: { x: 1 } } },
    after: { _id: 1, a: [{ x: 2 }] },
  },
  {
    name: '$pullAll',
    before: { _id: 1, a: [1, 2, 1, 3] },
    update: { $pullAll: { a: [1, 3] } },
    after: { _id: 1, a: [2] },
  },
  { name: '$bit', before: { _id: 1, a: 13 }, update: { $bit: { a: { and: 10 } } }, after: { _id: 1, a: 8 } },
  {
    name: 'the position that matched',
    before: { _id: 1, a: [1, 2, 3] },
    filter: { a: 2 },
    update: { $set: { 'a.$': 9 } },
    after: { _id: 1, a: [1, 9, 3] },
  },
  {
    name: 'the document that matched',
    before: quiz,
    filter: { grades: { $elemMatch: { mark: { $lte: 90 }, mean: { $gt: 80 } } } },
    update: { $set: { 'grades.$.std': 6 } },
    after: { _id: 1, grades: [quiz.grades[0], { mark: 85, mean: 90, std: 6 }, quiz.grades[2]] },
  },
  {
    name: 'the document that matched, which matches no more after the first of two changes',
    before: { _id: 1, a: [{ n: 1, done: true }, { n: 1 }] },
    filter: { a: { $elemMatch: { n: 1, done: null } } },
    update: { $set: { 'a.$.done': true, 'a.$.why': 'late' } },
    after: {
      _id: 1,
      a: [
        { n: 1, done: true },
        { n: 1, done: true, why: 'late' },
      ],
    },
  },
  {
    name: '$ without a match',
    before: { _id: 1, a: [1] },
    filter: { _id: 1 },
    update: { $set: { 'a.$': 9 } },
    refusal: 2,
  },
  {
    name: 'all positions',
    before: { _id: 1, a: [1, 2] },
    update: { $inc: { 'a.$[]': 10 } },
    after: { _id: 1, a: [11, 12] },
  },
  {
    name: 'filtered positions',
    before: quiz,
    update: { $set: { 'grades.$[high].top': true } },
    arrayFilters: [{ 'high.mark': { $gte: 85 } }],
    after: { _id: 1, grades: [quiz.grades[0], { ...quiz.grades[1], top: true }, { ...quiz.grades[2], top: true }] },
  },
  { name: 'a filter that is missing', before: { _id: 1, a: [1] }, update: { $set: { 'a.$[x]': 1 } }, refusal: 2 },
  {
    name: 'two changes of one place',
    before: { _id: 1, a: 1 },
    update: { $set: { a: 1 }, $inc: { a: 1 } },
    refusal: 40,
  },
  { name: 'a place and what holds it', before: { _id: 1 }, update: { $set: { a: {}, 'a.b': 1 } }, refusal: 40 },
  { name: 'the _id', before: { _id: 1 }, update: { $set: { _id: 2 } }, refusal: 66 },
  { name: 'the _id, set to itself', before: { _id: 1 }, update: { $set: { _id: 1, a: 1 } }, after: { _id: 1, a: 1 } },
  { name: 'an operator that does not exist', before: { _id: 1 }, update: { $frobnicate: { a: 1 } }, refusal: 9 },
  {
    name: 'a pipeline',
    before: { _id: 1, a: 1, b: 2 },
    update: [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }],
    after: { _id: 1, b: 2, c: 3 },
  },
];
