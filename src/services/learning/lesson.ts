import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import type { Agent } from '../tickets/ticketContext.ts';
import type { Correction } from './correction.ts';

/** What a ticket's history says of its service, beside the words that it came with; null where no agent has said anything. */
export type Lesson = Pick<Correction, 'reference' | 'guess' | 'serviceCode' | 'by' | 'at'> & {
  /** As the citizen, or the agent at the phone, wrote it. */
  said: string;
  /** The agents are back at what the ticket was filed under: there is nothing to learn. */
  takenBack: boolean;
};

/** Reads from a ticket what its last correction or confirmation teaches; merged tickets teach like any other. */
export function lessonOf(ticket: Ticket, by: Agent): Lesson | null {
  const { reference, history, serviceCode, understanding } = ticket;
  const last = history.findLast(isAboutService);
  if (!last) return null;
  const filed = history.find(({ kind }) => kind === 'service')?.from ?? serviceCode;
  return {
    reference,
    guess: understanding?.ranked?.[0]?.code ?? understanding?.serviceCode ?? filed,
    serviceCode,
    by: { id: by.id, name: by.name },
    at: last.at,
    said: wordsOf(ticket),
    takenBack: last.kind === 'service' && serviceCode === filed,
  };
}

/**
 * The words that a ticket's service is read from, as the citizen wrote them, or the agent at the phone; none where the bot
 * wrote the description itself, as for a call-back.
 */
export function wordsOf({ understanding, conversationId, description }: Ticket): string {
  return understanding?.text ?? (conversationId === null ? description : '');
}

function isAboutService({ kind }: HistoryEntry): boolean {
  return kind === 'service' || kind === 'confirmed';
}
