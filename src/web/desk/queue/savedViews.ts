import type { QueueCounts } from '../api/wire.ts';
import { openTickets, type QueueFilter, writeFilter } from './queueFilter.ts';

/** A view of the side bar: a filter with a name, and the count beside it. */
export type SavedView = {
  id: 'new' | 'mine' | 'unassigned' | 'attention' | 'overdue' | 'undelivered' | 'open' | 'closed' | 'mentions';
  filter: QueueFilter;
  /** Null where the server counts nothing. */
  count: (counts: QueueCounts) => number | null;
};

/** The views of the side bar, in its order; their keys are 1, 2, 3 … */
export const savedViews: readonly SavedView[] = [
  { id: 'new', filter: { ...openTickets, status: ['new'] }, count: (counts) => counts.byStatus.new ?? 0 },
  { id: 'mine', filter: { ...openTickets, assignee: 'me' }, count: (counts) => counts.mine },
  { id: 'unassigned', filter: { ...openTickets, assignee: 'none' }, count: (counts) => counts.unassigned },
  { id: 'attention', filter: { ...openTickets, attention: true, sort: 'dueAt' }, count: (counts) => counts.attention },
  { id: 'overdue', filter: { ...openTickets, overdue: true, sort: 'dueAt' }, count: (counts) => counts.overdue },
  {
    id: 'undelivered',
    filter: { ...openTickets, status: [], undelivered: true, sort: '-updatedAt' },
    count: (counts) => counts.undelivered,
  },
  { id: 'open', filter: openTickets, count: (counts) => counts.open },
  {
    id: 'closed',
    filter: { ...openTickets, status: ['resolved', 'closed', 'rejected'], sort: '-updatedAt' },
    count: () => null,
  },
  {
    id: 'mentions',
    filter: { ...openTickets, status: [], mentioned: true, sort: '-updatedAt' },
    count: (counts) => counts.mentions,
  },
];

/** The view that a filter is, exactly; null when it was narrowed further. */
export function viewOf(filter: QueueFilter): SavedView | null {
  const written = writeFilter(filter);
  return savedViews.find((view) => writeFilter(view.filter) === written) ?? null;
}
