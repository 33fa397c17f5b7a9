import type { Point } from '../../domain/point.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';

/** The times that the queue can be ordered by. */
export const queueSortFields = ['createdAt', 'dueAt', 'updatedAt'] as const;

/** An order of the queue: one of {@link queueSortFields}, with the reference to decide between equals. */
export type QueueSort = { field: (typeof queueSortFields)[number]; direction: 'asc' | 'desc' };

/** The place in an ordered queue just after one ticket: the value that it is sorted by, and its reference. */
export type QueuePosition = { value: Date; reference: string };

/** Which tickets to list; what is absent doesn't narrow. */
export type QueueFilter = {
  reference?: string;
  status?: readonly TicketStatus[];
  queue?: readonly string[];
  serviceCode?: readonly string[];
  /** The id of a user; null for the tickets that nobody has. */
  assignee?: string | null;
  dueBefore?: Date;
  /** Those that somebody should look at by then: late, nearly late, or without an answer in time. */
  attentionBefore?: Date;
  /** Only tickets whose point lies within. */
  box?: { from: Point; to: Point };
  /** Something that was written to the citizen did not reach them. */
  undelivered?: true;
  /** Notes call this user, by id. */
  mentioned?: string;
  /** Filed at or after a time, and before another. */
  filedFrom?: Date;
  filedBefore?: Date;
  /** Beginnings of words that must all occur, as {@link searchWords} makes them. */
  words?: readonly string[];
};

/** One page of the queue. `limit` is at least 1. */
export type QueueQuery = { filter: QueueFilter; sort: QueueSort; after: QueuePosition | null; limit: number };

/** A line of the queue: a ticket without what only its own page shows. */
export type QueueItem = Pick<
  Ticket,
  | 'reference'
  | 'serviceCode'
  | 'status'
  | 'queue'
  | 'assignee'
  | 'address'
  | 'description'
  | 'channel'
  | 'language'
  | 'createdAt'
  | 'updatedAt'
  | 'urgent'
  | 'undelivered'
  | 'dueAt'
  | 'warnAt'
  | 'firstResponseDueAt'
  | 'firstResponseAt'
  | 'resolvedAt'
  | 'satisfaction'
  | 'mentioned'
  | 'mentionUnread'
>;

/** How many unfinished tickets there are, by what the side bar shows. */
export type QueueCounts = {
  open: number;
  byStatus: Partial<Record<TicketStatus, number>>;
  byQueue: Record<string, number>;
  mine: number;
  unassigned: number;
  /** Past their due time while their clock runs. */
  overdue: number;
  /** Late, nearly late, or without an answer in time. */
  attention: number;
  /** Finished ones too. */
  undelivered: number;
  /** Those whose notes call the user, who has not looked since; finished ones too. */
  mentions: number;
};

/** The read model of the desk's lists: it owns its queries, each served by an index. */
export type TicketQueue = {
  /** One page in order; `next` is null on the last. */
  list(query: QueueQuery): Promise<{ items: QueueItem[]; next: QueuePosition | null }>;
  counts(of: { userId: string; now: Date }): Promise<QueueCounts>;
};
