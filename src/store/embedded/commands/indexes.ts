import type { Collection } from '../backend/collection.ts';
import { IndexDefinition } from '../backend/indexDefinition.ts';
import { CommandError } from '../commandError.ts';
import { equalValues } from '../values/compareValues.ts';
import { type Doc, encode, isDoc } from '../values/document.ts';
import { type Command, collectionName, countField, docField, docsField } from './command.ts';

const KNOWN_OPTIONS = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'ns',
  'collation',
  'hidden',
]);

/** `createIndexes`: several at once; one that is there already is left as it is. */
export const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const specs = docsField(body, 'indexes').map(checkedSpec);
    const name = collectionName(context);
    const createdCollectionAutomatically = !store.find(db, name);
    const collection = store.obtain(db, name);
    const numIndexesBefore = collection.indexes.length + 1;
    const added = specs.flatMap((spec) => (exists(collection, spec) ? [] : store.addIndex(collection, spec)));
    collection.build(added);
    return { numIndexesBefore, numIndexesAfter: collection.indexes.length + 1, createdCollectionAutomatically };
  },
};

/** `listIndexes`: the specifications, `_id_` first. */
export const listIndexes: Command = {
  fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run(context) {
    const { body, store, cursors, db } = context;
    const name = collectionName(context);
    const collection = store.find(db, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${db}.${name}`);
    const specs = [collection.idIndex, ...collection.indexes].map(({ spec }) => encode(spec));
    const batchSize = docField(body, 'cursor').batchSize;
    return cursors.open(
      `${db}.${name}`,
      specs,
      batchSize === undefined ? undefined : countField(docField(body, 'cursor'), 'batchSize'),
    );
  },
};

/** `dropIndexes`: by name, by key, several, or `'*'` for all but `_id_`. */
export const dropIndexes: Command = {
  fields: ['index'],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const name = collectionName(context);
    const collection = store.find(db, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns not found ${db}.${name}`);
    const nIndexesWas = collection.indexes.length + 1;
    const wanted = body.index;
    const dropped =
      wanted === '*' ? [...collection.indexes] : [wanted].flat().map((one) => namedIndex(collection, one));
    for (const index of dropped) store.dropIndex(collection, index);
    return { nIndexesWas };
  },
};

function namedIndex(collection: Collection, wanted: unknown): IndexDefinition {
  if (wanted === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index');
  const found = collection.indexes.find(({ name, spec }) =>
    typeof wanted === 'string' ? name === wanted : equalValues(spec.key, wanted),
  );
  if (!found) throw new CommandError('IndexNotFound', `index not found with name [${JSON.stringify(wanted)}]`);
  return found;
}

function checkedSpec(given: Doc): Doc {
  const { key } = given;
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw new CommandError('CannotCreateIndex', 'Index keys cannot be an empty object');
  for (const [path, direction] of Object.entries(key)) {
    if (path === '' || path.startsWith('$') || path.split('.').some((part) => /^\d*$/.test(part))) {
      throw new CommandError('CannotCreateIndex', `the embedded store can't index the path '${path}'`);
    }
    if (typeof direction !== 'number' || direction === 0) {
      throw new CommandError('CannotCreateIndex', `the embedded store has no index of kind '${String(direction)}'`);
    }
  }
  const unknown = Object.keys(given).find((option) => !KNOWN_OPTIONS.has(option));
  if (unknown)
    throw new CommandError(
      'InvalidIndexSpecificationOption',
      `the embedded store doesn't know the index option '${unknown}'`,
    );
  const collation = docField(given, 'collation').locale;
  if (collation !== undefined && collation !== 'simple') {
    throw new CommandError('CommandNotSupported', 'collation is not supported by the embedded store');
  }
  if (given.expireAfterSeconds !== undefined) countField(given, 'expireAfterSeconds');
  docField(given, 'partialFilterExpression');
  const { v: _v, background: _background, ns: _ns, collation: _collation, ...rest } = given;
  const name =
    given.name ??
    Object.entries(key)
      .map((part) => part.join('_'))
      .join('_');
  return { v: 2, ...rest, name };
}

/** True when the same index is there; a different one of the same name, or the same one under another, is a conflict. */
function exists(collection: Collection, spec: Doc): boolean {
  if (equalValues(spec.key, { _id: 1 })) return true;
  const wanted = new IndexDefinition(-1, spec, false);
  for (const index of collection.indexes) {
    const sameKeys = index.sameKeys(wanted);
    if (index.name !== wanted.name) {
      if (!sameKeys) continue;
      throw new CommandError('IndexOptionsConflict', `Index already exists with a different name: ${index.name}`);
    }
    if (!sameKeys) {
      throw new CommandError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index: ${index.name}`,
      );
    }
    if (index.expireAfterSeconds === wanted.expireAfterSeconds) return true;
    throw new CommandError(
      'IndexOptionsConflict',
      `An equivalent index already exists with the same name but different options: ${index.name}`,
    );
  }
  return false;
}
