import { CommandError } from '../commandError.ts';
import { compileProjection } from '../query/projection.ts';
import { type Doc, fieldOf, isDoc, setField } from '../values/document.ts';
import { compileExpression, type Evaluator } from './expression.ts';
import { docOperand, mapped, type Stage, withValueAt } from './stages.ts';

/** A field to compute: where, and how. */
interface Computed {
  parts: string[];
  evaluate: Evaluator;
}

/** Flattens `{ a: { b: <expression> } }` and `'a.b'` alike into paths. */
function computedFields(spec: Doc, before: string[] = []): Computed[] {
  return Object.entries(spec).flatMap(([name, value]) => {
    const parts = [...before, ...name.split('.')];
    const nested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    return nested ? computedFields(value, parts) : [{ parts, evaluate: compileExpression(value) }];
  });
}

/** `$addFields` and `$set`. */
export function addFields(operand: unknown): Stage {
  const fields = computedFields(docOperand('$addFields', operand));
  return (input) =>
    mapped(input, (doc) => fields.reduce((out, { parts, evaluate }) => put(out, parts, evaluate(doc)), doc));
}

/** Sets a value at a path; where the path meets an array, in each of its elements. */
function put(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [name = '', ...rest] = parts;
  const inner = fieldOf(doc, name);
  if (rest.length === 0 || !Array.isArray(inner)) {
    if (rest.length === 0) return value === undefined ? doc : withValueAt(doc, parts, value);
    const out = { ...doc };
    setField(out, name, put(isDoc(inner) ? inner : {}, rest, value));
    return out;
  }
  const out = { ...doc };
  setField(
    out,
    name,
    inner.map((item) => put(isDoc(item) ? item : {}, rest, value)),
  );
  return out;
}

/** `$unset`. */
export function unset(operand: unknown): Stage {
  const paths = Array.isArray(operand) ? operand : [operand];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string')) {
    throw new CommandError('BadValue', '$unset specification must be a string or an array of strings');
  }
  return project(Object.fromEntries(paths.map((path) => [path, 0])));
}

/** `$project`: as a `find` projection, but with `$slice` an expression and nested documents as paths. */
export function project(operand: unknown): Stage {
  const spec = docOperand('$project', operand);
  if (Object.keys(spec).length === 0)
    throw new CommandError('BadValue', 'projection specification must have at least one field');
  const flat = flatten(spec);
  const computed = flat.filter(([, value]) => !isFlag(value));
  const kept = flat.filter(([, value]) => isFlag(value));
  if (computed.length > 0 && kept.some(([path, value]) => path !== '_id' && !value)) {
    throw new CommandError('Location31254', 'Cannot do exclusion in inclusion projection');
  }
  const shape = compileProjection(Object.fromEntries(kept));
  const onlyId = kept.every(([path]) => path === '_id');
  const fields = computed.map(([path, value]) => ({ parts: path.split('.'), evaluate: compileExpression(value) }));
  return (input) =>
    mapped(input, (doc) => {
      const base = onlyId && fields.length > 0 ? idOnly(doc, kept) : (shape?.(doc) ?? {});
      return fields.reduce((out, { parts, evaluate }) => put(out, parts, evaluate(doc)), base);
    });
}

function idOnly(doc: Doc, kept: [string, unknown][]): Doc {
  const id = fieldOf(doc, '_id');
  const dropped = kept.some(([, value]) => !value);
  return dropped || id === undefined ? {} : { _id: id };
}

const isFlag = (value: unknown): value is boolean | number => typeof value === 'boolean' || typeof value === 'number';

function flatten(spec: Doc, before = ''): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const path = before + name;
    const nested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    return nested ? flatten(value, `${path}.`) : [[path, value]];
  });
}
