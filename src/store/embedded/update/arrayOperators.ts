import { CommandError } from '../commandError.ts';
import { compileFilter, isOperatorDoc } from '../query/filter.ts';
import { isRegex } from '../query/operators.ts';
import { parseSort, sortKeyOf } from '../query/rows.ts';
import { compareValues, equalValues } from '../values/compareValues.ts';
import { cloneValue, type Doc, isDoc } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import type { FieldOperator } from './fieldOperators.ts';

function arrayAt(before: unknown, operator: string, path: string): unknown[] {
  if (!Array.isArray(before)) {
    throw new CommandError(
      'BadValue',
      `The field '${path}' must be an array but is of another type: ${operator} needs an array`,
    );
  }
  return before;
}

/** Reads `$push` and `$addToSet`'s operand: one value, or `{ $each: [...], …modifiers }`. */
function readEach(operand: unknown, allowed: readonly string[]): { each: unknown[]; modifiers: Doc } {
  if (!isDoc(operand) || !('$each' in operand)) return { each: [operand], modifiers: {} };
  const { $each: each, ...modifiers } = operand;
  if (!Array.isArray(each)) throw new CommandError('TypeMismatch', 'The argument to $each must be an array');
  const unknown = Object.keys(modifiers).find((name) => !allowed.includes(name));
  if (unknown) throw new CommandError('BadValue', `Unrecognized clause in $push: ${unknown}`);
  return { each, modifiers };
}

const push: FieldOperator = (before, operand, path) => {
  const { each, modifiers } = readEach(operand, ['$slice', '$sort', '$position']);
  const array = [...(before === undefined ? [] : arrayAt(before, '$push', path))];
  const position = modifiers.$position === undefined ? array.length : asInteger(modifiers.$position);
  if (position === undefined) throw new CommandError('BadValue', 'The value for $position must be an integer value');
  array.splice(position, 0, ...cloneValue(each));
  if (modifiers.$sort !== undefined) sortArray(array, modifiers.$sort);
  if (modifiers.$slice === undefined) return array;
  const size = asInteger(modifiers.$slice);
  if (size === undefined) throw new CommandError('BadValue', 'The value for $slice must be an integer value');
  if (size === 0) return [];
  return size < 0 ? array.slice(size) : array.slice(0, size);
};

function sortArray(array: unknown[], order: unknown): void {
  if (isDoc(order)) {
    const spec = parseSort(order);
    if (spec === 'natural') throw new CommandError('BadValue', 'The $sort of a $push names fields');
    const keyOf = sortKeyOf(spec);
    array.sort((a, b) => Buffer.compare(keyOf(isDoc(a) ? a : {}), keyOf(isDoc(b) ? b : {})));
    return;
  }
  const direction = asInteger(order);
  if (direction !== 1 && direction !== -1) {
    throw new CommandError('BadValue', 'The $sort element value must be either 1 or -1');
  }
  array.sort((a, b) => direction * compareValues(a, b));
}

const addToSet: FieldOperator = (before, operand, path) => {
  const { each } = readEach(operand, []);
  const array = [...(before === undefined ? [] : arrayAt(before, '$addToSet', path))];
  for (const value of each) {
    if (!array.some((known) => equalValues(known, value))) array.push(cloneValue(value));
  }
  return array;
};

const pop: FieldOperator = (before, operand, path) => {
  const end = asInteger(operand);
  if (end !== 1 && end !== -1) throw new CommandError('FailedToParse', '$pop expects 1 or -1');
  if (before === undefined) return undefined;
  const array = arrayAt(before, '$pop', path);
  return end === 1 ? array.slice(0, -1) : array.slice(1);
};

const pull: FieldOperator = (before, operand, path) => {
  if (before === undefined) return undefined;
  const array = arrayAt(before, '$pull', path);
  const matches = pullTest(operand);
  const kept = array.filter((element) => !matches(element));
  return kept.length === array.length ? before : kept;
};

function pullTest(operand: unknown): (element: unknown) => boolean {
  if (isOperatorDoc(operand) || isRegex(operand)) {
    const test = compileFilter({ v: operand });
    return (v) => test({ v });
  }
  if (isDoc(operand)) {
    const test = compileFilter(operand);
    return (element) => isDoc(element) && test(element);
  }
  return (element) => equalValues(element, operand);
}

const pullAll: FieldOperator = (before, operand, path) => {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$pullAll requires an array argument');
  if (before === undefined) return undefined;
  const array = arrayAt(before, '$pullAll', path);
  return array.filter((element) => !operand.some((value) => equalValues(element, value)));
};

/** The operators on arrays. */
export const arrayOperators: Readonly<Record<string, FieldOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};
