import { isSameContact } from '../../domain/sameContact.ts';
import type { Attachment, Follower, HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** What somebody adds as they follow: their words, which may be none, and their files. */
export type FollowerWords = { text: string; attachments: Attachment[] };

/**
 * Makes somebody who reported the same thing follow a ticket, with what they add to it; following again changes nothing.
 * Whoever made the ticket, or follows it from this conversation already, is told of it anyway: only their words are added.
 */
export async function followTicket(
  context: TicketContext,
  reference: string,
  follower: Omit<Follower, 'at'>,
  { text, attachments }: FollowerWords,
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if (ticket.followers?.some(({ id }) => id === follower.id)) return null;
    const by = { type: 'citizen' as const, name: follower.contact.name ?? '' };
    const told = isToldAlready(ticket, follower);
    if (told && !text && attachments.length === 0) return null;
    const line: HistoryEntry = { at, by, kind: told ? 'message' : 'followed', ...(text ? { text } : {}) };
    return { at, history: [line], followers: told ? [] : [{ ...follower, at }], attachments };
  });
}

function isToldAlready(ticket: Ticket, { conversationId, contact }: Omit<Follower, 'at'>): boolean {
  return [ticket, ...(ticket.followers ?? [])].some(
    (one) => (conversationId !== null && one.conversationId === conversationId) || isSameContact(one.contact, contact),
  );
}
