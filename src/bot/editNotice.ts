import type { ChannelActivity, Conversation } from '../services/conversations/conversation.ts';
import { render } from './render.ts';
import { languageOf } from './runTurn.ts';

/** What an edited message is answered: it is not read again, for it may have answered another question than the one that stands. */
export function editNotice(conversation: Conversation, cityName: string): ChannelActivity {
  const state = conversation.state as { conversation?: { language?: 'fr' | 'en' | null } } | null;
  const language = state?.conversation?.language ?? languageOf(conversation.locale) ?? 'fr';
  return render({ step: 'unheard', texts: [{ key: 'edited' }] }, language, conversation.channel, cityName);
}
