import { CommandError } from '../commandError.ts';
import { type Doc, decodeStored, encode, MAX_DOCUMENT_BYTES } from '../values/document.ts';
import { keyBytes } from '../values/keyBytes.ts';
import { IndexDefinition, type IndexEntry } from './indexDefinition.ts';
import type { Statements } from './statements.ts';

/** A document where it lies: its row, and its bytes as stored. */
export interface StoredRow {
  rid: number;
  bytes: Uint8Array;
}

/** A key that an index being filled is about to get. */
type WaitingKey = { key: Buffer; rid: number };

/** So many keys of one index wait to be added in order: some megabytes. */
const KEYS_AT_ONCE = 100_000;

/** One collection's rows and index keys, always changed together. The caller holds the transaction. */
export class Collection {
  readonly id: number;
  readonly db: string;
  readonly name: string;
  readonly options: Doc;
  /** All but `_id_`. */
  readonly indexes: IndexDefinition[];
  readonly idIndex: IndexDefinition;
  /** Set when the collection is dropped or the catalog reloaded: open cursors on it end. */
  dropped = false;
  readonly statements: Statements;

  constructor(statements: Statements, id: number, db: string, name: string, options: Doc, indexes: IndexDefinition[]) {
    this.statements = statements;
    this.id = id;
    this.db = db;
    this.name = name;
    this.options = options;
    this.indexes = indexes;
    this.idIndex = new IndexDefinition(0, { v: 2, key: { _id: 1 }, name: '_id_' }, false);
  }

  get namespace(): string {
    return `${this.db}.${this.name}`;
  }

  /** Stores a new document, whose `_id` is set; refuses it whole when a unique key is taken. */
  insert(doc: Doc): void {
    const bytes = encodeChecked(doc);
    const key = keyBytes([doc._id], [1]);
    this.#refuseTakenId(key, doc._id);
    const entries = this.indexes.map((index) => this.#checkedEntries(index, doc, undefined));
    const { lastInsertRowid } = this.statements.get(`INSERT INTO c${this.id} (k, d) VALUES (?, ?)`).run(key, bytes);
    const rid = Number(lastInsertRowid);
    this.indexes.forEach((index, i) => {
      for (const { key } of entries[i] as IndexEntry[]) this.#addKey(index, key, rid);
    });
  }

  /** Puts a changed document in place of the old one; returns false when nothing differs. */
  replace(row: StoredRow, before: Doc, after: Doc): boolean {
    const bytes = encodeChecked(after);
    if (Buffer.compare(bytes, row.bytes) === 0) return false;
    const changes = this.indexes.map((index) => {
      const entries = this.#checkedEntries(index, after, row.rid);
      return { index, ...difference(index.entriesOf(before).entries, entries) };
    });
    this.statements.get(`UPDATE c${this.id} SET d = ? WHERE rid = ?`).run(bytes, row.rid);
    for (const { index, removed, added } of changes) {
      for (const key of removed) this.#removeKey(index, key, row.rid);
      for (const key of added) this.#addKey(index, key, row.rid);
    }
    return true;
  }

  /** Removes a document and its index keys. */
  remove(row: StoredRow, doc: Doc): void {
    for (const index of this.indexes) {
      for (const { key } of index.entriesOf(doc).entries) this.#removeKey(index, key, row.rid);
    }
    this.statements.get(`DELETE FROM c${this.id} WHERE rid = ?`).run(row.rid);
  }

  /** The row as it is now, or undefined when it is gone. */
  row(rid: number): StoredRow | undefined {
    const found = this.statements.get(`SELECT d FROM c${this.id} WHERE rid = ?`).get(rid);
    return found && { rid, bytes: found.d as Uint8Array };
  }

  /** How many documents there are. */
  count(): number {
    return Number(this.statements.get(`SELECT count(*) AS n FROM c${this.id}`).get()?.n);
  }

  /** Fills new indexes from the documents already there, each read once; refuses them when they break a uniqueness. */
  build(indexes: readonly IndexDefinition[]): void {
    if (indexes.length === 0) return;
    const page = this.statements.get(`SELECT rid, d FROM c${this.id} WHERE rid > ? ORDER BY rid LIMIT 100`);
    const waiting = new Map(indexes.map((index) => [index, [] as WaitingKey[]]));
    let after = -1;
    for (let rows = page.all(after); rows.length > 0; rows = page.all(after)) {
      for (const row of rows) {
        after = Number(row.rid);
        const doc = decodeStored(row.d as Uint8Array);
        for (const [index, keys] of waiting) {
          for (const { key } of this.#checkedEntries(index, doc, after)) keys.push({ key, rid: after });
          // Of what waits, the uniqueness of the next document would know nothing.
          if (index.unique || keys.length >= KEYS_AT_ONCE) this.#addKeys(index, keys);
        }
      }
    }
    for (const [index, keys] of waiting) this.#addKeys(index, keys);
  }

  /** Adds keys in their order, which touches each page of the file once, and forgets them. */
  #addKeys(index: IndexDefinition, keys: WaitingKey[]): void {
    keys.sort((a, b) => Buffer.compare(a.key, b.key));
    for (const { key, rid } of keys) this.#addKey(index, key, rid);
    keys.length = 0;
  }

  #refuseTakenId(key: Buffer, id: unknown): void {
    const taken = this.statements.get(`SELECT 1 FROM c${this.id} WHERE k = ?`).get(key);
    if (taken) throw duplicateKey(this.namespace, this.idIndex, [id]);
  }

