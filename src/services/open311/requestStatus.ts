import { type TicketStatus, ticketStatuses } from '../../domain/ticketStatus.ts';

/** The two statuses of GeoReport v2: reported and not settled yet, or nobody works on it any more. */
export type Open311Status = 'open' | 'closed';

/** The one table from the desk's statuses to those of GeoReport v2. */
export const open311Status: Readonly<Record<TicketStatus, Open311Status>> = {
  new: 'open',
  accepted: 'open',
  in_progress: 'open',
  waiting: 'open',
  reopened: 'open',
  resolved: 'closed',
  closed: 'closed',
  // Nobody will act on it: `status_notes` says that it was refused.
  rejected: 'closed',
};

/** The desk's statuses that read as one of GeoReport's. */
export function statusesOf(status: Open311Status): TicketStatus[] {
  return ticketStatuses.filter((one) => open311Status[one] === status);
}
