import { compilePipelineUpdate } from '../aggregate/pipelineUpdate.ts';
import { CommandError } from '../commandError.ts';
import { isRegex } from '../query/operators.ts';
import { equalValues } from '../values/compareValues.ts';
import { cloneValue, type Doc, fieldOf, isDoc, setField } from '../values/document.ts';
import { arrayOperators } from './arrayOperators.ts';
import { fieldOperators } from './fieldOperators.ts';
import { compileArrayFilters, type PathContext, resolvePath } from './paths.ts';
import { findTarget, makeTarget, readTarget, removeTarget, writeTarget } from './target.ts';

/** An update made ready: gives the changed document, leaving the given one as it was. */
export type Updater = (doc: Doc, options?: { inserting?: boolean }) => Doc;

const OPERATORS: Readonly<Record<string, (before: unknown, operand: unknown, path: string) => unknown>> = {
  ...fieldOperators,
  ...arrayOperators,
};

/** Compiles an update of any of MongoDB's three kinds: operators, a replacement, or a pipeline. */
export function compileUpdate(update: unknown, filter: Doc, arrayFilters?: unknown): Updater {
  const change = compileChange(update, filter, arrayFilters);
  return (doc, options = {}) => {
    const changed = change(doc, options.inserting === true);
    const id = fieldOf(doc, '_id');
    if (id === undefined) return changed;
    if (changed._id !== undefined && !equalValues(changed._id, id)) {
      throw new CommandError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    const { _id, ...rest } = changed;
    return Object.keys(changed)[0] === '_id' && _id !== undefined ? changed : { _id: id, ...rest };
  };
}

/** True for `{ $set: … }` and a pipeline, false for a replacement. */
export function isModification(update: unknown): boolean {
  return Array.isArray(update) || (isDoc(update) && Object.keys(update)[0]?.startsWith('$') === true);
}

function compileChange(update: unknown, filter: Doc, arrayFilters: unknown): (doc: Doc, inserting: boolean) => Doc {
  if (Array.isArray(update)) return compilePipelineUpdate(update);
  if (!isDoc(update)) throw new CommandError('FailedToParse', 'An update must be a document or a pipeline');
  if (!isModification(update)) {
    const mixed = Object.keys(update).find((name) => name.startsWith('$'));
    if (mixed)
      throw new CommandError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${mixed}' in '${mixed}' is not allowed in the context of an update's replacement document.`,
      );
    return () => cloneValue(update);
  }
  const changes = readOperators(update);
  const context: PathContext = { filter, arrayFilters: compileArrayFilters(arrayFilters) };
  return (doc, inserting) => {
    const changed = cloneValue(doc);
    // What `$` stands for is told by the document as it was found: a change before may have made it match no more.
    const applied = changes
      .filter((change) => change.operator !== '$setOnInsert' || inserting)
      .map((change) => ({
        ...change,
        places: change.operator === '$rename' ? [] : resolvePath(doc, change.path, context),
      }));
    for (const change of applied) applyChange(changed, change);
    return changed;
  };
}

/** One operator on one path. */
interface Change {
  operator: string;
  path: string;
  operand: unknown;
}

function readOperators(update: Doc): Change[] {
  const changes: Change[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!Object.hasOwn(OPERATORS, operator) && operator !== '$unset' && operator !== '$rename') {
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw new CommandError(
        'FailedToParse',
        `Modifiers operate on fields but we found another type instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (path.startsWith('$'))
        throw new CommandError(
          'DollarPrefixedFieldName',
          `The dollar ($) prefixed field '${path}' is not valid for storage.`,
        );
      changes.push({ operator, path, operand });
    }
  }
  refuseConflicts(changes);
  return changes;
}

/** Two changes of one place, or of a place and what holds it, have no order that could be meant. */
function refuseConflicts(changes: Change[]): void {
  const paths = changes.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  );
  const taken = new Set<string>();
  const holders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('.');
    const prefixes = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
    const clash = prefixes.find((prefix) => taken.has(prefix)) ?? (holders.has(path) ? path : undefined);
    if (clash !== undefined) {
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${clash}'`,
      );
    }
    taken.add(path);
    for (const prefix of prefixes) holders.add(prefix);
  }
}

function applyChange(doc: Doc, { operator, path, operand, places }: Change & { places: string[][] }): void {
  if (operator === '$rename') {
    rename(doc, path, operand);
    return;
  }
  for (const parts of places) {
    const existing = findTarget(doc, parts);
    if (operator === '$unset') {
      if (existing) removeTarget(existing);
      continue;
    }
    const before = existing && readTarget(existing);
    const after = (OPERATORS[operator] as (typeof OPERATORS)[string])(before, operand, path);
    if (after !== undefined) writeTarget(existing ?? makeTarget(doc, parts), after);
  }
}

function rename(doc: Doc, from: string, to: unknown): void {
  if (typeof to !== 'string' || to === '') {
    throw new CommandError('BadValue', `The 'to' field for $rename must be a string: ${from}`);
  }
  if (from.includes('$') || to.includes('$')) {
    throw new CommandError('BadValue', `$rename may not name array positions: ${from}: ${to}`);
  }
  const source = findTarget(doc, from.split('.'));
  const value = source && readTarget(source);
  if (!source || value === undefined) return;
  if (Array.isArray(source.container))
    throw new CommandError('BadValue', `$rename may not take from an array: ${from}`);
  removeTarget(source);
  writeTarget(makeTarget(doc, to.split('.')), value);
}

/** The document that an upsert starts from: what the filter says its fields are equal to. */
export function upsertBase(filter: Doc): Doc {
  const base: Doc = {};
  collectEqualities(filter, base);
  return base;
}

function collectEqualities(filter: Doc, base: Doc): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const branch of condition.filter(isDoc)) collectEqualities(branch, base);
    } else if (name === '$or' && Array.isArray(condition) && condition.length === 1 && isDoc(condition[0])) {
      collectEqualities(condition[0], base);
    } else if (!name.startsWith('$')) {
      const value = equality(condition);
      if (value === undefined) continue;
      if (name === '_id') setField(base, name, value);
      else writeTarget(makeTarget(base, name.split('.')), cloneValue(value));
    }
  }
}

function equality(condition: unknown): unknown {
  if (!isDoc(condition)) return isRegex(condition) ? undefined : condition;
  if ('$eq' in condition) return condition.$eq;
  if (Array.isArray(condition.$all) && condition.$all.length === 1) return equality(condition.$all[0]);
  if (Array.isArray(condition.$in) && condition.$in.length === 1) return equality(condition.$in[0]);
  return Object.keys(condition)[0]?.startsWith('$') ? undefined : condition;
}
