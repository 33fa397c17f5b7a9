import type { Attachment, Follower, HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** What somebody adds as they follow: their words, which may be none, and their files. */
export type FollowerWords = { text: string; attachments: Attachment[] };

/** Makes somebody who reported the same thing follow a ticket, with what they add to it; following again changes nothing. */
export async function followTicket(
  context: TicketContext,
  reference: string,
  follower: Omit<Follower, 'at'>,
  { text, attachments }: FollowerWords,
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if (ticket.followers?.some(({ id }) => id === follower.id)) return null;
    const by = { type: 'citizen' as const, name: follower.contact.name ?? '' };
    const history: HistoryEntry[] = [{ at, by, kind: 'followed', ...(text ? { text } : {}) }];
    return { at, history, followers: [{ ...follower, at }], attachments };
  });
}
