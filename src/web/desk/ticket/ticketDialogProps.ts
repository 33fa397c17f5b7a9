import type { Ticket } from '../api/wire.ts';
import type { TicketChanging } from './useTicket.ts';

/** What a dialog over a ticket is given: it closes when its change is done. */
export type TicketDialogProps = { ticket: Ticket; changing: TicketChanging; close(): void };