  /** The document's keys in an index, after making sure that no other document holds one that must be unique. */
  #checkedEntries(index: IndexDefinition, doc: Doc, own: number | undefined): IndexEntry[] {
    const { entries, multikey } = index.entriesOf(doc);
    if (index.unique) {
      const holder = this.statements.get(`SELECT 1 FROM i${index.id} WHERE k = ? AND rid <> ? LIMIT 1`);
      const taken = entries.find(({ key }) => holder.get(key, own ?? -1));
      if (taken) throw duplicateKey(this.namespace, index, taken.values);
    }
    if (multikey && !index.multikey) {
      this.statements.get('UPDATE indexes SET multikey = 1 WHERE id = ?').run(index.id);
      index.multikey = true;
    }
    return entries;
  }

  #addKey(index: IndexDefinition, key: Buffer, rid: number): void {
    this.statements.get(`INSERT INTO i${index.id} (k, rid) VALUES (?, ?)`).run(key, rid);
  }

  #removeKey(index: IndexDefinition, key: Buffer, rid: number): void {
    this.statements.get(`DELETE FROM i${index.id} WHERE k = ? AND rid = ?`).run(key, rid);
  }
}

function encodeChecked(doc: Doc): Uint8Array {
  const bytes = encode(doc);
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `object is too large: ${bytes.length} bytes, max ${MAX_DOCUMENT_BYTES}`,
    );
  }
  return bytes;
}

function difference(before: IndexEntry[], after: IndexEntry[]): { removed: Buffer[]; added: Buffer[] } {
  const missingFrom = (entries: IndexEntry[]) => {
    const keys = new Set(entries.map(({ key }) => key.toString('latin1')));
    return ({ key }: IndexEntry) => !keys.has(key.toString('latin1'));
  };
  return {
    removed: before.filter(missingFrom(after)).map(({ key }) => key),
    added: after.filter(missingFrom(before)).map(({ key }) => key),
  };
}

function duplicateKey(namespace: string, index: IndexDefinition, values: unknown[]): CommandError {
  const keyValue: Doc = {};
  index.paths.forEach((path, i) => {
    const value = values[i];
    keyValue[path] = value === undefined || typeof value === 'symbol' ? null : value;
  });
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${JSON.stringify(value)}`);
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.spec.key, keyValue },
  );
}
