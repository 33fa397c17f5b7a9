import type { Ticket } from '../../domain/ticket.ts';
import { owedTo } from '../notify/owedTo.ts';
import { appendToTicket, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Writes to the citizen; the reply and the deliveries that it owes are one write, so neither exists without the other. */
export async function replyToCitizen(
  context: TicketContext,
  reference: string,
  text: string,
  by: Agent,
): Promise<Ticket> {
  const ticket = await findTicket(context, reference);
  const at = context.clock();
  return appendToTicket(context, reference, {
    at,
    // Of two first replies at once either may be written: they are of the same moment.
    set: context.targets.answered(ticket, at),
    history: [{ at, by: actorOf(by), kind: 'reply', text }],
    // Without a way to them an agent calls or writes: a debt that nobody can pay would stay for ever.
    outbox: owedTo(context, ticket, { kind: 'reply', text, by: by.name }, at),
  });
}
