import type { Attachment, Ticket } from '../../domain/ticket.ts';
import { appendToTicket, findTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Appends what the citizen says after the filing, with the files that came along. */
export async function citizenMessage(
  context: TicketContext,
  reference: string,
  text: string,
  attachments: Attachment[] = [],
): Promise<Ticket> {
  const ticket = await findTicket(context, reference);
  const at = context.clock();
  const by = { type: 'citizen' as const, name: ticket.contact.name ?? '' };
  return appendToTicket(context, reference, { at, history: [{ at, by, kind: 'message', text }], attachments });
}
