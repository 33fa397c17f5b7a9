import type { HistoryEntry, TicketEvent } from '../../domain/ticket.ts';

/** The kinds of history lines that other programs of the city are told of, and under which name; notes and the like are the desk's own. */
const types: Partial<Record<HistoryEntry['kind'], TicketEvent['type']>> = {
  filed: 'ticket.filed',
  claimed: 'ticket.assigned',
  assigned: 'ticket.assigned',
  status: 'ticket.status',
  service: 'ticket.service',
  reply: 'ticket.reply',
  message: 'ticket.message',
  merged: 'ticket.merged',
  rated: 'ticket.rated',
};

/** The event of a history line: what happened, and nobody's words; null where none is told. */
export function eventOfLine({ kind, from, to }: HistoryEntry): TicketEvent | null {
  const type = types[kind];
  if (!type) return null;
  return { type, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
