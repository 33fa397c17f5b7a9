import type { Attachment, Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Appends what the citizen says after the filing, with the files that came along; from the same `source` again, nothing. */
export async function citizenMessage(
  context: TicketContext,
  reference: string,
  text: string,
  attachments: Attachment[] = [],
  source?: string,
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if (source !== undefined && ticket.history.some((line) => line.source === source)) return null;
    const by = { type: 'citizen' as const, name: ticket.contact.name ?? '' };
    const line = { at, by, kind: 'message' as const, text, ...(source === undefined ? {} : { source }) };
    return { at, history: [line], attachments };
  });
}
