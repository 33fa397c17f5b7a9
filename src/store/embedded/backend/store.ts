import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '../commandError.ts';
import { type Doc, decodeStored, encode } from '../values/document.ts';
import { Collection } from './collection.ts';
import { IndexDefinition } from './indexDefinition.ts';
import { CATALOG_SQL, createCollectionSql, createIndexSql } from './schema.ts';
import { Statements } from './statements.ts';

/** Thrown when another process, or another part of this one, holds the file. */
export class StoreInUse extends Error {}

const SQLITE_BUSY = 5;

/** The file behind every database and collection, and the transaction that changes it. */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #collections = new Map<string, Collection>();
  #inTransaction = false;
  #catalogTouched = false;

  /** Opens or makes the file and keeps it locked until `close`, or until the process is gone. */
  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: 0 });
    this.#statements = new Statements(this.#database);
    try {
      // In exclusive mode the first write takes the lock and keeps it; the system frees it however the process ends.
      this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      this.#database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000');
      this.#database.exec('BEGIN IMMEDIATE');
      this.#database.exec(CATALOG_SQL);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.close();
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw new StoreInUse(file, { cause: error });
      throw error;
    }
    this.#loadCatalog();
  }

  /** Begins the transaction that the next writes belong to, unless one is open. */
  begin(): void {
    if (this.#inTransaction) return;
    this.#database.exec('BEGIN IMMEDIATE');
    this.#inTransaction = true;
  }

  /** Makes every write since `begin` durable; on failure all of them are undone and the error is thrown. */
  commit(): void {
    if (!this.#inTransaction) return;
    try {
      this.#database.exec('COMMIT');
      this.#inTransaction = false;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** Undoes every write since `begin`. */
  rollback(): void {
    this.#inTransaction = false;
    try {
      this.#database.exec('ROLLBACK');
    } finally {
      this.#catalogTouched = true;
      this.#restoreCatalog();
    }
  }

  /** Runs one command's writes: if they throw, they leave nothing behind, and the transaction goes on without them. */
  atomically<T>(work: () => T): T {
    this.begin();
    this.#catalogTouched = false;
    this.#database.exec('SAVEPOINT command');
    try {
      const result = work();
      this.#database.exec('RELEASE command');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK TO command; RELEASE command');
      this.#restoreCatalog();
      throw error;
    }
  }

  /** The collection, or undefined when there is none of that name. */
  find(db: string, name: string): Collection | undefined {
    return this.#collections.get(`${db}.${name}`);
  }

  /** The collection, made on the spot if need be, as MongoDB does on a first write. */
  obtain(db: string, name: string): Collection {
    return this.find(db, name) ?? this.create(db, name, {});
  }

  /** Makes an empty collection. */
  create(db: string, name: string, options: Doc): Collection {
    checkNamespace(db, name);
    this.#catalogTouched = true;
    const { lastInsertRowid } = this.#statements
      .get('INSERT INTO collections (db, name, options) VALUES (?, ?, ?)')
      .run(db, name, encode(options));
    const id = Number(lastInsertRowid);
    this.#database.exec(createCollectionSql(id));
    const collection = new Collection(this.#statements, id, db, name, options, []);
    this.#collections.set(collection.namespace, collection);
    return collection;
  }

  /** Drops a collection with its indexes. */
  drop(collection: Collection): void {
    for (const index of [...collection.indexes]) this.dropIndex(collection, index);
    this.#catalogTouched = true;
    this.#database.exec(`DROP TABLE c${collection.id}`);
    this.#statements.get('DELETE FROM collections WHERE id = ?').run(collection.id);
    this.#statements.clear();
    this.#collections.delete(collection.namespace);
    collection.dropped = true;
  }

  /** Adds an index and fills it. */
  createIndex(collection: Collection, spec: Doc): IndexDefinition {
    const index = this.addIndex(collection, spec);
    collection.build([index]);
    return index;
  }

  /** Adds an index that `Collection.build` has to fill before anything else is done. */
  addIndex(collection: Collection, spec: Doc): IndexDefinition {
    this.#catalogTouched = true;
    const { lastInsertRowid } = this.#statements
      .get('INSERT INTO indexes (collection, spec) VALUES (?, ?)')
      .run(collection.id, encode(spec));
    const index = new IndexDefinition(Number(lastInsertRowid), spec, false);
    this.#database.exec(createIndexSql(index.id));
    collection.indexes.push(index);
    return index;
  }

  /** Drops one index. */
  dropIndex(collection: Collection, index: IndexDefinition): void {
    this.#catalogTouched = true;
    this.#database.exec(`DROP TABLE i${index.id}`);
    this.#statements.get('DELETE FROM indexes WHERE id = ?').run(index.id);
    this.#statements.clear();
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  /** The collections of one database, or of all. */
  collections(db?: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => db === undefined || collection.db === db);
  }

  /** Writes what is open, folds the log into the file and frees the lock. */
  close(): void {
    this.commit();
    this.#statements.clear();
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  /** After an undo: what is in memory says again what the file says. Open cursors survive unless the schema moved. */
  #restoreCatalog(): void {
    if (this.#catalogTouched) this.#loadCatalog();
    const flags = new Map(
      this.#database
        .prepare('SELECT id, multikey FROM indexes')
        .all()
        .map((row) => [Number(row.id), row.multikey === 1]),
    );
    for (const { indexes } of this.#collections.values()) {
      for (const index of indexes) index.multikey = flags.get(index.id) ?? index.multikey;
    }
  }

  #loadCatalog(): void {
    for (const collection of this.#collections.values()) collection.dropped = true;
    this.#collections.clear();
    this.#statements.clear();
    for (const row of this.#database.prepare('SELECT id, db, name, options FROM collections').all()) {
      const id = Number(row.id);
      const options = decodeStored(row.options as Uint8Array);
      const { db, name } = row as { db: string; name: string };
      const collection = new Collection(this.#statements, id, db, name, options, this.#loadIndexes(id));
      this.#collections.set(collection.namespace, collection);
    }
  }

  #loadIndexes(collection: number): IndexDefinition[] {
    const rows = this.#database.prepare('SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id');
    return rows
      .all(collection)
      .map((row) => new IndexDefinition(Number(row.id), decodeStored(row.spec as Uint8Array), row.multikey === 1));
  }
}

function checkNamespace(db: string, name: string): void {
  if (
    !name ||
    name.includes('\0') ||
    name.includes('$') ||
    name.startsWith('.') ||
    Buffer.byteLength(`${db}.${name}`) > 255
  ) {
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
  }
}
