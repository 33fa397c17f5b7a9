import type { Ticket } from '../../domain/ticket.ts';

/** What a citizen wrote when they were asked how content they were. */
type Comment = Pick<Ticket, 'reference' | 'serviceCode'> & { score: number; text: string; at: Date };

/** A place in the list of comments, latest first. */
export type CommentPosition = { at: Date; reference: string };

/** Reads the comments that were written from a time to another, latest first, page by page. */
export type CommentList = (of: {
  from: Date;
  to: Date;
  after: CommentPosition | null;
  limit: number;
}) => Promise<{ items: Comment[]; next: CommentPosition | null }>;
