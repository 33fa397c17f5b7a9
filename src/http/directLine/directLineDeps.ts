import type { AttachmentStore } from '../../services/attachments/attachmentStore.ts';
import type { Clock } from '../../services/clock.ts';
import type { ChannelActivity, Conversation } from '../../services/conversations/conversation.ts';
import type { ConversationFeed } from '../../services/conversations/conversationFeed.ts';
import type { Conversations } from '../../services/conversations/conversations.ts';
import type { RequestLimits } from '../requestLimits.ts';
import type { DirectLineTokens } from './directLineTokens.ts';

/** What Direct Line is made of; the bot comes as two functions. */
export type DirectLineDeps = {
  conversations: Conversations;
  feed: ConversationFeed;
  attachments: AttachmentStore;
  tokens: DirectLineTokens;
  limits: RequestLimits;
  clock: Clock;
  newId: () => string;
  /** What the bot says unasked in a new conversation, and the state that it begins with. */
  greet: (locale: string | null, channel: Conversation['channel']) => { state: unknown; replies: ChannelActivity[] };
  /** Runs the turn of an accepted activity, in the background. */
  wake: (conversationId: string, leased: boolean) => void;
  /** Tells whoever reads along at the desk that the citizen is writing. */
  typing: (conversationId: string) => void;
  /** The name under which this process takes turns. */
  owner: string;
  secrets: string[];
  allowedOrigins: string[];
  publicUrl: string | null;
  /** Only this machine can reach the server: callers without an Origin may have tokens. */
  loopback: boolean;
};
