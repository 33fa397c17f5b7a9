import { compileExpression } from '../aggregate/expression.ts';
import { CommandError } from '../commandError.ts';
import { type Doc, fieldOf, isDoc, setField } from '../values/document.ts';
import { asInteger } from '../values/numbers.ts';
import { elementTest } from './filter.ts';
import { elementPosition } from './position.ts';

/** Shapes a document for the reply. */
export type Projector = (doc: Doc) => Doc;

/** A projection as a tree of names: a leaf keeps, drops or makes a field. */
interface Node {
  children: Map<string, Node>;
  make?: ((value: unknown, doc: Doc) => unknown) | undefined;
}

/** Compiles a `find` projection; undefined when it keeps everything. The filter is needed for `'array.$'`. */
export function compileProjection(projection: Doc, filter: Doc = {}): Projector | undefined {
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  const including = isInclusion(entries);
  const root: Node = { children: new Map() };
  const computed: { path: string[]; evaluate: (doc: Doc) => unknown }[] = [];
  for (const [path, value] of entries) {
    if (path === '_id' && isFlag(value) && entries.length > 1) continue;
    const parts = path.split('.');
    const array = parts.at(-1) === '$' ? parts.slice(0, -1) : undefined;
    if (array) addNode(root, array, positional(array.join('.'), filter));
    else if (isFlag(value)) addNode(root, parts, undefined);
    else if (isDoc(value) && '$slice' in value) addNode(root, parts, slice(value.$slice));
    else if (isDoc(value) && '$elemMatch' in value) addNode(root, parts, firstElement(value.$elemMatch));
    else if (isDoc(value) && '$meta' in value) throw new CommandError('BadValue', '$meta is not supported');
    else computed.push({ path: parts, evaluate: compileExpression(value) });
  }
  const keepId = !('_id' in projection) || isKept(projection._id);
  return (doc) => {
    const shaped = including ? include(doc, root, doc) : exclude(doc, root, doc);
    const out: Doc = {};
    const id = fieldOf(doc, '_id');
    if (keepId && id !== undefined && !('_id' in shaped)) out._id = id;
    for (const name of Object.keys(shaped)) {
      if (name !== '_id' || keepId) setField(out, name, shaped[name]);
    }
    for (const { path, evaluate } of computed) setAt(out, path, evaluate(doc));
    return out;
  };
}

const isFlag = (value: unknown): boolean => typeof value === 'boolean' || asNumber(value) !== undefined;
const isKept = (value: unknown): boolean => (typeof value === 'boolean' ? value : asNumber(value) !== 0);

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : asInteger(value);
}

/** All kept or all dropped, `_id` apart; `$slice` and `$elemMatch` alone decide less. */
function isInclusion(entries: [string, unknown][]): boolean {
  const named = entries.filter(([path]) => path !== '_id');
  let including: boolean | undefined;
  for (const [path, value] of named) {
    const neutral = isDoc(value) && '$slice' in value;
    if (neutral) continue;
    const keeps = isFlag(value) ? isKept(value) : true;
    if (including !== undefined && including !== keeps) {
      const [name, text, kind] = keeps
        ? (['Location31253' as const, 'inclusion', 'exclusion'] as const)
        : (['Location31254' as const, 'exclusion', 'inclusion'] as const);
      throw new CommandError(name, `Cannot do ${text} on field ${path} in ${kind} projection`);
    }
    including = keeps;
  }
  if (including !== undefined) return including;
  const id = entries.find(([path]) => path === '_id');
  return named.length === 0 && id !== undefined && (isFlag(id[1]) ? isKept(id[1]) : true);
}

function addNode(root: Node, parts: string[], make: Node['make']): void {
  let node = root;
  for (const [i, part] of parts.entries()) {
    if (part === '' || part.startsWith('$'))
      throw new CommandError('BadValue', `Bad field name in a projection: '${part}'`);
    let child = node.children.get(part);
    if (child && (child.children.size === 0 || i === parts.length - 1)) {
      throw new CommandError('Location31249', `Path collision at ${parts.join('.')}`);
    }
    child ??= { children: new Map() };
    node.children.set(part, child);
    node = child;
  }
  node.make = make;
}

function include(doc: Doc, node: Node, root: Doc): Doc {
  const out: Doc = {};
  for (const name of Object.keys(doc)) {
    const child = node.children.get(name);
    const kept = child && includeValue(doc[name], child, root);
    if (kept !== undefined) setField(out, name, kept);
  }
  return out;
}

function includeValue(value: unknown, node: Node, root: Doc): unknown {
  if (node.children.size === 0) return node.make ? node.make(value, root) : value;
  if (isDoc(value)) return include(value, node, root);
  if (!Array.isArray(value)) return undefined;
  return value.map((item) => includeValue(item, node, root)).filter((item) => item !== undefined);
}

function exclude(doc: Doc, node: Node, root: Doc): Doc {
  const out: Doc = {};
  for (const name of Object.keys(doc)) {
    const child = node.children.get(name);
    const kept = child ? excludeValue(doc[name], child, root) : doc[name];
    if (kept !== undefined) setField(out, name, kept);
  }
  return out;
}

function excludeValue(value: unknown, node: Node, root: Doc): unknown {
  if (node.children.size === 0) return node.make ? node.make(value, root) : undefined;
  if (isDoc(value)) return exclude(value, node, root);
  return Array.isArray(value) ? value.map((item) => excludeValue(item, node, root)) : value;
}

function slice(operand: unknown): (value: unknown) => unknown {
  const [first, second] = Array.isArray(operand) ? operand.map(asInteger) : [asInteger(operand), undefined];
  if (first === undefined || (Array.isArray(operand) && (second === undefined || second <= 0))) {
    throw new CommandError('BadValue', '$slice takes a number, or [skip, a positive limit]');
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + second);
  };
}

function firstElement(operand: unknown): (value: unknown) => unknown {
  const test = elementTest(operand);
  return (value) => {
    const found = Array.isArray(value) ? value.find((item) => test([item])) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function positional(path: string, filter: Doc): (value: unknown, doc: Doc) => unknown {
  return (value, doc) => {
    const position = elementPosition(filter, doc, path);
    return Array.isArray(value) && position !== undefined ? [value[position]] : value;
  };
}

function setAt(out: Doc, path: string[], value: unknown): void {
  if (value === undefined) return;
  let at = out;
  for (const part of path.slice(0, -1)) {
    const next = fieldOf(at, part);
    const child: Doc = isDoc(next) ? { ...next } : {};
    setField(at, part, child);
    at = child;
  }
  setField(at, path.at(-1) as string, value);
}
