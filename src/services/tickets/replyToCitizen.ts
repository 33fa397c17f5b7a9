import type { Ticket } from '../../domain/ticket.ts';
import { appendToTicket, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Whether Guichet itself can deliver a reply: into the conversation that the ticket came from, and no other way. */
export function isReachable({ conversationId }: Pick<Ticket, 'conversationId'>): boolean {
  return conversationId !== null;
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
    // Of two first replies at once either may be written: they are of the same moment.
    set: context.targets.answered(ticket, at),
    history: [{ at, by: actorOf(by), kind: 'reply', text }],
    // Elsewhere an agent calls or writes, and the history keeps what was said: a debt that nobody can pay would stay for ever.
    outbox: isReachable(ticket) ? [delivery] : [],
  });
}
