import { matchesToWrite } from '../query/rows.ts';
import { asInteger } from '../values/numbers.ts';
import { type Command, checkFields, collectionName, docField, docsField } from './command.ts';
import { runStatements } from './writeErrors.ts';

/** `delete`: the first document that matches (`limit: 1`), or all. */
export const deleteCommand: Command = {
  fields: ['deletes', 'ordered', 'let'],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const deletes = docsField(body, 'deletes');
    const collection = store.find(db, collectionName(context));
    let n = 0;
    const writeErrors = runStatements(deletes, body.ordered !== false, (statement) => {
      checkFields(statement, ['q', 'limit', 'collation', 'hint'], 'delete.deletes');
      if (!collection) return;
      const limit = asInteger(statement.limit) ?? 0;
      for (const { row, doc } of matchesToWrite(collection, docField(statement, 'q'), limit)) {
        collection.remove(row, doc);
        n++;
      }
    });
    return writeErrors.length > 0 ? { n, writeErrors } : { n };
  },
};
