import type { Ticket } from '../../domain/ticket.ts';
import { findTicket } from './changeTicket.ts';
import { fileTicket } from './fileTicket.ts';
import { linkTickets } from './linkTickets.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** What becomes a ticket of its own: its kind, and the words for it; `draftId` chosen once makes it one ticket however often it is sent. */
export type Part = { draftId: string; serviceCode: string; description: string };

/** Files another problem that a ticket tells of: the same citizen, place and conversation, each linked to the other. Returns the new one. */
export async function splitTicket(context: TicketContext, reference: string, part: Part, by: Agent): Promise<Ticket> {
  const { address, when, contact, consent, channel, language, conversationId } = await findTicket(context, reference);
  const common = { address, when, contact, consent, channel, language, conversationId };
  const draft = { ...part, ...common, attributes: {}, attachments: [], understanding: null };
  const filed = await fileTicket(context, draft, actorOf(by));
  await linkTickets(context, [reference, filed.reference]);
  return (await context.tickets.byReference(filed.reference)) ?? filed;
}
