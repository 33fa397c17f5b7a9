import { Binary, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import type { Doc } from '../../../src/store/embedded/values/document.ts';

/** Scalars of every common type, from a range so small that they often meet. */
export const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 0.5, 2 ** 53),
  fc.integer({ min: -3, max: 3 }).map((n) => Long.fromNumber(n)),
  fc.constantFrom(Long.fromString('9007199254740993'), Long.MAX_VALUE, Long.MIN_VALUE),
  fc.constantFrom('', 'a', 'ab', 'b', 'é', 'a\0b', '\uffee', '😀'),
  fc.constantFrom(null, true, false),
  fc.integer({ min: -2, max: 2 }).map((n) => new Date(n * 1000)),
  fc.constantFrom('000000000000000000000001', '000000000000000000000002').map((hex) => new ObjectId(hex)),
  fc.constantFrom('', 'x', 'yz').map((text) => new Binary(Buffer.from(text))),
);

/** Any value: scalars, small documents, arrays of both. */
export const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { weight: 6, arbitrary: scalar },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom('x', 'y'), tie('value'), { maxKeys: 2 }) },
  ),
})).value;

/** Scalars that very often meet, among them the ones at the edges of a type. */
const frequent: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 2, arbitrary: fc.constantFrom(null, Number.NaN, 'a') },
  { weight: 1, arbitrary: scalar },
);

const field: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: frequent },
  { weight: 1, arbitrary: fc.array(frequent, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: frequent, y: frequent }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.array(fc.record({ x: frequent, y: frequent }, { requiredKeys: [] }), { maxLength: 3 }) },
  { weight: 1, arbitrary: value },
);

/** Documents whose fields `a`, `b` and `c` hold anything, or aren't there; `c` no array, `d` nothing but small numbers. */
export const doc: fc.Arbitrary<Doc> = fc.record(
  { a: field, b: field, c: frequent, d: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: [] },
);

const comparison = fc
  .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), frequent)
  .map(([operator, operand]) => ({ [operator]: operand }));

const condition: fc.Arbitrary<unknown> = fc.oneof(
  frequent,
  comparison,
  fc.tuple(comparison, comparison).map(([a, b]) => ({ ...a, ...b })),
  fc.array(frequent, { maxLength: 4 }).map((values) => ({ $in: values })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  comparison.map((inner) => ({ $not: inner })),
);

const clause: fc.Arbitrary<Doc> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'a.x', 'a.y', 'b.x'), condition, {
  minKeys: 1,
  maxKeys: 3,
});

/** Filters of the kinds that an index may narrow, and of those that it may not. */
export const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: clause },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })) },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }).map((branches) => ({ $and: branches })) },
  { weight: 1, arbitrary: fc.tuple(clause, clause, clause).map(([a, b, c]) => ({ ...a, $or: [b, c] })) },
);

const DIRECTIONS = fc.constantFrom<1 | -1>(1, -1);

/** Sorts that end in `_id`, so that there is one right order; many of them follow an index one way or the other. */
export const sort: fc.Arbitrary<Doc> = fc.oneof(
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'a.x'), { minLength: 1, maxLength: 3 }),
      DIRECTIONS,
      DIRECTIONS,
    )
    .map(([paths, first, rest]) =>
      Object.fromEntries([...paths.map((path, i) => [path, i ? rest : first]), ['_id', rest]]),
    ),
  DIRECTIONS.map((sign) => ({ d: sign, c: -sign, _id: sign })),
  DIRECTIONS.map((sign) => ({ c: -sign, _id: sign })),
  DIRECTIONS.map((sign) => ({ a: sign, _id: sign })),
);
