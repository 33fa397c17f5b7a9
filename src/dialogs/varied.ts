import { createHash } from 'node:crypto';
import type { Language } from '../domain/language.ts';
import { say } from '../services/words.ts';
import type { ConversationState } from './conversationState.ts';
import type { Reply } from './reply.ts';

/** Safety comes before style. */
const mayRepeat = new Set(['emergency']);

/**
 * The replies of a turn, where what was said in both turns before is not said a third time: what only tells is left out
 * before a question, and the question comes with the way to a person.
 */
export function varied(state: ConversationState, replies: Reply[], language: Language): Reply[] {
  const before = state.said ?? [];
  const worn = (reply: Reply) =>
    !mayRepeat.has(reply.step) && before.length > 1 && before.every((turn) => turn.includes(printOf(reply)));
  const fresh = replies.filter((reply, i) => i === replies.length - 1 || reply.step === 'handoff' || !worn(reply));
  const person = replies.some(({ step }) => step === 'handoff');
  const told = fresh.map((reply) => {
    if (!worn(reply)) return reply;
    // Who asks for an agent again is told again what can be done.
    if (reply.step === 'handoff') return { ...reply, texts: [{ key: 'again' as const }, ...reply.texts] };
    return person
      ? { ...reply, texts: [{ key: 'stillAsking' as const }, ...reply.texts] }
      : withPerson(reply, language);
  });
  state.said = [...before.slice(-1), told.map(printOf)];
  return told;
}

function withPerson(reply: Reply, language: Language): Reply {
  const agent = { value: 'agent', title: say(language, 'choice.agent') };
  return {
    ...reply,
    texts: [{ key: 'offerPerson' }, ...reply.texts],
    choices: [...(reply.choices ?? []), agent],
  };
}

function printOf({ texts, facts }: Reply): string {
  return createHash('sha1')
    .update(JSON.stringify([texts, facts]))
    .digest('base64')
    .slice(0, 12);
}
