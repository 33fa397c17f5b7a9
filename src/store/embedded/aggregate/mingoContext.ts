import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { bsonExpressions } from './bsonExpressions.ts';
import { dateTrunc } from './dateTrunc.ts';

type Operators = Record<`$${string}`, never>;

/** Picks operators by name; a name that mingo doesn't have is a mistake here, said at once. */
function pick(module: object, names: string): Operators {
  const all = module as Record<string, unknown>;
  const picked = names.split(/\s+/).map((name) => {
    if (typeof all[name] !== 'function') throw new Error(`mingo has no ${name}`);
    return [name, all[name]] as const;
  });
  return Object.fromEntries(picked) as Operators;
}

// Only operators that expressionCases.ts in the tests holds to MongoDB's manual: mingo has more, and not all of them right.
const arithmetic = '$abs $add $ceil $divide $exp $floor $ln $log10 $mod $multiply $pow $sqrt $subtract $trunc';
const logic = '$and $cond $ifNull $let $literal $or $switch';
const arrays =
  '$arrayElemAt $arrayToObject $concatArrays $filter $first $indexOfArray $isArray $last $map $objectToArray $range $reduce $reverseArray $size $slice';
const sets = '$allElementsTrue $anyElementTrue $setDifference $setEquals $setIntersection $setIsSubset $setUnion';
const strings = '$concat $ltrim $regexMatch $rtrim $split $strLenBytes $strLenCP $substrCP $trim';
const dates =
  '$dateAdd $dateDiff $dateFromParts $dateSubtract $dateToString $dayOfMonth $dayOfWeek $dayOfYear $hour $isoDayOfWeek $isoWeek $millisecond $minute $month $second $year';
const types = '$isNumber $getField $toDate $toDouble $toInt $toLong';

const expressionOperators = {
  ...pick(expressions, [arithmetic, logic, arrays, sets, strings, dates, types].join(' ')),
  ...bsonExpressions,
  $dateTrunc: dateTrunc,
} as unknown as Operators;
const accumulatorOperators = pick(accumulators, '$avg $max $mergeObjects $min $push $stdDevPop $stdDevSamp $sum');

/** mingo's options with every operator that we let through, ours in place of its where it isn't MongoDB. */
export const mingoOptions: Partial<Options> = {
  context: Context.init({ expression: expressionOperators, accumulator: accumulatorOperators }),
  scriptEnabled: false,
};

/** Names that may stand as an operator within an expression. */
export const expressionNames: ReadonlySet<string> = new Set([
  ...Object.keys(expressionOperators),
  '$avg',
  '$max',
  '$min',
  '$sum',
]);

/** Names of the accumulators that are mingo's; the common ones are our own. */
export const mingoAccumulators: ReadonlySet<string> = new Set(['$mergeObjects', '$stdDevPop', '$stdDevSamp']);
