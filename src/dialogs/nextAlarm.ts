import type { Alarm } from '../services/conversations/conversation.ts';
import type { ConversationEvent } from '../services/conversations/conversationEvent.ts';
import { idleMs } from '../services/conversations/liveChats.ts';
import { keptMs, longestWait, quietMs } from './patience.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** What is due after a turn if nobody says anything; undefined where what was due before stays due. */
export function nextAlarm(
  { city }: ConversationDeps,
  turn: Turn,
  event: ConversationEvent | null,
  waitedBefore: boolean,
): Alarm | null | undefined {
  const { handover, state, message } = turn;
  const after = (ms: number) => new Date(message.now.getTime() + ms);
  const waitMs = (city.liveDesk?.waitMinutes ?? 1) * 60_000;
  if (handover?.taken) return { name: 'handover.idle', at: after(idleMs) };
  if (handover && event?.name === 'handover.waited')
    return { name: 'handover.unanswered', at: after((longestWait - 1) * waitMs) };
  // What a citizen says while they wait does not put them back to the beginning.
  if (handover) return waitedBefore ? undefined : { name: 'handover.waited', at: after(waitMs) };
  if (!hasProblem(turn)) return null;
  return state.awaiting?.kind === 'draft'
    ? { name: 'draft.old', at: after(keptMs) }
    : { name: 'draft.quiet', at: after(quietMs) };
}
