import { noAddress } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Reply } from './reply.ts';
import type { RequestAnswers } from './requestAnswers.ts';
import { beginRequest, type ConversationDeps, type Turn } from './turn.ts';

/** Begins a request with words that were said before: the "yes" of this message says nothing of the problem. */
export function beginFromBefore(
  deps: ConversationDeps,
  turn: Turn,
  text: string,
  language: Language,
  problem = text,
  asks = false,
): Promise<Reply[]> {
  const again: HeardMessage = { ...turn.message, text, value: null, understanding: deps.understand(text) };
  // A question for an agent has no kind, no place, and is all there is to say.
  const question: RequestAnswers = { service: { code: 'other', score: 0 }, address: noAddress, details: null };
  return beginRequest(deps, { ...turn, message: again }, { problem, ...(asks ? question : {}) }, language);
}
