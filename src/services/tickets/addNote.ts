import type { Ticket } from '../../domain/ticket.ts';
import { appendToTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Appends a note that only the desk reads. */
export async function addNote(context: TicketContext, reference: string, text: string, by: Agent): Promise<Ticket> {
  const at = context.clock();
  return appendToTicket(context, reference, { at, history: [{ at, by: actorOf(by), kind: 'note', text }] });
}
