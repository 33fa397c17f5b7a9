import type { Ticket } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import { changeTicket } from './changeTicket.ts';
import { crewOf } from './crewOf.ts';
import { crewText } from './crewText.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Owes the crew a mail with what it needs to know; nothing where it was the last thing done, so that a key pressed twice sends one. */
export async function sendToCrew(context: TicketContext, reference: string, by: Agent): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if (ticket.history.at(-1)?.kind === 'crew') return null;
    const { email, unable } = crewOf(context, ticket);
    if (unable === 'no_mail') throw new AppError('no_crew_mail', 409, 'No mail server is set up.');
    if (unable) throw new AppError('no_crew', 409, `No crew is set for ${ticket.serviceCode} or ${ticket.queue}.`);
    const text = crewText(context, ticket);
    return {
      at,
      history: [{ at, by: actorOf(by), kind: 'crew', to: email }],
      outbox: [{ id: context.newId(), kind: 'crew', text, email, createdAt: at, via: 'mail', by: by.name }],
    };
  });
}
