import type { Ticket } from '../../domain/ticket.ts';
import { allowedStatusChanges, isFinished, type TicketStatus } from '../../domain/ticketStatus.ts';
import { mayChange, type Role } from '../users/user.ts';
import { isConfirmed } from './confirmService.ts';
import type { Crew } from './crewOf.ts';

/** What somebody may do with a ticket as it is now: the desk shows these and no other. */
export type TicketAbilities = {
  claim: boolean;
  /** The statuses that it may go to. */
  status: readonly TicketStatus[];
  assign: boolean;
  service: boolean;
  /** Say that the kind of request is right: once, and while nobody has changed it since. */
  confirm: boolean;
  note: boolean;
  reply: boolean;
  /** Mail it to the crew that does the work. */
  crew: boolean;
  /** Have what was not delivered tried again. */
  tryAgain: boolean;
  merge: boolean;
  /** Take it out of the ticket that it was merged into. */
  unmerge: boolean;
  /** File another problem that it tells of as a ticket of its own. */
  split: boolean;
};

/** Tells what may be done with a ticket; it mirrors, for buttons, what the use cases refuse. */
export function abilitiesOn(ticket: Ticket, role: Role, crew: Crew): TicketAbilities {
  const may = mayChange(role);
  return {
    claim: may && ticket.assignee === null && !isFinished(ticket.status),
    status: may ? allowedStatusChanges[ticket.status] : [],
    assign: may,
    service: may,
    confirm: may && !isConfirmed(ticket),
    note: may,
    reply: may,
    crew: may && crew.unable === null,
    tryAgain: may && (ticket.undelivered ?? 0) > 0,
    merge: may && ticket.mergedInto === null,
    unmerge: may && ticket.mergedInto !== null,
    split: may,
  };
}
