import type { Ticket } from '../../domain/ticket.ts';
import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Keeps how content the citizen is: a score from 1 to 5, then or later a word; what they say last counts. */
export async function rateTicket(
  context: TicketContext,
  reference: string,
  { score, comment }: { score?: number; comment?: string },
): Promise<Ticket> {
  return changeTicket(context, reference, (ticket, at) => {
    const said = score ?? ticket.satisfaction?.score;
    if (said === undefined) return null;
    const words = comment ?? ticket.satisfaction?.comment ?? null;
    const by = { type: 'citizen' as const, name: ticket.contact.name ?? '' };
    return {
      at,
      set: { satisfaction: { score: said, comment: words, at } },
      history: [{ at, by, kind: 'rated', to: String(said), ...(comment ? { text: comment } : {}) }],
    };
  });
}
