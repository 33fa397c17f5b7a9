import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { isFinished } from '../../domain/ticketStatus.ts';
import { AppError } from '../../errors.ts';
import { announce, busy, findTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Gives a ticket to the agent who asks first, in one conditional update; claiming again what one has changes nothing. */
export async function claimTicket(context: TicketContext, reference: string, agent: Agent): Promise<Ticket> {
  const at = context.clock();
  const line: HistoryEntry = { at, by: actorOf(agent), kind: 'claimed', to: agent.name };
  const claimed = await context.tickets.update(
    reference,
    { unassigned: true, unfinished: true },
    { at, set: { assignee: { id: agent.id, name: agent.name } }, history: [line] },
  );
  if (claimed) return announce(context, claimed, [line]);
  const ticket = await findTicket(context, reference);
  if (ticket.assignee?.id === agent.id) return ticket;
  if (isFinished(ticket.status)) {
    const details = { reference, status: ticket.status };
    throw new AppError('ticket_finished', 409, `Ticket ${reference} is ${ticket.status}; reopen it first.`, details);
  }
  const { assignee } = ticket;
  // The winner let it go between the two reads: nobody has it, and asking again succeeds.
  if (!assignee) throw busy(reference);
  const details = { reference, assignee, name: assignee.name };
  throw new AppError('already_claimed', 409, `Ticket ${reference} is with ${assignee.name}.`, details);
}
