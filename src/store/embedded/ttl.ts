import type { Store } from './backend/store.ts';
import { matchesToWrite } from './query/rows.ts';

/** Deletes what TTL indexes say has expired at `now` (milliseconds), and returns how much that was. */
export function deleteExpired(store: Store, now: number): number {
  return store.atomically(() => {
    let deleted = 0;
    for (const collection of store.collections()) {
      for (const { expireAfterSeconds, paths, partialFilter = {} } of collection.indexes) {
        const path = paths[0];
        // As in MongoDB, only an index on one field expires documents.
        if (expireAfterSeconds === undefined || path === undefined || paths.length > 1) continue;
        const expired = { [path]: { $lt: new Date(now - expireAfterSeconds * 1000) } };
        for (const { row, doc } of matchesToWrite(collection, { $and: [expired, partialFilter] }, 0)) {
          collection.remove(row, doc);
          deleted++;
        }
      }
    }
    return deleted;
  });
}
