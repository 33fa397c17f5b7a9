import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { compileProjection, type Projector } from '../query/projection.ts';
import { type Match, matches, parseSort } from '../query/rows.ts';
import { encode } from '../values/document.ts';
import { type Command, collectionName, countField, docField } from './command.ts';

/** `find`: documents go out as the bytes they are stored in, unless a projection shapes them. */
export const find: Command = {
  fields: [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'hint',
    'collation',
    'noCursorTimeout',
    'allowDiskUse',
    'allowPartialResults',
    'tailable',
    'awaitData',
    'oplogReplay',
    'returnKey',
    'showRecordId',
    'min',
    'max',
    'let',
  ],
  run(context) {
    const { body, store, cursors, db } = context;
    const refused = ['tailable', 'awaitData', 'returnKey', 'showRecordId'].find((field) => body[field] === true);
    const given = refused ?? ['min', 'max'].find((field) => body[field] !== undefined);
    if (given)
      throw new CommandError('CommandNotSupported', `find's '${given}' is not supported by the embedded store`);
    const name = collectionName(context);
    const filter = docField(body, 'filter');
    const sort = docField(body, 'sort');
    const project = compileProjection(docField(body, 'projection'), filter);
    const search = { filter, sort, skip: countField(body, 'skip'), limit: countField(body, 'limit') };
    const batchSize = body.batchSize === undefined ? undefined : countField(body, 'batchSize');
    compileFilter(filter);
    parseSort(sort);
    const collection = store.find(db, name);
    const found = collection ? matches(collection, search) : [];
    return cursors.open(`${db}.${name}`, replyBytes(found, project), batchSize, body.singleBatch === true);
  },
};

function* replyBytes(found: Iterable<Match>, project: Projector | undefined): Generator<Uint8Array> {
  for (const { row, doc } of found) yield project ? encode(project(doc)) : row.bytes;
}
