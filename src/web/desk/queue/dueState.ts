import type { QueueItem } from '../api/wire.ts';

/** How a ticket stands to its target time; `paused` while the citizen is waited for. */
export type DueState = 'finished' | 'paused' | 'overdue' | 'soon' | 'later';

// Of the whole time that the service gives, the last part, where the server doesn't say when it begins.
const soonPart = 0.2;

/** Tells how a ticket stands to its target at a moment; `soon` is the last fifth of the time that it was given. */
export function dueState(
  { status, dueAt, warnAt, createdAt }: Pick<QueueItem, 'createdAt' | 'dueAt' | 'warnAt' | 'status'>,
  now: number,
): DueState {
  if (status === 'resolved' || status === 'closed' || status === 'rejected') return 'finished';
  if (status === 'waiting') return 'paused';
  const due = Date.parse(dueAt);
  if (due < now) return 'overdue';
  const warn = warnAt ? Date.parse(warnAt) : due - soonPart * (due - Date.parse(createdAt));
  return warn <= now ? 'soon' : 'later';
}

/** Whether nobody has answered the citizen in time. */
export function firstResponseLate(
  ticket: Pick<QueueItem, 'status' | 'firstResponseAt' | 'firstResponseDueAt'>,
  now: number,
): boolean {
  const { status, firstResponseAt, firstResponseDueAt } = ticket;
  return (status === 'new' || status === 'reopened') && !firstResponseAt && Date.parse(firstResponseDueAt ?? '') < now;
}
