import type { Ticket } from '../../domain/ticket.ts';
import { allowedStatusChanges, isFinished, type TicketStatus } from '../../domain/ticketStatus.ts';
import { isConfirmed } from './confirmService.ts';

/** What an agent may do with a ticket as it is now: the desk shows these and no other. */
type TicketAbilities = {
  claim: boolean;
  /** The statuses that it may go to. */
  status: readonly TicketStatus[];
  assign: boolean;
  service: boolean;
  /** Say that the kind of request is right: once, and while nobody has changed it since. */
  confirm: boolean;
  note: boolean;
  reply: boolean;
  merge: boolean;
};

/** Tells what may be done with a ticket; it mirrors, for buttons, what the use cases refuse. */
export function abilitiesOn(ticket: Ticket): TicketAbilities {
  return {
    claim: ticket.assignee === null && !isFinished(ticket.status),
    status: allowedStatusChanges[ticket.status],
    assign: true,
    service: true,
    confirm: !isConfirmed(ticket),
    note: true,
    reply: true,
    merge: ticket.mergedInto === null,
  };
}
