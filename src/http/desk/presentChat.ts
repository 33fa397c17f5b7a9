import type { z } from 'zod';
import type { ConversationLine } from '../../services/conversations/conversationLines.ts';
import type { LiveChat, OpenChat } from '../../services/conversations/liveChats.ts';
import type { ChatBody, ChatItem } from './schemas/chatSchemas.ts';

/** A live chat as the API's lists show it. */
export function presentChat({
  id,
  since,
  reason,
  agent,
  channel,
  lastWords,
  draft,
}: LiveChat): z.input<typeof ChatItem> {
  const { language, ...understood } = draft;
  return {
    id,
    since: since.toISOString(),
    reason,
    agent,
    channel,
    language,
    lastWords: lastWords && presentLine(lastWords),
    understood,
  };
}

/** A live chat as the API shows it alone. */
export function presentOpenChat(chat: OpenChat): z.input<typeof ChatBody> {
  return { ...presentChat(chat), lines: chat.lines.map(presentLine) };
}

function presentLine({ at, ...line }: ConversationLine) {
  return { ...line, at: at.toISOString() };
}
