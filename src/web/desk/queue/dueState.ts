import type { QueueItem } from '../api/wire.ts';

/** How a ticket stands to its target time. */
export type DueState = 'finished' | 'overdue' | 'soon' | 'later';

// Of the whole time that the service gives, the last part.
const soonPart = 0.2;

/** Tells how a ticket stands to its target at a moment; `soon` is the last fifth of the time that it was given. */
export function dueState(ticket: Pick<QueueItem, 'createdAt' | 'dueAt' | 'status'>, now: number): DueState {
  if (ticket.status === 'resolved' || ticket.status === 'closed' || ticket.status === 'rejected') return 'finished';
  const due = Date.parse(ticket.dueAt);
  if (due < now) return 'overdue';
  return due - now <= soonPart * (due - Date.parse(ticket.createdAt)) ? 'soon' : 'later';
}
