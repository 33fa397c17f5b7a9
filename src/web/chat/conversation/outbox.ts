import type { Outgoing, SendFailure, SendState } from './message.ts';

/** What became of one attempt; `unreachable` may be tried again as it is. */
export type PostOutcome = 'sent' | SendFailure;

/** What the outbox needs: the posting, and who is told how it goes. */
export type OutboxParts = {
  post(message: Outgoing): Promise<PostOutcome>;
  report(clientId: string, state: SendState, failure?: SendFailure): void;
  /** Called where a post reached nobody: the connection must be looked at. */
  onUnreachable(): void;
};

/** A message that reached nobody this many times waits for the citizen to ask again. */
const TRIES = 3;

/** Sends messages one after the other, keeps them while the connection is down, and loses none. */
export function createOutbox({ post, report, onUnreachable }: OutboxParts) {
  const queue: { message: Outgoing; tries: number }[] = [];
  const failed = new Map<string, Outgoing>();
  let online = false;
  let busy = false;

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = queue[0]; online && next; next = queue[0]) {
      report(next.message.clientId, 'sending');
      const outcome = await post(next.message);
      next.tries += 1;
      if (outcome === 'unreachable' && next.tries < TRIES) {
        online = false;
        report(next.message.clientId, 'waiting');
        onUnreachable();
        break;
      }
      queue.splice(queue.indexOf(next), 1);
      if (outcome === 'sent') report(next.message.clientId, 'sent');
      else {
        failed.set(next.message.clientId, next.message);
        report(next.message.clientId, 'failed', outcome);
      }
    }
    busy = false;
  }

  return {
    /** Takes a message: it leaves now, or when the connection is back. */
    add(message: Outgoing): void {
      queue.push({ message, tries: 0 });
      void run();
    },
    /** Tries a failed message again; one that waits leaves when the connection is back. */
    retry(clientId: string): void {
      const message = failed.get(clientId);
      if (message) {
        failed.delete(clientId);
        queue.push({ message, tries: 0 });
        report(clientId, online ? 'sending' : 'waiting');
      }
      void run();
    },
    /** Gives a message up. */
    drop(clientId: string): void {
      failed.delete(clientId);
      const index = queue.findIndex(({ message }) => message.clientId === clientId);
      if (index >= 0) queue.splice(index, 1);
    },
    /** Says whether posts can reach the server; when they can again, what waited leaves in order. */
    setOnline(value: boolean): void {
      online = value;
      if (!online) for (const { message } of queue) report(message.clientId, 'waiting');
      void run();
    },
    /** Forgets every message, sent or not. */
    clear(): void {
      queue.length = 0;
      failed.clear();
    },
  };
}

/** The queue of what the citizen says. */
export type Outbox = ReturnType<typeof createOutbox>;
