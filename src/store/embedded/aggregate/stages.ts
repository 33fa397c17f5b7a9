import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { parseSort, sortKeyOf } from '../query/rows.ts';
import { valueAt } from '../query/valueAt.ts';
import { cloneValue, type Doc, isDoc, setField } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import { compileExpression } from './expression.ts';

/** Documents on their way from one stage to the next. */
export type Flow = Iterable<Doc>;

/** One stage, made ready: what comes out for what goes in. */
export type Stage = (input: Flow) => Flow;

function* filtered(input: Flow, test: (doc: Doc) => boolean): Flow {
  for (const doc of input) if (test(doc)) yield doc;
}

/** `map` for flows, one document at a time. */
export function* mapped(input: Flow, change: (doc: Doc) => Doc): Flow {
  for (const doc of input) yield change(doc);
}

/** The operand of a stage that takes a document. */
export function docOperand(name: string, operand: unknown): Doc {
  if (!isDoc(operand)) throw new CommandError('FailedToParse', `the ${name} specification must be an object`);
  return operand;
}

function match(operand: unknown): Stage {
  const test = compileFilter(docOperand('$match', operand));
  return (input) => filtered(input, test);
}

/** `$sort`. */
export function sort(operand: unknown): Stage {
  const spec = parseSort(docOperand('$sort', operand));
  if (spec === 'natural' || spec.length === 0)
    throw new CommandError('BadValue', '$sort stage must have at least one sort key');
  const keyOf = sortKeyOf(spec);
  return function* sorted(input) {
    const keyed = Array.from(input, (doc) => ({ doc, key: keyOf(doc) }));
    keyed.sort((a, b) => Buffer.compare(a.key, b.key));
    for (const { doc } of keyed) yield doc;
  };
}

function limit(operand: unknown): Stage {
  const count = asInteger(operand);
  if (count === undefined || count <= 0) throw new CommandError('BadValue', 'the limit must be positive');
  return function* limited(input) {
    let left = count;
    for (const doc of input) {
      yield doc;
      if (--left === 0) return;
    }
  };
}

function skip(operand: unknown): Stage {
  const count = asInteger(operand);
  if (count === undefined || count < 0) throw new CommandError('BadValue', 'Argument to $skip cannot be negative');
  return function* skipped(input) {
    let position = 0;
    for (const doc of input) if (position++ >= count) yield doc;
  };
}

function count(operand: unknown): Stage {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw new CommandError('BadValue', 'the count field must be a non-empty string without $ or .');
  }
  return function* counted(input) {
    let n = 0;
    for (const _ of input) n++;
    // As in MongoDB, nothing counted gives no document.
    if (n > 0) yield { [operand]: n };
  };
}

function unwind(operand: unknown): Stage {
  const options = typeof operand === 'string' ? { path: operand } : docOperand('$unwind', operand);
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options as Doc;
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new CommandError('BadValue', "path option to $unwind stage should be prefixed with a '$'");
  }
  const parts = path.slice(1).split('.');
  const index = typeof includeArrayIndex === 'string' ? includeArrayIndex : undefined;
  const put = (doc: Doc, value: unknown, position: number | null): Doc => {
    const out = withValueAt(doc, parts, value);
    if (index !== undefined) setField(out, index, position);
    return out;
  };
  return function* unwound(input) {
    for (const doc of input) {
      const value = valueAt(doc, parts);
      if (Array.isArray(value) && value.length > 0) yield* value.map((item, i) => put(doc, item, i));
      else if (value !== undefined && value !== null && !Array.isArray(value)) yield put(doc, value, null);
      else if (preserveNullAndEmptyArrays === true) yield put(doc, value === null ? null : undefined, null);
    }
  };
}

/** A copy of the document, as deep as the path goes, with another value there; `undefined` takes the field away. */
export function withValueAt(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [name = '', ...rest] = parts;
  const out = { ...doc };
  if (rest.length > 0) {
    const inner = out[name];
    if (value === undefined && !isDoc(inner)) return out;
    setField(out, name, withValueAt(isDoc(inner) ? inner : {}, rest, value));
  } else if (value === undefined) delete out[name];
  else setField(out, name, value);
  return out;
}

function replaceRoot(operand: unknown): Stage {
  const evaluate = compileExpression(operand);
  return (input) =>
    mapped(input, (doc) => {
      const root = evaluate(doc);
      if (!isDoc(root)) throw new CommandError('Location40228', "'newRoot' expression must evaluate to an object");
      return root;
    });
}

function sample(operand: unknown): Stage {
  const size = asInteger(docOperand('$sample', operand).size);
  if (size === undefined || size <= 0)
    throw new CommandError('BadValue', 'size argument to $sample must be a positive integer');
  return function* sampled(input) {
    const docs = [...input];
    for (let left = Math.min(size, docs.length); left > 0; left--) {
      yield* docs.splice(Math.floor(Math.random() * docs.length), 1);
    }
  };
}

/** The stages that look at nothing but the documents that come in. */
export const plainStages: Readonly<Record<string, (operand: unknown) => Stage>> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $unwind: unwind,
  $replaceRoot: (operand) => replaceRoot(docOperand('$replaceRoot', operand).newRoot),
  $replaceWith: replaceRoot,
  $sample: sample,
};

/** A flow whose documents may be changed by whoever gets them. */
export function copied(docs: readonly Doc[]): Flow {
  return mapped(docs, cloneValue);
}
