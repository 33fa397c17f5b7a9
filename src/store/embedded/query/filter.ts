import { compileExpression } from '../aggregate/expression.ts';
import { CommandError } from '../commandError.ts';
import type { Doc } from '../values/document.ts';
import { isDoc } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import {
  bitsTest,
  comparison,
  equals,
  isRegex,
  modTest,
  oneOf,
  regexTest,
  sizeTest,
  typeTest,
  type ValueTest,
} from './operators.ts';
import { type LeafArrays, someAt } from './path.ts';

/** Decides whether a document matches. */
export type DocTest = (doc: Doc) => boolean;

/** Compiles a filter, refusing at once what it does not know. */
export function compileFilter(filter: Doc): DocTest {
  const tests = Object.keys(filter).map((name) => compileClause(name, filter[name]));
  if (tests.length === 1) return tests[0] as DocTest;
  return (doc) => tests.every((test) => test(doc));
}

function compileClause(name: string, operand: unknown): DocTest {
  if (!name.startsWith('$')) return compileField(name, operand);
  switch (name) {
    case '$and': {
      const tests = branches(name, operand);
      return (doc) => tests.every((test) => test(doc));
    }
    case '$or': {
      const tests = branches(name, operand);
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = branches(name, operand);
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$expr': {
      const evaluate = compileExpression(operand);
      return (doc) => isTrue(evaluate(doc));
    }
    case '$comment':
      return () => true;
    default:
      throw new CommandError('BadValue', `unknown top level operator: ${name}`);
  }
}

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

function branches(name: string, operand: unknown): DocTest[] {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', `${name} must be an array`);
  if (operand.length === 0) throw new CommandError('BadValue', '$and/$or/$nor must be a nonempty array');
  return operand.map((branch) => {
    if (!isDoc(branch)) throw new CommandError('BadValue', '$or/$and/$nor entries need to be full objects');
    return compileFilter(branch);
  });
}

function compileField(path: string, condition: unknown): DocTest {
  const parts = path.split('.');
  if (!isOperatorDoc(condition)) {
    const test = isRegex(condition) ? regexTest(condition, undefined) : equals(condition);
    return (doc) => someAt(doc, parts, 'each', test);
  }
  const tests = compileOperators(condition).map(({ test, leaf, negated }): DocTest => {
    if (negated) return (doc) => !someAt(doc, parts, leaf, test);
    return (doc) => someAt(doc, parts, leaf, test);
  });
  if ('$not' in condition) tests.push(compileNot(path, condition.$not));
  if (tests.length === 1) return tests[0] as DocTest;
  return (doc) => tests.every((test) => test(doc));
}

function compileNot(path: string, operand: unknown): DocTest {
  if (!isRegex(operand) && !(isOperatorDoc(operand) && Object.keys(operand).length > 0)) {
    throw new CommandError('BadValue', '$not needs a regex or a document');
  }
  const test = compileField(path, operand);
  return (doc) => !test(doc);
}

/** True for `{ $gt: … }` and the like; `{ $ref, $id }` and plain documents are values. */
export function isOperatorDoc(condition: unknown): condition is Doc {
  if (!isDoc(condition)) return false;
  const first = Object.keys(condition)[0];
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}

/** One operator on one field: how the path's last array is taken, and whether the outcome is turned around. */
interface FieldTest {
  test: ValueTest;
  leaf: LeafArrays;
  negated: boolean;
}

const on = (test: ValueTest, leaf: LeafArrays = 'each', negated = false): FieldTest => ({ test, leaf, negated });

function compileOperators(condition: Doc): FieldTest[] {
  const tests: FieldTest[] = [];
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operator.startsWith('$')) throw new CommandError('BadValue', `unknown operator: ${operator}`);
    if (operator === '$not') continue;
    if (operator === '$options') {
      if (!('$regex' in condition)) throw new CommandError('BadValue', '$options needs a $regex');
      continue;
    }
    tests.push(...compileOperator(operator, operand, condition));
  }
  return tests;
}

function compileOperator(operator: string, operand: unknown, condition: Doc): FieldTest[] {
  switch (operator) {
    case '$eq':
      return [on(equals(operand))];
    case '$ne':
      if (isRegex(operand)) throw new CommandError('BadValue', "Can't have regex as arg to $ne.");
      return [on(equals(operand), 'each', true)];
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (isRegex(operand)) throw new CommandError('BadValue', `Can't have RegEx as arg to predicate over field.`);
      return [on(comparison(operator, operand))];
    case '$in':
      return [on(oneOf(operand))];
    case '$nin':
      if (!Array.isArray(operand)) throw new CommandError('BadValue', '$nin needs an array');
      return [on(oneOf(operand), 'each', true)];
    case '$exists':
      return [on((value) => value !== undefined, 'whole', !isTrue(operand) || asInteger(operand) === 0)];
    case '$type':
      return [on(typeTest(operand))];
    case '$regex':
      return [on(regexTest(operand, condition.$options))];
    case '$mod':
      return [on(modTest(operand))];
    case '$size':
      return [on(sizeTest(operand), 'whole')];
    case '$all':
      return compileAll(operand);
    case '$elemMatch':
      return [on(elementTest(operand), 'whole')];
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return [on(bitsTest(operator, operand))];
    default:
      throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
}

function compileAll(operand: unknown): FieldTest[] {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$all needs an array');
  if (operand.length === 0) return [on(() => false)];
  return operand.map((item) => {
    if (isDoc(item) && '$elemMatch' in item) return on(elementTest(item.$elemMatch), 'whole');
    if (isOperatorDoc(item)) throw new CommandError('BadValue', 'no $ expressions in $all');
    return on(isRegex(item) ? regexTest(item, undefined) : equals(item));
  });
}

/** `$elemMatch`: an element that satisfies everything at once, as a value (`{ $gt: 1 }`) or as a document. */
export function elementTest(operand: unknown): ValueTest {
  if (!isDoc(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (first?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const test = compileFilter({ v: operand });
    return (value) => Array.isArray(value) && value.some((v) => test({ v }));
  }
  const test = compileFilter(operand);
  // An array inside the array is searched by its positions, as a document with numeric names.
  return (value) =>
    Array.isArray(value) && value.some((item) => (isDoc(item) || Array.isArray(item)) && test(item as Doc));
}
