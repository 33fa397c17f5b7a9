import type { Store } from '../backend/store.ts';
import { CommandError } from '../commandError.ts';
import type { Doc } from '../values/document.ts';
import type { Connection } from './connection.ts';
import { encodeReply, type Message } from './message.ts';

/** Runs one command within the batch's transaction and gives its reply's body, encoded. */
export type RunCommand = (message: Message, connection: Connection) => Uint8Array;

interface Waiting {
  message: Message;
  connection: Connection;
}

/**
 * Runs commands one after the other, those that wait together in one transaction: one write to the disk for all of them.
 * No reply goes out before that write, so that what was acknowledged is never lost.
 */
export class CommandQueue {
  readonly #store: Store;
  readonly #run: RunCommand;
  #waiting: Waiting[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  constructor(store: Store, run: RunCommand) {
    this.#store = store;
    this.#run = run;
  }

  /** Takes a command in; it runs once every socket that has something has been read. */
  push(message: Message, connection: Connection): void {
    this.#waiting.push({ message, connection });
    this.#scheduled ??= setImmediate(() => this.drain());
  }

  /** Runs all that waits, now. */
  drain(): void {
    if (this.#scheduled) clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const batch = this.#waiting;
    this.#waiting = [];
    let replies = batch.map(({ message, connection }) => this.#run(message, connection));
    try {
      this.#store.commit();
    } catch (error) {
      const refusal = encodeReply(commitFailure(error));
      replies = batch.map(() => refusal);
    }
    batch.forEach(({ message, connection }, i) => {
      connection.reply(message, replies[i] as Uint8Array);
    });
  }
}

const SQLITE_FULL = 13;

function commitFailure(error: unknown): Doc {
  const { message, errcode } = error as Error & { errcode?: number };
  const name = errcode === SQLITE_FULL ? 'OutOfDiskSpace' : 'InternalError';
  return new CommandError(name, `the write could not be made durable: ${message}`).toReply();
}
