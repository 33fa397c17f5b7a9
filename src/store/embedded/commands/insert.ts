import { type Command, collectionName, docsField } from './command.ts';
import { withId } from './newDocument.ts';
import { runStatements } from './writeErrors.ts';

/** `insert`: one document or many, each refused or stored on its own. */
export const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  writes: true,
  run(context) {
    const { body, store, db } = context;
    const documents = docsField(body, 'documents');
    const collection = store.obtain(db, collectionName(context));
    let n = 0;
    const writeErrors = runStatements(documents, body.ordered !== false, (doc) => {
      collection.insert(withId(doc));
      n++;
    });
    return writeErrors.length > 0 ? { n, writeErrors } : { n };
  },
};
