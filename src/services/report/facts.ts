import type { Point } from '../../domain/point.ts';
import type { ServiceChoice, Ticket } from '../../domain/ticket.ts';
import type { Contact } from './contact.ts';

/** What the report reckons with of one ticket: nothing that tells who made it. */
export type TicketFact = Pick<
  Ticket,
  | 'reference'
  | 'serviceCode'
  | 'status'
  | 'assignee'
  | 'channel'
  | 'language'
  | 'createdAt'
  | 'updatedAt'
  | 'dueAt'
  | 'firstResponseAt'
  | 'firstResponseDueAt'
  | 'attentionAt'
  | 'resolvedAt'
  | 'reopenings'
> & {
  street: string | null;
  /** Where it is, as far as that is known. */
  point: Point | null;
  /** 1 to 5; null until the citizen has said it. */
  score: number | null;
  /** It came from a conversation with the bot. */
  conversation: boolean;
  guess: { choice: ServiceChoice | null; guess: string | null; filed: string } | null;
};

/** What the report reckons with of one contact. */
export type ContactFact = Omit<Contact, 'note' | 'by'>;

/** Reads facts from the store, in pages, of whatever was written at or after a time. */
export type FactSource = {
  tickets(since: Date): AsyncIterable<TicketFact[]>;
  contacts(since: Date): AsyncIterable<ContactFact[]>;
  /** About how many facts there are. */
  size(): Promise<number>;
};
