import type { Conversation, LogEntry } from './conversation.ts';

/** Where conversations are kept. */
export type ConversationRepository = {
  byId(id: string): Promise<Conversation | null>;
  /** Stores a new conversation; false where its id is taken. */
  insert(conversation: Conversation): Promise<boolean>;
  /** Replaces a conversation if it still has the revision before this one; false where someone was faster. */
  replace(conversation: Conversation): Promise<boolean>;
  /** Ids of conversations in which something waits for a turn or a delivery and that no lease holds at `now`. */
  waiting(now: Date): Promise<string[]>;
  /** Takes every lease away: for a store that no other process can be using. */
  releaseLeases(): Promise<void>;
  /** Ids of conversations that any process changed since a moment. */
  changedSince(moment: Date): Promise<string[]>;
  /** Keeps older activities apart from their conversation; the same ones again change nothing. */
  archive(id: string, entries: LogEntry[]): Promise<void>;
  /** Ids of conversations whose alarm is due, longest due first. */
  alarmsDue(now: Date, limit: number): Promise<string[]>;
  /** The conversations in which a citizen waits for an agent or talks with one, longest waiting first. */
  handedOver(): Promise<Conversation[]>;
  /** Those of some ids (of photos, say) that stand in the state of a conversation which something is due in: of a request under way. */
  heldByDrafts(ids: readonly string[]): Promise<string[]>;
  /** Removes what was archived of a conversation. */
  forgetArchive(id: string): Promise<void>;
  /** Removes conversations, archives included, in which nothing happened since a time and nothing waits; how many. */
  removeBefore(at: Date, limit: number): Promise<number>;
  /** Archived activities after a number, in order. */
  archived(id: string, afterSeq: number): Promise<LogEntry[]>;
};
