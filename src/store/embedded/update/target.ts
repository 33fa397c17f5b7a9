import { CommandError } from '../commandError.ts';
import { isPosition } from '../query/path.ts';
import { type Doc, fieldOf, isDoc, setField } from '../values/document.ts';

/** A place in a document, to be read or changed: its container, and its name or position there. */
export interface Target {
  container: Doc | unknown[];
  name: string;
}

/** Finds the place, or undefined where the way there doesn't exist. */
export function findTarget(doc: Doc, parts: readonly string[]): Target | undefined {
  let at: unknown = doc;
  for (const part of parts.slice(0, -1)) {
    at = isDoc(at) ? fieldOf(at, part) : Array.isArray(at) && isPosition(part) ? at[Number(part)] : undefined;
  }
  const name = parts.at(-1) as string;
  if (isDoc(at)) return { container: at, name };
  return Array.isArray(at) && isPosition(name) ? { container: at, name } : undefined;
}

/** Finds the place and makes the documents on the way; refuses to go through a value that is neither document nor array. */
export function makeTarget(doc: Doc, parts: readonly string[]): Target {
  let at: Doc | unknown[] = doc;
  for (const [i, part] of parts.entries()) {
    const target: Target = { container: at, name: part };
    if (Array.isArray(at) && !isPosition(part)) throw notViable(part, parts.slice(0, i), at);
    if (i === parts.length - 1) return target;
    let next = readTarget(target);
    if (next === undefined) {
      next = {};
      writeTarget(target, next);
    }
    if (!isDoc(next) && !Array.isArray(next)) throw notViable(parts[i + 1] as string, parts.slice(0, i + 1), next);
    at = next;
  }
  throw new CommandError('EmptyFieldName', 'An empty update path is not valid.');
}

function notViable(part: string, before: readonly string[], value: unknown): CommandError {
  const name = before.at(-1) ?? '';
  return new CommandError(
    'PathNotViable',
    `Cannot create field '${part}' in element {${name}: ${JSON.stringify(value)}}`,
  );
}

/** The value there, or undefined. */
export function readTarget({ container, name }: Target): unknown {
  return Array.isArray(container) ? container[Number(name)] : fieldOf(container, name);
}

// An array may not be made huge by naming a far position.
const MAX_PADDING = 1_500_000;

/** Puts a value there; positions past an array's end are filled with null. */
export function writeTarget({ container, name }: Target, value: unknown): void {
  if (!Array.isArray(container)) {
    setField(container, name, value);
    return;
  }
  const position = Number(name);
  if (position - container.length > MAX_PADDING) {
    throw new CommandError('BadValue', `can't backfill more than ${MAX_PADDING} elements`);
  }
  while (container.length < position) container.push(null);
  container[position] = value;
}

/** Takes the value away; in an array null stays in its place. */
export function removeTarget({ container, name }: Target): void {
  if (!Array.isArray(container)) delete container[name];
  else if (Number(name) < container.length) container[Number(name)] = null;
}
