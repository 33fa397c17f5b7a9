import type { z } from 'zod';
import type { Ticket } from '../../domain/ticket.ts';
import { abilitiesOn } from '../../services/tickets/ticketAbilities.ts';
import type { User } from '../../services/users/user.ts';
import type { DeskDeps } from './deskDeps.ts';
import { presentTicket } from './presentTicket.ts';
import type { TicketBody } from './schemas/ticketSchemas.ts';

/** A ticket on the wire as a user may see it, with the conversation that it came from; those of the phone have none. */
export async function ticketWithConversation(
  deps: Pick<DeskDeps, 'conversationOf' | 'ticketDesk'>,
  ticket: Ticket,
  user: User,
): Promise<z.input<typeof TicketBody>> {
  const conversation = ticket.conversationId === null ? [] : await deps.conversationOf(ticket.conversationId);
  const crew = deps.ticketDesk.crewOf(ticket);
  return presentTicket(
    ticket,
    conversation,
    {
      allowed: abilitiesOn(ticket, user.role, crew),
      crew,
      reachable: deps.ticketDesk.reachable(ticket),
      userId: user.id,
    },
    deps.ticketDesk.dueReason(ticket),
  );
}
