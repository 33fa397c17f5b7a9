import type { Language } from '../../domain/language.ts';
import type { Channel, Contact, Follower, PendingDelivery, Ticket } from '../../domain/ticket.ts';

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

/** Somebody who follows it; who leaves a contact to follow a request leaves it for that. */
export function followerOf({ mailStopped = [] }: Ticket, follower: Follower): Recipient {
  const { id, language, contact, channel, conversationId } = follower;
  return { language, contact, consent: !contact.anonymous, noMail: mailStopped.includes(id), channel, conversationId };
}

/** Whom a delivery is for; null where they follow the ticket no more. */
export function recipientOf(ticket: Ticket, { to, email }: Pick<PendingDelivery, 'to' | 'email'>): Recipient | null {
  if (email !== undefined) return crewAt(email);
  if (to === undefined) return reporterOf(ticket);
  const follower = ticket.followers?.find(({ id }) => id === to);
  return follower ? followerOf(ticket, follower) : null;
}

/** The crew that does the work, at its mailbox. */
function crewAt(email: string): Recipient {
  const contact = { email, anonymous: false };
  return { language: 'fr', contact, consent: true, noMail: false, channel: 'web', conversationId: null };
}
