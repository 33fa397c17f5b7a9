import type { Ticket } from '../../domain/ticket.ts';
import { appendToTicket, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Whether something sent about a ticket can arrive: in its conversation, or by the contact that was left. */
export function isReachable(ticket: Pick<Ticket, 'contact' | 'conversationId'>): boolean {
  return ticket.conversationId !== null || Boolean(ticket.contact.phone ?? ticket.contact.email);
}

/** Writes to the citizen; the reply and the delivery that it owes are one write, so neither exists without the other. */
export async function replyToCitizen(
  context: TicketContext,
  reference: string,
  text: string,
  by: Agent,
): Promise<Ticket> {
  const ticket = await findTicket(context, reference);
  const at = context.clock();
  const delivery = { id: context.newId(), kind: 'reply' as const, text, createdAt: at };
  return appendToTicket(context, reference, {
    at,
    history: [{ at, by: actorOf(by), kind: 'reply', text }],
    // Nothing is owed to somebody who left no way to be reached; they read the reply with their request's own page.
    outbox: isReachable(ticket) ? [delivery] : [],
  });
}
