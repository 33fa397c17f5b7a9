import type { Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import { type Agent, actorOf, type TicketContext } from './ticketContext.ts';

/** Says that the kind of request is the right one, which teaches the classifier; again, it changes nothing. */
export async function confirmService(context: TicketContext, reference: string, by: Agent): Promise<Ticket> {
  const confirmed = await changeTicket(context, reference, (ticket, at) => {
    if (isConfirmed(ticket)) return null;
    return { at, set: {}, history: [{ at, by: actorOf(by), kind: 'confirmed', to: ticket.serviceCode }] };
  });
  await context.learnFrom(confirmed, by);
  return confirmed;
}

/** Whether an agent has said that the kind of request is right, and nobody has changed it since. */
export function isConfirmed({ history, serviceCode }: Pick<Ticket, 'history' | 'serviceCode'>): boolean {
  const last = history.findLast(({ kind }) => kind === 'service' || kind === 'confirmed');
  return last?.kind === 'confirmed' && last.to === serviceCode;
}
