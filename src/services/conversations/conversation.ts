import type { Channel } from '../../domain/ticket.ts';
import type { AlarmName } from './conversationEvent.ts';
import type { Handover } from './handover.ts';

/** An activity as JSON, of any Bot Framework channel; only what Guichet reads is named. */
export type ChannelActivity = {
  type: string;
  id?: string;
  timestamp?: string;
  text?: string;
  value?: unknown;
  locale?: string;
  from?: { id: string; name?: string; role?: string };
  channelData?: Record<string, unknown>;
  attachments?: { contentType: string; contentUrl?: string; name?: string; content?: unknown }[];
  entities?: Record<string, unknown>[];
  [field: string]: unknown;
};

/** One activity of a conversation, numbered; `delivery` stands where a channel has to be sent to and was not yet. */
export type LogEntry = {
  seq: number;
  activity: ChannelActivity;
  delivery?: 'pending';
  /** The number of the activity that it answers; absent where it answers none. */
  turn?: number;
};

/** What happens in a conversation at a time, unless something else comes before. */
export type Alarm = { name: AlarmName; at: Date };

/** A conversation as it is stored, one document: every change replaces it whole, under its revision (the eTag). */
export type Conversation = {
  id: string;
  revision: number;
  channel: Channel;
  userId: string;
  locale: string | null;
  createdAt: Date;
  updatedAt: Date;
  endedAt: Date | null;
  /** The number that the next activity gets; the first is 1. */
  nextSeq: number;
  /** The latest activities, in order; older ones are in the archive. */
  log: LogEntry[];
  /** Numbers of the activities that still wait for their turn. */
  inbox: number[];
  /** Client ids of the latest accepted activities and the numbers they got: the same one again counts once. */
  accepted: { key: string; seq: number }[];
  /** Who runs a turn, and until when it may; null while nobody does. */
  lease: { owner: string; until: Date } | null;
  /** What the bot keeps between turns; opaque here. */
  state: unknown;
  /** How to write to the citizen through a channel that is not ours (a Bot Framework conversation reference). */
  reference: unknown;
  /** The person that the citizen waits for or talks with; absent while the bot answers alone. */
  handover?: Handover;
  /** The next thing that is due if nobody says anything; absent where nothing is. */
  alarm?: Alarm;
};

/** The id of an activity, as Direct Line writes it: `{conversation}|{seven digits}`. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/** What makes an activity the same when it is sent twice: its own id, or the one that its client gave it. */
export function clientKey(activity: ChannelActivity): string | null {
  if (typeof activity.id === 'string' && activity.id !== '') return `id:${activity.id}`;
  const own = activity.channelData?.clientActivityID;
  return typeof own === 'string' && own !== '' ? `client:${own}` : null;
}

/** Whether an activity was accepted before. */
export function isKnown({ accepted }: Pick<Conversation, 'accepted'>, activity: ChannelActivity): boolean {
  const key = clientKey(activity);
  return accepted.some((one) => one.key === key);
}
