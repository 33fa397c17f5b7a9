import type { HistoryEntry, PendingDelivery } from '../../domain/ticket.ts';
import type { TicketRepository } from '../tickets/ticketRepository.ts';
import { eventOfLine } from './webhookEvent.ts';

/** Tickets whose every write owes, in the same write, an event for each line that it adds to the history. */
export function withEvents(tickets: TicketRepository, newId: () => string): TicketRepository {
  const eventsOf = (history: readonly HistoryEntry[]): PendingDelivery[] =>
    history.flatMap((line) => {
      const event = eventOfLine(line);
      return event ? [{ id: newId(), kind: 'event', text: '', event, createdAt: line.at, via: 'webhook' }] : [];
    });
  return {
    ...tickets,
    insert: (ticket) => tickets.insert({ ...ticket, outbox: [...ticket.outbox, ...eventsOf(ticket.history)] }),
    update: (reference, condition, update) =>
      tickets.update(reference, condition, {
        ...update,
        outbox: [...(update.outbox ?? []), ...eventsOf(update.history)],
      }),
  };
}
