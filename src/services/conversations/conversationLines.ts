import type { ChannelActivity, LogEntry } from './conversation.ts';
import type { Conversations } from './conversations.ts';

/** A message of a conversation, as the desk shows it. */
export type ConversationLine = { at: Date; from: 'citizen' | 'bot' | 'agent'; text: string };

/** The messages of a conversation in order, as they were said; empty where the conversation is not known. */
export async function conversationLines(conversations: Conversations, id: string): Promise<ConversationLine[]> {
  if (!(await conversations.byId(id))) return [];
  const { entries } = await conversations.activitiesAfter(id, 0);
  return linesOf(entries);
}

/** Activities as lines; what nobody said is left out. */
export function linesOf(entries: readonly LogEntry[]): ConversationLine[] {
  return entries.flatMap(({ activity }) => {
    if (activity.type !== 'message') return [];
    const files = (activity.attachments ?? []).filter((a) => a.contentUrl).map((a) => `[${a.name ?? a.contentType}]`);
    const place = placeText(activity);
    const text = [activity.text, factsText(activity), place, ...files].filter(Boolean).join('\n');
    return [{ at: new Date(activity.timestamp ?? 0), from: speaker(activity), text }];
  });
}

function speaker({ from, channelData }: ChannelActivity): ConversationLine['from'] {
  if (from?.role !== 'bot') return 'citizen';
  return channelData?.agent ? 'agent' : 'bot';
}

function factsText({ channelData }: ChannelActivity): string {
  const facts = channelData?.facts;
  if (!Array.isArray(facts)) return '';
  return facts.map(({ label, value }: { label: string; value: string }) => `${label}: ${value}`).join('\n');
}

function placeText({ entities }: ChannelActivity): string {
  const geo = entities?.find((e) => e.type === 'Place')?.geo as { latitude?: number; longitude?: number } | undefined;
  return geo?.latitude === undefined ? '' : `[${geo.latitude}, ${geo.longitude}]`;
}
