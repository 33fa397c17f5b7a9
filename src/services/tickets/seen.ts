import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';

/** What was on the screen of whoever makes a change: one field of the ticket as they saw it. */
export type Seen = { status?: string; serviceCode?: string; assignee?: string | null };

const linesOf: Record<keyof Seen, readonly HistoryEntry['kind'][]> = {
  status: ['status', 'merged'],
  serviceCode: ['service'],
  assignee: ['claimed', 'assigned'],
};

/** Refuses a change of what is no longer as it was seen, with who was faster: nothing is overwritten unseen. */
export function refuseUnseen(ticket: Ticket, seen: Seen): void {
  const is = { status: ticket.status, serviceCode: ticket.serviceCode, assignee: ticket.assignee?.id ?? null };
  for (const field of Object.keys(linesOf) as (keyof Seen)[]) {
    if (seen[field] === undefined || seen[field] === is[field]) continue;
    const name = ticket.history.findLast(({ kind }) => linesOf[field].includes(kind))?.by.name ?? '';
    throw new AppError('changed_meanwhile', 409, `${name} changed ${field} meanwhile.`, { name, field, is: is[field] });
  }
}
