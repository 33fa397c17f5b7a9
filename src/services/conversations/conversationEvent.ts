import type { TicketStatus } from '../../domain/ticketStatus.ts';
import type { ChannelActivity } from './conversation.ts';

/** What is due in a conversation at a certain time, if nothing comes before it. */
export type AlarmName =
  /** The citizen has waited long for an agent. */
  | 'handover.waited'
  /** No agent came. */
  | 'handover.unanswered'
  /** Neither the agent nor the citizen has said anything for long. */
  | 'handover.idle'
  /** A request that was begun was left alone. */
  | 'draft.quiet'
  /** It was not come back to. */
  | 'draft.old';

/** What the desk or the clock does in a conversation; the bot answers it in a turn, as it does a message. */
export type ConversationEvent =
  | { name: 'ticket.status'; reference: string; status: TicketStatus }
  | { name: AlarmName }
  | { name: 'handover.taken' | 'handover.givenBack'; agent: string }
  | { name: 'handover.closed'; agent: string; reference: string | null };

/** An event as it stands in the log of its conversation: an activity that no citizen can send, and that none is sent. */
export function eventActivity({ name, ...value }: ConversationEvent): ChannelActivity {
  return { type: 'event', from: { id: 'guichet', role: 'bot' }, name, value };
}

/** The event of an activity; null for everything that somebody said. */
export function eventOf({ type, from, name, value }: ChannelActivity): ConversationEvent | null {
  // The role is the server's own word: what comes from outside has another, or is no event.
  if (type !== 'event' || from?.role !== 'bot') return null;
  return { name, ...(value as object) } as ConversationEvent;
}
