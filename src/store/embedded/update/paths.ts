import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { elementPosition } from '../query/position.ts';
import { valueAt } from '../query/valueAt.ts';
import { type Doc, isDoc } from '../values/document.ts';

/** What `$` and `$[name]` in an update's paths refer to. */
export interface PathContext {
  filter: Doc;
  arrayFilters: ReadonlyMap<string, (element: unknown) => boolean>;
}

/** Compiles `arrayFilters`, each about one name. */
export function compileArrayFilters(filters: unknown): Map<string, (element: unknown) => boolean> {
  const byName = new Map<string, (element: unknown) => boolean>();
  if (filters === undefined) return byName;
  if (!Array.isArray(filters)) throw new CommandError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters.filter(isDoc)) {
    const names = [...new Set(identifiers(filter))];
    const name = names[0];
    if (name === undefined || names.length > 1 || byName.has(name)) {
      throw new CommandError(
        'FailedToParse',
        'Each array filter must name one identifier, and no other filter the same',
      );
    }
    const test = compileFilter(filter);
    byName.set(name, (element) => test({ [name]: element }));
  }
  return byName;
}

function identifiers(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') && Array.isArray(value)
      ? value.filter(isDoc).flatMap(identifiers)
      : [name.split('.')[0] ?? ''],
  );
}

/** Replaces `$`, `$[]` and `$[name]` in a path by the positions they stand for in this document. */
export function resolvePath(doc: Doc, path: string, context: PathContext): string[][] {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) {
    throw new CommandError(
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (!path.includes('$')) return [parts];
  let resolved: string[][] = [[]];
  for (const part of parts) resolved = resolved.flatMap((before) => resolvePart(doc, before, part, context));
  return resolved;
}

function resolvePart(doc: Doc, before: string[], part: string, context: PathContext): string[][] {
  if (part === '$') {
    const position = elementPosition(context.filter, doc, before.join('.'));
    if (position === undefined) {
      throw new CommandError('BadValue', 'The positional operator did not find the match needed from the query.');
    }
    return [[...before, String(position)]];
  }
  const named = /^\$\[(\w*)\]$/.exec(part);
  if (!named) {
    if (!part.startsWith('$')) return [[...before, part]];
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${part}' is not valid for storage.`,
    );
  }
  const test = named[1] === '' ? () => true : context.arrayFilters.get(named[1] as string);
  if (!test) throw new CommandError('BadValue', `No array filter found for identifier '${named[1]}'`);
  const array = valueAt(doc, before);
  if (!Array.isArray(array)) {
    throw new CommandError(
      'BadValue',
      `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  return array.flatMap((element, position) => (test(element) ? [[...before, String(position)]] : []));
}
