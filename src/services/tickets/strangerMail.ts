import type { Ticket } from '../../domain/ticket.ts';
import { say } from '../words.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Notes a mail about a request that somebody else than its citizen sent: for the desk to read, and nobody's words on the page. */
export async function strangerMail(
  context: TicketContext,
  reference: string,
  { from, text, source }: { from: string; text: string; source: string },
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if (ticket.history.some((line) => line.source === source)) return null;
    const told = say(ticket.language, 'mail.stranger', { from });
    return {
      at,
      history: [{ at, by: { type: 'system', name: '' }, kind: 'note', text: `${told}\n\n${text}`, source }],
    };
  });
}
