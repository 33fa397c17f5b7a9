import { CommandError } from '../commandError.ts';
import { compileFilter } from '../query/filter.ts';
import { valuesAt } from '../query/path.ts';
import { matches } from '../query/rows.ts';
import { keyBytes } from '../values/keyBytes.ts';
import { type Command, collectionName, docField } from './command.ts';

/** `distinct`: each value that a path has among the matches, once. */
export const distinct: Command = {
  fields: ['key', 'query', 'collation', 'hint'],
  run(context) {
    const { body, store, db } = context;
    const { key } = body;
    if (typeof key !== 'string') throw new CommandError('TypeMismatch', "distinct needs 'key', a string");
    const filter = docField(body, 'query');
    compileFilter(filter);
    const collection = store.find(db, collectionName(context));
    const values = new Map<string, unknown>();
    for (const { doc } of collection ? matches(collection, { filter }) : []) {
      for (const value of valuesAt(doc, key)) {
        const text = keyBytes([value], [1]).toString('latin1');
        if (!values.has(text)) values.set(text, value);
      }
    }
    return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) };
  },
};
