import type { HistoryEntry } from '../../domain/ticket.ts';
import type { TicketRecord } from '../tickets/ticketRepository.ts';

/** Lines of a history whose text somebody wrote, and may have named a person in. */
const written = new Set<HistoryEntry['kind']>(['note', 'reply', 'message', 'status', 'followed', 'rated']);

/** A ticket as statistics may keep it: what was wrong, where and when it was done, and nobody's name or number. */
export function withoutPerson(ticket: TicketRecord, blank: (text: string) => string): TicketRecord {
  const { details: _, ...address } = ticket.address;
  return {
    ...ticket,
    contact: { anonymous: true },
    description: blank(ticket.description),
    address: address.precision === 'words' ? { ...address, text: blank(address.text) } : address,
    attributes: Object.fromEntries(Object.entries(ticket.attributes).map(([code, value]) => [code, blank(value)])),
    attachments: [],
    conversationId: null,
    history: ticket.history.map((entry) => ({
      ...entry,
      by: entry.by.type === 'citizen' ? { ...entry.by, name: '' } : entry.by,
      ...(entry.text !== undefined && written.has(entry.kind) ? { text: blank(entry.text) } : {}),
    })),
    understanding: ticket.understanding && { ...ticket.understanding, text: blank(ticket.understanding.text) },
    ...(ticket.satisfaction?.comment
      ? { satisfaction: { ...ticket.satisfaction, comment: blank(ticket.satisfaction.comment) } }
      : {}),
    outbox: [],
    followers: [],
  };
}
