import type { Collection } from '../backend/collection.ts';
import { CommandError } from '../commandError.ts';
import { matchesToWrite } from '../query/rows.ts';
import { compileUpdate, isModification, upsertBase } from '../update/applyUpdate.ts';
import type { Doc } from '../values/document.ts';
import { type Command, checkFields, collectionName, docField, docsField } from './command.ts';
import { withId } from './newDocument.ts';
import { runStatements } from './writeErrors.ts';

const STATEMENT_FIELDS = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'collation', 'hint', 'c'];

/** `update`: replaces or changes one document or all that match, or inserts one where none does. */
export const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const updates = docsField(body, 'updates');
    const name = collectionName(context);
    const upserts = updates.some(({ upsert }) => upsert === true);
    const collection = upserts ? store.obtain(db, name) : store.find(db, name);
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const writeErrors = runStatements(updates, body.ordered !== false, (statement, index) => {
      checkFields(statement, STATEMENT_FIELDS, 'update.updates');
      const outcome = runUpdate(collection, statement);
      n += outcome.matched + (outcome.upserted ? 1 : 0);
      nModified += outcome.modified;
      if (outcome.upserted) upserted.push({ index, _id: outcome.upserted._id });
    });
    return {
      n,
      nModified,
      ...(upserted.length > 0 && { upserted }),
      ...(writeErrors.length > 0 && { writeErrors }),
    };
  },
};

function runUpdate(
  collection: Collection | undefined,
  statement: Doc,
): { matched: number; modified: number; upserted?: Doc } {
  const filter = docField(statement, 'q');
  const multi = statement.multi === true;
  if (multi && !isModification(statement.u)) {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const apply = compileUpdate(statement.u, filter, statement.arrayFilters);
  let matched = 0;
  let modified = 0;
  if (!collection) return { matched, modified };
  for (const { row, doc } of matchesToWrite(collection, filter, multi ? 0 : 1)) {
    matched++;
    if (collection.replace(row, doc, apply(doc))) modified++;
  }
  if (matched > 0 || statement.upsert !== true) return { matched, modified };
  return { matched, modified, upserted: upsert(collection, filter, apply) };
}

/** Inserts what the filter says and the update makes of it. */
export function upsert(collection: Collection, filter: Doc, apply: ReturnType<typeof compileUpdate>): Doc {
  const doc = withId(apply(upsertBase(filter), { inserting: true }));
  collection.insert(doc);
  return doc;
}
