import type { Ticket } from '../../domain/ticket.ts';
import type { Scored } from '../../domain/understanding.ts';
import { type CountingWords, explain } from '../understand/explain.ts';
import { wordsOf } from './lesson.ts';

/** Why a ticket's words read as its service; `chosen` is null where there are no words to read. */
export type ExplainedTicket = {
  text: string;
  ranked: Scored[];
  chosen: string | null;
  rival: string | null;
  words: CountingWords[];
};

/** As many services are offered beside the chosen one. */
const mostRanked = 4;

/** Explains the service that a ticket has, by the classifiers as they stand now. */
export function explainTicket(ticket: Ticket, rank: (text: string) => Scored[]): ExplainedTicket {
  const text = wordsOf(ticket);
  const found = /\p{L}/u.test(text) ? explain(text, ticket.serviceCode, rank) : null;
  if (!found) return { text, ranked: [], chosen: null, rival: null, words: [] };
  return { ...found, text, ranked: found.ranked.slice(0, mostRanked) };
}
