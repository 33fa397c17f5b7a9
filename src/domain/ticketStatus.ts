/** Every status that a ticket can have, in the order of a usual life. */
export const ticketStatuses = [
  'new',
  'accepted',
  'in_progress',
  'waiting',
  'resolved',
  'closed',
  'rejected',
  'reopened',
] as const;

/** One of {@link ticketStatuses}. */
export type TicketStatus = (typeof ticketStatuses)[number];

/** The one table of allowed status changes; everything that changes a status asks it. */
export const allowedStatusChanges: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  // A call that was settled while it was being filed goes straight to resolved.
  new: ['accepted', 'in_progress', 'waiting', 'resolved', 'rejected'],
  accepted: ['in_progress', 'waiting', 'resolved', 'rejected'],
  in_progress: ['waiting', 'resolved', 'rejected'],
  waiting: ['in_progress', 'resolved', 'rejected'],
  resolved: ['closed', 'reopened'],
  // A citizen who says "not solved" after the closing is heard too.
  closed: ['reopened'],
  // A refusal made by mistake is taken back, not overwritten.
  rejected: ['reopened'],
  reopened: ['accepted', 'in_progress', 'waiting', 'resolved', 'rejected'],
};

/** Whether the table allows a ticket to go from one status to another. */
export function canChangeStatus(from: TicketStatus, to: TicketStatus): boolean {
  return allowedStatusChanges[from].includes(to);
}

/** Whether nobody is expected to work on a ticket of this status any more. */
export function isFinished(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed' || status === 'rejected';
}
