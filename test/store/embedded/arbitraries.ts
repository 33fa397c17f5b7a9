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

/** Documents whose fields `a`, `b` and `c` hold anything, or aren't there. */
export const doc: fc.Arbitrary<Doc> = fc.record({ a: value, b: value, c: scalar }, { requiredKeys: [] });

const comparison = fc
  .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), scalar)
  .map(([operator, operand]) => ({ [operator]: operand }));

const condition: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  comparison,
  fc.tuple(comparison, comparison).map(([a, b]) => ({ ...a, ...b })),
  fc.array(scalar, { maxLength: 4 }).map((values) => ({ $in: values })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  comparison.map((inner) => ({ $not: inner })),
);

const clause: fc.Arbitrary<Doc> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'a.x', 'b.y'), condition, {
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

/** Sorts by one to three of the fields. */
export const sort: fc.Arbitrary<Doc> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'a.x'), { minLength: 1, maxLength: 3 })
  .chain((paths) => fc.tuple(...paths.map((path) => fc.constantFrom(1, -1).map((direction) => [path, direction]))))
  .map((entries) => Object.fromEntries(entries) as Doc);
