import type { Long } from 'bson';
import { evalExpr } from 'mingo/core';
import { CommandError } from '../commandError.ts';
import { bsonClass } from '../values/bsonType.ts';
import { type Doc, fieldOf, isDoc } from '../values/document.ts';
import { expressionNames, mingoOptions } from './mingoContext.ts';

/** Computes a value from a document, and from variables if there are any. */
export type Evaluator = (doc: Doc, variables?: Doc) => unknown;

/** Compiles an aggregation expression; refuses operators it doesn't know at once, not only when a document comes by. */
export function compileExpression(expression: unknown): Evaluator {
  refuseUnknown(expression);
  if (typeof expression === 'string' && /^\$[^$.]+$/.test(expression)) {
    const name = expression.slice(1);
    return (doc) => plain(fieldOf(doc, name));
  }
  if (!isDoc(expression) && !Array.isArray(expression) && !isReference(expression)) return () => expression;
  const plainExpression = plain(expression);
  return (doc, variables) => evaluate(plainExpression, plain(doc) as Doc, variables);
}

const isReference = (expression: unknown): boolean => typeof expression === 'string' && expression.startsWith('$');

function evaluate(expression: unknown, doc: Doc, variables: Doc | undefined): unknown {
  try {
    const options = variables ? { ...mingoOptions, variables } : mingoOptions;
    return evalExpr(doc as never, expression as never, options as never) as unknown;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError('BadValue', (error as Error).message);
  }
}

function refuseUnknown(expression: unknown): void {
  if (Array.isArray(expression)) {
    for (const item of expression) refuseUnknown(item);
    return;
  }
  if (!isDoc(expression)) return;
  for (const [name, operand] of Object.entries(expression)) {
    if (name === '$literal') continue;
    if (name.startsWith('$') && !expressionNames.has(name)) {
      throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
    }
    refuseUnknown(operand);
  }
}

/** mingo reckons with JavaScript's numbers: 64-bit integers become numbers as long as that is exact. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some(holdsLong) ? value.map(plain) : value;
  if (isDoc(value)) {
    if (!holdsLong(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
  }
  if (bsonClass(value) !== 'Long') return value;
  // Beyond that it stays: comparisons know it, and arithmetic refuses it rather than lose digits.
  const number = (value as Long).toNumber();
  return Number.isSafeInteger(number) ? number : value;
}

function holdsLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsLong);
  if (isDoc(value)) return Object.values(value).some(holdsLong);
  return bsonClass(value) === 'Long';
}
