import type { Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import { serviceOf } from './fileTicket.ts';
import { refuseUnseen, type Seen } from './seen.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/**
 * Corrects the kind of request: the ticket moves to that service's queue, is due by its target from the filing on, and
 * teaches the classifier. The same correction again changes nothing, but teaches what a cut in between left untaught.
 */
export async function changeService(
  context: TicketContext,
  reference: string,
  serviceCode: string,
  by: Agent,
  seen: Seen = {},
): Promise<Ticket> {
  const service = serviceOf(context, serviceCode);
  const corrected = await changeTicket(context, reference, (ticket, at) => {
    if (ticket.serviceCode === serviceCode) return null;
    refuseUnseen(ticket, seen);
    return {
      at,
      set: {
        serviceCode,
        queue: service.queue,
        ...context.targets.corrected(ticket, service),
      },
      history: [{ at, by: actorOf(by), kind: 'service', from: ticket.serviceCode, to: serviceCode }],
    };
  });
  await context.learnFrom(corrected, by);
  return corrected;
}
