import { CommandError } from '../commandError.ts';
import { compileProjection } from '../query/projection.ts';
import { firstMatch } from '../query/rows.ts';
import { compileUpdate } from '../update/applyUpdate.ts';
import type { Doc } from '../values/document.ts';
import { type Command, type CommandContext, collectionName, docField } from './command.ts';
import { upsert } from './update.ts';

/** `findAndModify`: changes or removes one document and replies with it, as it was or as it became. */
export const findAndModify: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'arrayFilters',
    'collation',
    'hint',
    'let',
  ],
  writes: true,
  run(context) {
    const { body } = context;
    const remove = body.remove === true;
    if (remove && (body.update !== undefined || body.new === true || body.upsert === true)) {
      throw new CommandError('FailedToParse', "Cannot specify 'update', 'new' or 'upsert' together with 'remove'");
    }
    if (!remove && body.update === undefined) {
      throw new CommandError('FailedToParse', 'Either an update or remove=true must be specified');
    }
    const project = compileProjection(docField(body, 'fields'), docField(body, 'query'));
    const shape = (doc: Doc | null) => (doc && project ? project(doc) : doc);
    const { value, lastErrorObject } = remove ? removeOne(context) : modifyOne(context);
    return { lastErrorObject, value: shape(value) };
  },
};

interface Outcome {
  value: Doc | null;
  lastErrorObject: Doc;
}

function removeOne(context: CommandContext): Outcome {
  const { body, store, db } = context;
  const collection = store.find(db, collectionName(context));
  const found = collection && firstMatch(collection, docField(body, 'query'), docField(body, 'sort'));
  if (!collection || !found) return { value: null, lastErrorObject: { n: 0 } };
  collection.remove(found.row, found.doc);
  return { value: found.doc, lastErrorObject: { n: 1 } };
}

function modifyOne(context: CommandContext): Outcome {
  const { body, store, db } = context;
  const filter = docField(body, 'query');
  const apply = compileUpdate(body.update, filter, body.arrayFilters);
  const name = collectionName(context);
  const collection = body.upsert === true ? store.obtain(db, name) : store.find(db, name);
  const found = collection && firstMatch(collection, filter, docField(body, 'sort'));
  if (found) {
    const after = apply(found.doc);
    collection.replace(found.row, found.doc, after);
    return { value: body.new === true ? after : found.doc, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!collection || body.upsert !== true) return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
  const inserted = upsert(collection, filter, apply);
  return {
    value: body.new === true ? inserted : null,
    lastErrorObject: { n: 1, updatedExisting: false, upserted: inserted._id },
  };
}
