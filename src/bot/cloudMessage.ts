import { type Activity, TurnContext } from 'botbuilder';
import type { ChannelActivity, Conversation } from '../services/conversations/conversation.ts';
import { botId } from './botIdentity.ts';

/** The name of the invoke by which a card's own action (`Action.Execute`) comes back. */
const cardAction = 'adaptiveCard/action';

/** What an activity of the Bot Framework asks of the bot: a turn, a word about an edited message, or nothing. */
export type CloudRequest = 'message' | 'joined' | 'edited' | null;

/** Decides what an activity asks for; in a channel or a group the bot is spoken to by its name only. */
export function requestOf(activity: Activity): CloudRequest {
  const { type, recipient, membersAdded, channelData } = activity;
  if (type === 'conversationUpdate') {
    // Whoever joins a team did not come for the bot.
    const came = !isShared(activity) && (membersAdded ?? []).some((member) => member.id !== recipient?.id);
    return came ? 'joined' : null;
  }
  if (type === 'messageUpdate')
    return channelData?.eventType === 'editMessage' && !isShared(activity) ? 'edited' : null;
  if (isCardAction(activity)) return 'message';
  if (type !== 'message') return null;
  const pressed = choiceOf(activity.value) !== null;
  return !isShared(activity) || pressed || isMentioned(activity) ? 'message' : null;
}

/** Whether several people read the conversation: a channel of a team, or a group. */
export function isShared({ conversation }: Activity): boolean {
  return conversation.conversationType === 'channel' || conversation.conversationType === 'groupChat';
}

/** Whether an activity is the press of a card's own action, which waits for an answer of its own. */
export function isCardAction({ type, name }: Activity): boolean {
  return type === 'invoke' && name === cardAction;
}

/** An activity as the conversation stores it: words without the bot's name, the code of a button, nothing that only the server says. */
export function storedActivity(activity: Activity, conversation: Conversation | null): ChannelActivity {
  // In a Teams channel people write "@Guichet …" to the bot: that is its address, not what they say.
  TurnContext.removeRecipientMention(activity);
  const stored = JSON.parse(JSON.stringify(activity)) as ChannelActivity;
  const choice = choiceOf(activity.value);
  // A card's button may bring its code alone: what the citizen read on it stands in the conversation.
  const text = plainText(stored) || (choice === null ? '' : (titleOf(choice, conversation) ?? ''));
  // Only the server says which files were stored and what was offered.
  const { files: _, choices: __, ...channelData } = stored.channelData ?? {};
  const { attachments: ___, ...rest } = stored;
  return {
    ...rest,
    type: 'message',
    text,
    ...(stored.channelData ? { channelData } : {}),
    ...(choice === null ? {} : { value: { choice } }),
  };
}

/** The code of a button, wherever its channel puts it. */
function choiceOf(value: unknown): string | null {
  if (!value || typeof value !== 'object') return null;
  const { choice, action } = value as { choice?: unknown; action?: { data?: unknown } };
  if (typeof choice === 'string') return choice;
  const inAction = (action?.data as { choice?: unknown } | undefined)?.choice;
  return typeof inAction === 'string' && inAction !== '' ? inAction : null;
}

/** What the bot's latest choices call a code; null where they do not have it. */
function titleOf(choice: string, conversation: Conversation | null): string | null {
  const said = conversation?.log.findLast(
    ({ activity }) => activity.from?.id === botId && activity.channelData?.choices,
  );
  const choices = (said?.activity.channelData?.choices ?? []) as { value: string; title: string }[];
  return choices.find(({ value }) => value === choice)?.title ?? null;
}

/** Teams marks other people's names, and writes some signs as HTML does. */
function plainText({ text, textFormat }: ChannelActivity): string {
  const named = (text ?? '').replace(/<at[^>]*>(.*?)<\/at>/g, '$1');
  if (textFormat !== 'xml' && !/&(nbsp|amp|lt|gt|quot|#39);/.test(named)) return named.trim();
  return named
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}

function isMentioned({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some(
    (entity) => entity.type === 'mention' && (entity.mentioned as { id?: string } | undefined)?.id === recipient?.id,
  );
}
