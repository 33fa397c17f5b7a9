import type { Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';
import type { QueuePosition, QueueSort } from '../tickets/ticketQueue.ts';

/** What the public list reads of a ticket. The name of whoever filed it is there to be taken out of their words. */
export type PublicTicket = Pick<
  Ticket,
  | 'reference'
  | 'serviceCode'
  | 'status'
  | 'queue'
  | 'address'
  | 'description'
  | 'attributes'
  | 'channel'
  | 'mergedInto'
  | 'createdAt'
  | 'updatedAt'
  | 'dueAt'
> & { contact: { name?: string }; history: Pick<Ticket['history'][number], 'at' | 'kind' | 'from' | 'to'>[] };

/** Both ends included; one that is absent is open. */
export type TimeRange = { from?: Date; to?: Date };

/** Which tickets to list; what is absent doesn't narrow. */
export type PublicTicketFilter = {
  serviceCode?: readonly string[];
  status?: readonly TicketStatus[];
  created?: TimeRange;
  updated?: TimeRange;
};

/** One page, latest first: after a ticket, or after so many. */
export type PublicTicketQuery = {
  filter: PublicTicketFilter;
  sort: QueueSort;
  after: QueuePosition | null;
  skip: number;
  limit: number;
};

/** The read model of what the city tells everybody about its requests: each list is served by an index. */
export type PublicTicketList = {
  /** Those of these references that exist, latest first. */
  byReferences(references: readonly string[]): Promise<PublicTicket[]>;
  list(query: PublicTicketQuery): Promise<{ items: PublicTicket[]; next: QueuePosition | null }>;
};
