import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { encode } from '../values/document.ts';
import { type Command, collectionName, docField } from './command.ts';

/** `create`: an empty collection; asking twice in the same words is no error. */
export const create: Command = {
  fields: [
    'capped',
    'size',
    'max',
    'validator',
    'validationLevel',
    'validationAction',
    'viewOn',
    'pipeline',
    'timeseries',
    'collation',
    'autoIndexId',
    'storageEngine',
    'indexOptionDefaults',
    'expireAfterSeconds',
    'clusteredIndex',
    'changeStreamPreAndPostImages',
    'encryptedFields',
  ],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const name = collectionName(context);
    const refused = [
      'capped',
      'validator',
      'viewOn',
      'timeseries',
      'clusteredIndex',
      'encryptedFields',
      'expireAfterSeconds',
    ].find((field) => body[field] !== undefined && body[field] !== false);
    if (refused)
      throw new CommandError('CommandNotSupported', `create with '${refused}' is not supported by the embedded store`);
    if (!store.find(db, name)) store.create(db, name, {});
    return {};
  },
};

/** `drop`: a collection that isn't there is as good as dropped. */
export const drop: Command = {
  fields: [],
  writes: true,
  run(context) {
    const { store, db } = context;
    const collection = store.find(db, collectionName(context));
    if (!collection) return {};
    const nIndexesWas = collection.indexes.length + 1;
    store.drop(collection);
    return { nIndexesWas, ns: collection.namespace };
  },
};

/** `dropDatabase`: every collection of one database. */
export const dropDatabase: Command = {
  fields: [],
  writes: true,
  run({ store, db }) {
    for (const collection of store.collections(db)) store.drop(collection);
    return { dropped: db };
  },
};

/** `listCollections`: names, types and options. */
export const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run({ body, store, cursors, db }) {
    const matches = compileFilter(docField(body, 'filter'));
    const nameOnly = body.nameOnly === true;
    const listed = store
      .collections(db)
      .map(({ name, options, idIndex }) => {
        const shown = { name, type: 'collection' };
        return nameOnly ? shown : { ...shown, options, info: { readOnly: false }, idIndex: idIndex.spec };
      })
      .filter(matches);
    return cursors.open(`${db}.$cmd.listCollections`, listed.map(encode), undefined);
  },
};

/** `listDatabases`: the databases that have a collection. */
export const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run({ body, store }) {
    const matches = compileFilter(docField(body, 'filter'));
    const names = [...new Set(store.collections().map(({ db }) => db))];
    const databases = names.map((name) => ({ name, sizeOnDisk: 0, empty: false })).filter(matches);
    return { databases: body.nameOnly === true ? databases.map(({ name }) => ({ name })) : databases, totalSize: 0 };
  },
};
