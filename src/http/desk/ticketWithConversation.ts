import type { z } from 'zod';
import type { Ticket } from '../../domain/ticket.ts';
import type { DeskDeps } from './deskDeps.ts';
import { presentTicket } from './presentTicket.ts';
import type { TicketBody } from './schemas/ticketSchemas.ts';

/** A ticket on the wire with the conversation that it came from; those of the phone have none. */
export async function ticketWithConversation(
  deps: Pick<DeskDeps, 'conversationOf'>,
  ticket: Ticket,
): Promise<z.input<typeof TicketBody>> {
  const conversation = ticket.conversationId === null ? [] : await deps.conversationOf(ticket.conversationId);
  return presentTicket(ticket, conversation);
}
