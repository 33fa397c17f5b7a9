import type { Conversation } from '../services/conversations/conversation.ts';
import type { EndedTurn } from '../services/report/contactLog.ts';
import { languageOf } from './runTurn.ts';

/** What the statistics need of a conversation whose turn was just written. */
export function endedTurn({ id, createdAt, channel, locale, state, log, handover }: Conversation): EndedTurn {
  const { conversation } = (state ?? {}) as { conversation?: { language?: 'fr' | 'en' | null; tickets?: string[] } };
  const said = log.findLast(({ activity }) => activity.type === 'message' && activity.from?.role === 'bot');
  const step = said?.activity.channelData?.step;
  return {
    conversationId: id,
    began: createdAt,
    channel,
    language: conversation?.language ?? languageOf(locale) ?? 'fr',
    step: typeof step === 'string' && !handover ? step : null,
    tickets: conversation?.tickets?.length ?? 0,
  };
}
