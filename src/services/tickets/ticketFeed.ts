import type { Clock } from '../clock.ts';
import type { TicketChange, TicketRepository } from './ticketRepository.ts';

// Two processes' clocks differ, and a write is dated before it is visible: each look goes back this far over the last one.
const overlapMs = 30_000;

/** The changes of tickets as they happen, in this process and in the others. */
export type TicketFeed = {
  /** Tells a change of this process at once. */
  publish(change: TicketChange): void;
  /** Calls the listener for each change from now on; returns what ends it. */
  subscribe(listener: (change: TicketChange) => void): () => void;
  /** Looks in the store now; the timer does it while anybody listens. */
  poll(): Promise<void>;
  close(): void;
};

/** Builds a feed. It reads the store every `intervalMs` while somebody listens, and `onError` hears of a look that failed. */
export function createTicketFeed(deps: {
  tickets: Pick<TicketRepository, 'changedSince'>;
  clock: Clock;
  intervalMs?: number;
  onError?: (error: unknown) => void;
}): TicketFeed {
  const { tickets, clock, intervalMs = 1500, onError = () => {} } = deps;
  const listeners = new Set<(change: TicketChange) => void>();
  /** Latest revision told of each ticket, with when it was told: a change seen twice is told once. */
  const told = new Map<string, { revision: number; at: number }>();
  let since: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  function tell(change: TicketChange): void {
    const last = told.get(change.reference);
    if (last && last.revision >= change.revision) return;
    told.set(change.reference, { revision: change.revision, at: clock().getTime() });
    for (const listener of listeners) listener(change);
  }

  async function look(first: boolean): Promise<void> {
    const now = clock().getTime();
    const from = (since ?? now) - overlapMs;
    const changes = await tickets.changedSince(new Date(from));
    if (listeners.size === 0) return;
    for (const change of changes) {
      // What was there before anybody listened is no news.
      if (first) told.set(change.reference, { revision: change.revision, at: now });
      else tell(change);
    }
    since = now;
    for (const [reference, last] of told) if (last.at < now - 4 * overlapMs) told.delete(reference);
  }

  function poll(): Promise<void> {
    looking ??= look(since === null)
      .catch(onError)
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  function stop(): void {
    if (timer) clearInterval(timer);
    timer = null;
    since = null;
    told.clear();
  }

  return {
    publish: tell,
    subscribe(listener) {
      listeners.add(listener);
      if (!timer) {
        timer = setInterval(poll, intervalMs);
        timer.unref();
        void poll();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    poll,
    close() {
      listeners.clear();
      stop();
    },
  };
}
