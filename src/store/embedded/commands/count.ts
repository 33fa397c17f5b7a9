import { compileFilter } from '../query/filter.ts';
import { countMatches } from '../query/rows.ts';
import { type Command, collectionName, countField, docField } from './command.ts';

/** `count`: how many documents match. */
export const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'collation'],
  run(context) {
    const { body, store, db } = context;
    const collection = store.find(db, collectionName(context));
    const filter = docField(body, 'query');
    compileFilter(filter);
    if (!collection) return { n: 0 };
    return {
      n: countMatches(collection, { filter, skip: countField(body, 'skip'), limit: countField(body, 'limit') }),
    };
  },
};
