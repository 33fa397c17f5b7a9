import type { Ticket } from '../../domain/ticket.ts';
import { canChangeStatus } from '../../domain/ticketStatus.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/**
 * Reopens what the citizen says is not solved, where the table allows it; a request on which somebody still works only gets
 * their words. Nobody is told what they have just said themselves.
 */
export async function reopenByCitizen(context: TicketContext, reference: string, words: string): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    const by = { type: 'citizen' as const, name: ticket.contact.name ?? '' };
    const from = ticket.status;
    if (!canChangeStatus(from, 'reopened')) {
      return words === '' ? null : { at, history: [{ at, by, kind: 'message', text: words }] };
    }
    return {
      at,
      set: { status: 'reopened', mergedInto: null, ...context.targets.statusChanged(ticket, 'reopened', at, by) },
      history: [{ at, by, kind: 'status', from, to: 'reopened', ...(words ? { text: words } : {}) }],
    };
  });
}
