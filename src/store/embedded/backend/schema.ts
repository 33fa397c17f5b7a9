/** The tables that name the others: `c<collection id>` holds documents, `i<index id>` an index's keys. */
export const CATALOG_SQL = `
  CREATE TABLE IF NOT EXISTS collections (
    id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, options BLOB NOT NULL, UNIQUE (db, name));
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL DEFAULT 0);
`;

/** Documents in the order they came, unique by the key bytes of their `_id`. */
export function createCollectionSql(id: number): string {
  return `CREATE TABLE c${id} (rid INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, d BLOB NOT NULL)`;
}

/** An index is nothing but its sorted keys, each with the document's row. */
export function createIndexSql(id: number): string {
  return `CREATE TABLE i${id} (k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)) WITHOUT ROWID`;
}
