import type { Model } from 'mongoose';
import { isFinished, ticketStatuses } from '../../domain/ticketStatus.ts';
import type { TicketDocument } from './ticketModel.ts';

/** What the desk's counts need of a ticket. */
type CountedTicket = Pick<
  TicketDocument,
  'reference' | 'status' | 'queue' | 'assignee' | 'dueAt' | 'attentionAt' | 'updatedAt'
>;

/** The unfinished tickets, as the store has them at the time of the call. */
export type UnfinishedTickets = () => Promise<readonly CountedTicket[]>;

const fields = {
  _id: 0,
  reference: 1,
  status: 1,
  queue: 1,
  assignee: 1,
  dueAt: 1,
  attentionAt: 1,
  updatedAt: 1,
} as const;

const unfinished = { status: { $in: ticketStatuses.filter((status) => !isFinished(status)) } };

// As in the ticket feed: another process's clock differs, and a write is dated before it is visible.
const overlapMs = 30_000;

/**
 * Keeps the unfinished tickets in memory: read whole at first, then only what was written since, and whole again where the store
 * has another number of them. Each agent's page asks for the counts all day, and ten thousand documents are too many for that.
 */
export function unfinishedTickets(model: Model<TicketDocument>): UnfinishedTickets {
  const known = new Map<string, CountedTicket>();
  let newest: number | null = null;
  let looking: Promise<readonly CountedTicket[]> | null = null;

  const read = (filter: object) => model.find(filter, fields).lean<CountedTicket[]>().exec();

  function take(tickets: readonly CountedTicket[]): void {
    for (const ticket of tickets) {
      newest = Math.max(newest ?? 0, ticket.updatedAt.getTime());
      if (isFinished(ticket.status)) known.delete(ticket.reference);
      else known.set(ticket.reference, ticket);
    }
  }

  async function look(): Promise<readonly CountedTicket[]> {
    if (newest !== null) take(await read({ updatedAt: { $gte: new Date(newest - overlapMs) } }));
    if ((await model.countDocuments(unfinished)) !== known.size) {
      const all = await read(unfinished);
      known.clear();
      take(all);
    }
    return [...known.values()];
  }

  return () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
}
