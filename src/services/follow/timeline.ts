import type { Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';

/** One thing that happened to a request, as a citizen is told of it. */
export type TimelineEntry = { at: Date } & (
  | { kind: 'filed' }
  | { kind: 'status'; status: TicketStatus; byCitizen: boolean; words: string | null }
  | { kind: 'reply'; words: string; agent: string }
  | { kind: 'message'; words: string }
);

/** What happened to a request in a citizen's words, oldest first: nothing of who works on it, and no notes. */
export function timelineOf(ticket: Ticket, own: boolean): TimelineEntry[] {
  return ticket.history.flatMap(({ at, by, kind, to, text = '' }): TimelineEntry[] => {
    const byCitizen = by.type === 'citizen';
    if (kind === 'filed') return [{ at, kind }];
    // An agent's comment on a change is for the desk; a citizen's reason is their own.
    if (kind === 'status')
      return [{ at, kind, status: to as TicketStatus, byCitizen, words: own && byCitizen && text ? text : null }];
    if (!own || text === '') return [];
    if (kind === 'reply') return [{ at, kind, words: text, agent: by.name }];
    return kind === 'message' ? [{ at, kind, words: text }] : [];
  });
}
