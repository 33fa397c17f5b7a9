import type { Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Sends no more mail about a request to somebody who asked for that; asking twice changes nothing. */
export async function stopMail(context: TicketContext, reference: string, holder: string): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    const stopped = ticket.mailStopped ?? [];
    if (stopped.includes(holder)) return null;
    const by = { type: 'citizen' as const, name: ticket.contact.name ?? '' };
    return { at, set: { mailStopped: [...stopped, holder] }, history: [{ at, by, kind: 'mailStopped' }] };
  });
}
