import { changeTicket } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';

/** Notes on each of several requests of one citizen that the others belong with it; those that are linked already stay as they are. */
export async function linkTickets(context: TicketContext, references: readonly string[]): Promise<void> {
  for (const reference of references) {
    const others = references.filter((one) => one !== reference);
    await changeTicket(context, reference, (ticket, at) => {
      const linked = ticket.linked ?? [];
      const fresh = others.filter((one) => !linked.includes(one));
      if (fresh.length === 0) return null;
      const by = { type: 'system', name: '' } as const;
      return {
        at,
        set: { linked: [...linked, ...fresh] },
        history: fresh.map((to) => ({ at, by, kind: 'linked', to })),
      };
    });
  }
}
