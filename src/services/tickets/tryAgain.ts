import type { Ticket } from '../../domain/ticket.ts';
import { announce, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Owes every delivery again that was given up; each is a line in the history. None is left to be taken up twice. */
export async function tryAgain(context: TicketContext, reference: string, by: Agent): Promise<Ticket> {
  let ticket = await findTicket(context, reference);
  for (const { id, kind, via = 'conversation', failedAt } of ticket.outbox) {
    if (!failedAt) continue;
    const line = { at: context.clock(), by: actorOf(by), kind: 'resent' as const, to: kind === 'crew' ? kind : via };
    const written = await context.tickets.takeUp(reference, id, line);
    if (!written) continue;
    ticket = written;
    announce(context, written, [line]);
  }
  return ticket;
}
