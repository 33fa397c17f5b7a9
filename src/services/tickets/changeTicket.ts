import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import type { TicketContext } from './ticketContext.ts';
import type { TicketRecord, TicketUpdate } from './ticketRepository.ts';

const attempts = 20;

/** The ticket of a reference, or the AppError that an edge shows when there is none. */
export async function findTicket(context: TicketContext, reference: string): Promise<TicketRecord> {
  const ticket = await context.tickets.byReference(reference);
  if (!ticket) throw new AppError('unknown_ticket', 404, `There is no ticket ${reference}.`, { reference });
  return ticket;
}

/**
 * Changes a ticket by what `decide` makes of its present state, again with the newer state when somebody else wrote in
 * between; a null decision leaves it as it is.
 */
export async function changeTicket(
  context: TicketContext,
  reference: string,
  decide: (ticket: TicketRecord, at: Date) => TicketUpdate | null,
): Promise<Ticket> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const ticket = await findTicket(context, reference);
    const update = decide(ticket, context.clock());
    if (!update) return ticket;
    const written = await context.tickets.update(reference, { revision: ticket.revision }, update);
    if (written) return announce(context, written, update.history);
  }
  throw busy(reference);
}

/** The AppError for a ticket that others kept changing. */
export function busy(reference: string): AppError {
  return new AppError('ticket_busy', 409, `Ticket ${reference} is being changed by others; try again.`, { reference });
}

/** Appends to a ticket whatever its present state: appending commutes, so no two writers ever have to wait. */
export async function appendToTicket(context: TicketContext, reference: string, update: TicketUpdate): Promise<Ticket> {
  const written = await context.tickets.update(reference, {}, update);
  if (!written) throw new AppError('unknown_ticket', 404, `There is no ticket ${reference}.`, { reference });
  return announce(context, written, update.history);
}

/** Tells the listeners of this process that a ticket was written, and hands the ticket on. */
export function announce(
  context: TicketContext,
  written: TicketRecord,
  history: readonly HistoryEntry[],
): TicketRecord {
  const change = history.at(-1)?.kind ?? 'filed';
  context.onChange({ reference: written.reference, revision: written.revision, change });
  return written;
}
