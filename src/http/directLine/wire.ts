import type { ChannelActivity, LogEntry } from '../../services/conversations/conversation.ts';
import { eventOf } from '../../services/conversations/conversationEvent.ts';
import { DirectLineError } from './directLineError.ts';

/** Entries as a client sees them; what the desk and the clock tell the bot is not for it. */
export function shownOf(entries: readonly LogEntry[], conversationId: string): ChannelActivity[] {
  return entries.filter((e) => eventOf(e.activity) === null).map((e) => onWire(e.activity, conversationId));
}

/** An activity as a client sees it: with its conversation, and without what only the server reads. */
export function onWire(activity: ChannelActivity, conversationId: string): ChannelActivity {
  const { files: _, ...channelData } = activity.channelData ?? {};
  return {
    ...activity,
    channelId: 'directline',
    conversation: { id: conversationId },
    ...(activity.channelData ? { channelData } : {}),
  };
}

/** The number after which activities are wanted; `-` and nothing mean all of them. */
export function watermarkOf(text: string | null): number {
  if (text === null || text === '' || text === '-') return 0;
  if (!/^\d{1,12}$/.test(text)) throw new DirectLineError(400, 'BadArgument', 'Invalid watermark.');
  return Number(text);
}
