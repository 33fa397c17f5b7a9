import { Long } from 'bson';
import { CommandError } from '../commandError.ts';
import { cursorReply } from '../wire/cursorReply.ts';

/** Results that a client fetches batch by batch. */
interface Cursor {
  namespace: string;
  rest: Iterator<Uint8Array>;
  usedAt: number;
}

const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60 * 1000;

/** All open cursors, by id. They end when read to their end, killed, or left alone for ten minutes. */
export class Cursors {
  readonly #byId = new Map<bigint, Cursor>();
  #lastId = BigInt(Date.now()) << 16n;

  /** Replies with a first batch; keeps a cursor only if there is more and the client wants it. */
  open(namespace: string, results: Iterable<Uint8Array>, batchSize: number | undefined, single = false): Uint8Array {
    const cursor: Cursor = { namespace, rest: results[Symbol.iterator](), usedAt: Date.now() };
    const { batch, done } = takeBatch(cursor, batchSize ?? FIRST_BATCH);
    if (done || single) {
      cursor.rest.return?.();
      return cursorReply('firstBatch', batch, 0n, namespace);
    }
    this.#lastId++;
    this.#byId.set(this.#lastId, cursor);
    return cursorReply('firstBatch', batch, this.#lastId, namespace);
  }

  /** Replies with the next batch. */
  next(id: bigint, namespace: string, batchSize: number): Uint8Array {
    const cursor = this.#byId.get(id);
    if (!cursor || cursor.namespace !== namespace)
      throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    cursor.usedAt = Date.now();
    try {
      const { batch, done } = takeBatch(cursor, batchSize || Number.MAX_SAFE_INTEGER);
      if (done) this.#byId.delete(id);
      return cursorReply('nextBatch', batch, done ? 0n : id, namespace);
    } catch (error) {
      this.#byId.delete(id);
      throw error;
    }
  }

  /** Ends a cursor; false when there is none of that id. */
  kill(id: bigint): boolean {
    this.#byId.get(id)?.rest.return?.();
    return this.#byId.delete(id);
  }

  /** Ends those that nobody has asked for long. */
  sweep(now: number): void {
    for (const [id, cursor] of this.#byId) if (now - cursor.usedAt > IDLE_MS) this.kill(id);
  }

  get size(): number {
    return this.#byId.size;
  }
}

function takeBatch(cursor: Cursor, size: number): { batch: Uint8Array[]; done: boolean } {
  const batch: Uint8Array[] = [];
  let bytes = 0;
  while (batch.length < size && bytes < MAX_BATCH_BYTES) {
    const next = cursor.rest.next();
    if (next.done) return { batch, done: true };
    // A batch may go over by its last document: the limit for a reply is three times as high.
    batch.push(next.value);
    bytes += next.value.length;
  }
  return { batch, done: false };
}

/** A cursor's id as the client gives it. */
export function cursorId(value: unknown): bigint {
  if (Long.isLong(value)) return value.toBigInt();
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  throw new CommandError('TypeMismatch', 'a cursor id must be an int64');
}
