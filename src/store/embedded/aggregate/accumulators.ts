import { evalExpr } from 'mingo/core';
import type { AnyObject } from 'mingo/types';
import { CommandError } from '../commandError.ts';
import { rank, rankOf } from '../values/bsonType.ts';
import { compareValues } from '../values/compareValues.ts';
import { type Doc, isDoc } from '../values/document.ts';
import { exactNumber } from '../values/numbers.ts';
import { compileExpression } from './expression.ts';
import { mingoAccumulators, mingoOptions } from './mingoContext.ts';

/** Takes a group's documents one by one and gives what they come to. */
export interface Accumulator {
  add(doc: Doc): void;
  result(): unknown;
}

/** Reads one accumulator of a `$group`, giving a fresh one for each group. */
export function compileAccumulator(field: string, spec: Doc): () => Accumulator {
  const [name, operand] = Object.entries(spec)[0] ?? [];
  if (name === undefined || Object.keys(spec).length !== 1) {
    throw new CommandError('Location15952', `unknown group operator '${name}' for field '${field}'`);
  }
  if (name === '$count') return () => counting();
  if (name === '$median' || name === '$percentile') return compilePercentile(name, operand);
  const own = Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (!own && mingoAccumulators.has(name)) return () => collecting(name, operand);
  if (!own) throw new CommandError('Location15952', `unknown group operator '${name}'`);
  const evaluate = compileExpression(operand);
  return () => {
    const { add, result } = own();
    return { add: (doc) => add(evaluate(doc)), result };
  };
}

interface ValueAccumulator {
  add(value: unknown): void;
  result(): unknown;
}

const isNumber = (value: unknown): boolean => rankOf(value) === rank.number;

/** The value as a number to reckon with; an integer that would lose digits by it is refused. */
function reckonable(value: unknown): number {
  const exact = exactNumber(value);
  if (typeof exact === 'bigint' && !Number.isSafeInteger(Number(exact))) {
    throw new CommandError('CommandNotSupported', 'the embedded store does not reckon with integers beyond 2^53');
  }
  return Number(exact);
}

function extreme(sign: 1 | -1): ValueAccumulator {
  let best: unknown;
  return {
    add(value) {
      if (value === undefined || value === null) return;
      if (best === undefined || compareValues(value, best) === sign) best = value;
    },
    result: () => best ?? null,
  };
}

function summing(): ValueAccumulator {
  let sum = 0;
  return {
    add(value) {
      if (isNumber(value)) sum += reckonable(value);
    },
    result: () => sum,
  };
}

function averaging(): ValueAccumulator {
  let sum = 0;
  let count = 0;
  return {
    add(value) {
      if (!isNumber(value)) return;
      sum += reckonable(value);
      count++;
    },
    result: () => (count === 0 ? null : sum / count),
  };
}

function first(): ValueAccumulator {
  let seen = false;
  let kept: unknown = null;
  return {
    add(value) {
      if (!seen) kept = value ?? null;
      seen = true;
    },
    result: () => kept,
  };
}

function last(): ValueAccumulator {
  let kept: unknown = null;
  return {
    add(value) {
      kept = value ?? null;
    },
    result: () => kept,
  };
}

function pushing(): ValueAccumulator {
  const values: unknown[] = [];
  return { add: (value) => value !== undefined && values.push(value), result: () => values };
}

function distinct(): ValueAccumulator {
  const values: unknown[] = [];
  const scalars = new Set<unknown>();
  return {
    add(value) {
      if (value === undefined) return;
      if (typeof value === 'string' || typeof value === 'boolean') {
        if (scalars.has(value)) return;
        scalars.add(value);
      } else if (values.some((known) => compareValues(known, value) === 0)) return;
      values.push(value);
    },
    result: () => values,
  };
}

function counting(): Accumulator {
  let count = 0;
  return {
    add() {
      count++;
    },
    result: () => count,
  };
}

/** `$median` and `$percentile`: the least value with at least that share of all values at or below it. */
function compilePercentile(name: string, operand: unknown): () => Accumulator {
  const { input, p, method } = isDoc(operand) ? operand : {};
  const shares = name === '$median' ? [0.5] : p;
  if (method !== 'approximate' || !Array.isArray(shares) || !shares.every((share) => share >= 0 && share <= 1)) {
    throw new CommandError(
      'BadValue',
      `${name} takes 'input', method: 'approximate'${name === '$median' ? '' : " and 'p'"}`,
    );
  }
  const evaluate = compileExpression(input);
  return () => {
    const numbers: number[] = [];
    const at = (share: number) => numbers[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? null;
    return {
      add(doc) {
        const value = evaluate(doc);
        if (isNumber(value)) numbers.push(reckonable(value));
      },
      result() {
        numbers.sort((a, b) => a - b);
        return name === '$median' ? at(0.5) : shares.map(at);
      },
    };
  };
}

/** The rest is mingo's, which wants all documents of the group together. */
function collecting(name: string, operand: unknown): Accumulator {
  const docs: Doc[] = [];
  return {
    add: (doc) => docs.push(doc),
    result: () => evalExpr(docs as AnyObject[], { [name]: operand } as never, mingoOptions as never),
  };
}

const simple: Readonly<Record<string, () => ValueAccumulator>> = {
  $sum: summing,
  $avg: averaging,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: pushing,
  $addToSet: distinct,
};
