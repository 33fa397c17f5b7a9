import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';
import { AppError } from '../../errors.ts';
import { changeTicket } from './changeTicket.ts';
import { serviceOf } from './fileTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';
import type { TicketUpdate } from './ticketRepository.ts';

/** How long a change can be taken back, in milliseconds: a slip of the hand is noticed at once. */
const undoMs = 5 * 60_000;

/**
 * Takes back the last change of a ticket: its status, its assignee or its kind, if it is the last thing that happened to it,
 * not long ago, by the same person; else `nothing_to_undo`. The history keeps both.
 */
export async function undoChange(context: TicketContext, reference: string, by: Agent): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    const last = ticket.history.at(-1);
    const fresh = last && last.by.id === by.id && at.getTime() - last.at.getTime() <= undoMs;
    const set = fresh ? before(context, ticket, last, at) : null;
    if (!last || !set)
      throw new AppError('nothing_to_undo', 409, `Nothing on ${reference} can be undone.`, { reference });
    const names = { ...(last.to ? { from: last.to } : {}), ...(last.from ? { to: last.from } : {}) };
    return { at, set, history: [{ at, by: actorOf(by), kind: 'undone', text: last.kind, ...names }] };
  });
}

/** What the ticket was before a line of its history, or null where that can't be said. */
function before(
  { city, targets }: TicketContext,
  ticket: Ticket,
  line: HistoryEntry,
  at: Date,
): TicketUpdate['set'] | null {
  const { kind, from } = line;
  if (kind === 'claimed') return { assignee: null };
  if (kind === 'assigned') {
    if (!from) return { assignee: null };
    return line.fromId ? { assignee: { id: line.fromId, name: from } } : null;
  }
  // Reopening undoes a merge, whose other half is in another ticket.
  if (kind === 'status' && from && line.to !== 'reopened') {
    const status = from as TicketStatus;
    const { reopenings = 0, ...times } = targets.statusChanged(ticket, status, at, line.by);
    // Going back to a reopening is not another one.
    return { status, ...times, reopenings: status === 'reopened' ? reopenings - 1 : reopenings };
  }
  if (kind !== 'service' || !from) return null;
  const service = serviceOf({ city }, from);
  return { serviceCode: from, queue: service.queue, ...targets.corrected(ticket, service) };
}
