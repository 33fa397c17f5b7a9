import type { Language } from '../../domain/language.ts';
import type { Channel, Contact, Ticket } from '../../domain/ticket.ts';

/** Somebody who is told what becomes of a ticket, and all the ways that there are to them. */
export type Recipient = {
  language: Language;
  contact: Contact;
  /** They agreed that the city uses the contact for this request. */
  consent: boolean;
  /** They asked for no more mail about it. */
  noMail: boolean;
  channel: Channel;
  conversationId: string | null;
};

/** Whoever made the request. */
export function reporterOf(ticket: Ticket): Recipient {
  const { language, contact, consent, channel, conversationId, mailStopped = [] } = ticket;
  return { language, contact, consent, noMail: mailStopped.includes('reporter'), channel, conversationId };
}
