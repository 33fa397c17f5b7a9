import type { Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import { refuseUnseen, type Seen } from './seen.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Gives a ticket to an agent, or to nobody when `assignee` is null; the same assignee again changes nothing. */
export async function assignTicket(
  context: TicketContext,
  reference: string,
  assignee: Agent | null,
  by: Agent,
  seen: Seen = {},
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    if ((ticket.assignee?.id ?? null) === (assignee?.id ?? null)) return null;
    refuseUnseen(ticket, seen);
    const names = {
      ...(ticket.assignee ? { from: ticket.assignee.name, fromId: ticket.assignee.id } : {}),
      ...(assignee ? { to: assignee.name } : {}),
    };
    return {
      at,
      set: { assignee: assignee && { id: assignee.id, name: assignee.name } },
      history: [{ at, by: actorOf(by), kind: 'assigned', ...names }],
    };
  });
}
