import type { Mention, Ticket } from '../../domain/ticket.ts';
import { appendToTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Appends a note that only the desk reads; whom it calls has it to read until they open the ticket. */
export async function addNote(
  context: TicketContext,
  reference: string,
  { text, mentions = [] }: { text: string; mentions?: Mention[] },
  by: Agent,
): Promise<Ticket> {
  const at = context.clock();
  const called = mentions.map(({ id, name }) => ({ id, name }));
  const line = { at, by: actorOf(by), kind: 'note' as const, text };
  // Who calls themselves has read it.
  const mentioned = called.map(({ id }) => id).filter((id) => id !== by.id);
  return appendToTicket(context, reference, {
    at,
    history: [called.length > 0 ? { ...line, mentions: called } : line],
    ...(mentioned.length > 0 ? { mentioned } : {}),
  });
}
