import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepared statements by their SQL, the least recently used ones dropped. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #bySql = new Map<string, StatementSync>();
  readonly #capacity: number;

  constructor(database: DatabaseSync, capacity = 500) {
    this.#database = database;
    this.#capacity = capacity;
  }

  /** The statement for this SQL, prepared once. */
  get(sql: string): StatementSync {
    const known = this.#bySql.get(sql);
    if (known) {
      this.#bySql.delete(sql);
      this.#bySql.set(sql, known);
      return known;
    }
    const prepared = this.#database.prepare(sql);
    this.#bySql.set(sql, prepared);
    if (this.#bySql.size > this.#capacity) {
      const oldest = this.#bySql.keys().next().value;
      if (oldest !== undefined) this.#bySql.delete(oldest);
    }
    return prepared;
  }

  /** Forgets all: after a change of schema. */
  clear(): void {
    this.#bySql.clear();
  }
}
