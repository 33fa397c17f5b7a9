import type { Ticket } from '../../domain/ticket.ts';
import { allowedStatusChanges, canChangeStatus, type TicketStatus } from '../../domain/ticketStatus.ts';
import { AppError } from '../../errors.ts';
import { owedOn } from '../notify/owedTo.ts';
import { changeTicket } from './changeTicket.ts';
import { refuseUnseen, type Seen } from './seen.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Moves a ticket along the table of allowed changes; refuses the rest with those that are allowed. Reopening undoes a merge. The citizen is told in the same write; the comment is the desk's own. */
export async function changeStatus(
  context: TicketContext,
  reference: string,
  to: TicketStatus,
  by: Agent,
  comment?: string,
  seen: Seen = {},
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    refuseUnseen(ticket, seen);
    const from = ticket.status;
    if (!canChangeStatus(from, to)) {
      const details = { reference, from, to, allowed: allowedStatusChanges[from] };
      throw new AppError('status_not_allowed', 409, `Ticket ${reference} cannot go from ${from} to ${to}.`, details);
    }
    const actor = actorOf(by);
    const undoMerge = to === 'reopened' ? { mergedInto: null } : {};
    return {
      at,
      set: { status: to, ...undoMerge, ...context.targets.statusChanged(ticket, to, at, actor) },
      history: [{ at, by: actor, kind: 'status', from, to, ...(comment ? { text: comment } : {}) }],
      outbox: owedOn(context, ticket, to, at),
    };
  });
}
