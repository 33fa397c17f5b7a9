import type { Clock } from '../clock.ts';
import type { ContactFact, FactSource, TicketFact } from './facts.ts';

// As in the ticket feed: another process's clock differs, and a write is dated before it is visible.
const overlapMs = 30_000;

/** Every fact, as fresh as the call that asked for it. */
export type Facts = { tickets: readonly TicketFact[]; contacts: readonly ContactFact[] };

/** How far the first reading has come. */
export type Reading = { read: number; of: number };

/**
 * The facts of all tickets and contacts, in memory: read whole when they are first asked for, and from then on only what was
 * written since. A report of any period is then a pass over arrays, exact in each median, and asks the store for little.
 */
export type FactTable = {
  /** The facts as the store has them now; waits for the first reading. */
  fresh(): Promise<Facts>;
  /** Begins the first reading and tells how far it is; null once it is over. */
  reading(): Promise<Reading | null>;
};

/** Facts in one array that lasts: a newer one takes the place of the older. */
function createFacts<T>(keyOf: (fact: T) => string): { all: readonly T[]; take(facts: readonly T[]): void } {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    take(facts) {
      for (const fact of facts) {
        const key = keyOf(fact);
        const place = places.get(key) ?? all.length;
        places.set(key, place);
        all[place] = fact;
      }
    },
  };
}

/** Builds a table that reads nothing until it is asked. */
export function createFactTable({ source, clock }: { source: FactSource; clock: Clock }): FactTable {
  const tickets = createFacts<TicketFact>(({ reference }) => reference);
  const contacts = createFacts<ContactFact>(({ id }) => id);
  let since: Date | null = null;
  let size = 0;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    const now = clock();
    const from = since === null ? new Date(0) : new Date(since.getTime() - overlapMs);
    for await (const page of source.tickets(from)) tickets.take(page);
    for await (const page of source.contacts(from)) contacts.take(page);
    since = now;
  }

  // One look for all who ask meanwhile: a report that was asked for while it ran is as fresh as it.
  function refresh(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  return {
    async fresh() {
      await refresh();
      return { tickets: tickets.all, contacts: contacts.all };
    },
    async reading() {
      if (since !== null) return null;
      if (!looking) {
        size = await source.size();
        // Whoever asks for the facts hears of a failure; who asks how far it is begins again.
        refresh().catch(() => {});
      }
      const read = tickets.all.length + contacts.all.length;
      return { read, of: Math.max(size, read) };
    },
  };
}
