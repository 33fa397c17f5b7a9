import type { Conversation } from '../../src/services/conversations/conversation.ts';
import { monday } from './makeTicket.ts';

/** A conversation in which nothing waits, with what a test wants different. */
export function makeConversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    revision: 1,
    channel: 'directline',
    userId: 'u1',
    locale: 'fr-CA',
    createdAt: monday,
    updatedAt: monday,
    endedAt: null,
    nextSeq: 1,
    log: [],
    inbox: [],
    accepted: [],
    lease: null,
    state: null,
    reference: null,
    ...change,
  };
}
