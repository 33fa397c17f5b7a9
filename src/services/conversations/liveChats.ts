import type { Channel } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import type { ChatDraft } from './chatDraft.ts';
import type { ChannelActivity, Conversation } from './conversation.ts';
import { type ConversationEvent, eventActivity } from './conversationEvent.ts';
import { type ConversationLine, linesOf } from './conversationLines.ts';
import { createConversationWriter, push, type WriterDeps } from './conversationWriter.ts';
import type { Handover } from './handover.ts';

/** A citizen who waits for an agent or talks with one. */
export type LiveChat = Handover & {
  id: string;
  channel: Channel;
  /** What the citizen said last; null where they have sent no words. */
  lastWords: ConversationLine | null;
  draft: ChatDraft;
};

/** A live chat with all that was said in it, the bot's part included. */
export type OpenChat = LiveChat & { lines: ConversationLine[] };

/** Who of the desk acts, as the citizen is told of them. */
type Agent = { id: string; name: string };

/** The desk's live list: who waits, and what agents do there. Each call is one conditional write of the conversation. */
export type LiveChats = {
  /** Everyone who waits or talks, longest waiting first. */
  list(): Promise<LiveChat[]>;
  byId(id: string): Promise<OpenChat>;
  /** Gives a waiting citizen to the agent who asks first; `chat_taken` names who has them otherwise. */
  take(id: string, agent: Agent): Promise<OpenChat>;
  /** Says something to the citizen; the same `deliveryId` again says nothing. */
  say(id: string, agent: Agent, text: string, deliveryId: string): Promise<OpenChat>;
  /** Lets the bot go on where it stood. */
  giveBack(id: string, agent: Agent): Promise<void>;
  /** Ends the matter; `reference` is what the agent filed from it. */
  close(id: string, agent: Agent, reference: string | null): Promise<void>;
};

/** How long a chat may be silent on both sides before the bot takes it back, in milliseconds. */
export const idleMs = 30 * 60_000;

/** Builds the list. `describe` reads what the bot keeps, `wake` runs the turn or the delivery that a write left. */
export function createLiveChats(
  deps: WriterDeps & {
    allLines: (id: string) => Promise<ConversationLine[]>;
    describe: (state: unknown) => ChatDraft;
    wake: (id: string) => void;
  },
): LiveChats {
  const { repository, clock, wake } = deps;
  const { change } = createConversationWriter(deps);

  const present = (c: Conversation, handover: Handover): LiveChat => {
    const lastWords = linesOf(c.log).findLast(({ from }) => from === 'citizen') ?? null;
    return { ...handover, id: c.id, channel: c.channel, lastWords, draft: deps.describe(c.state) };
  };
  const opened = async (conversation: Conversation): Promise<OpenChat> => {
    const handover = handoverOf(conversation);
    return { ...present(conversation, handover), lines: await deps.allLines(conversation.id) };
  };
  /** Ends a chat that the agent has, and tells the bot of it. */
  const end = async (id: string, agent: Agent, event: ConversationEvent): Promise<void> => {
    await changeChat(id, (c) => {
      heldBy(c, agent);
      delete c.handover;
      tell(c, event, clock());
      return true;
    });
    wake(id);
  };
  const changeChat = async <T>(id: string, mutate: (c: Conversation) => T | null): Promise<Conversation> => {
    // Whoever names a conversation that does not exist is told the same as of one in which nobody waits.
    if (!(await repository.byId(id))) throw unknownChat(id);
    return (await change(id, mutate)).conversation;
  };

  return {
    async list() {
      return (await repository.handedOver()).flatMap((c) => (c.handover ? [present(c, c.handover)] : []));
    },
    async byId(id) {
      const conversation = await repository.byId(id);
      if (!conversation) throw unknownChat(id);
      return opened(conversation);
    },
    async take(id, agent) {
      const taken = await changeChat(id, (c) => {
        const handover = handoverOf(c);
        if (handover.agent?.id === agent.id) return null;
        if (handover.agent) throw takenBy(handover.agent);
        // Only what the citizen and the list are told of them.
        c.handover = { ...handover, agent: { id: agent.id, name: agent.name } };
        c.alarm = { name: 'handover.idle', at: new Date(clock().getTime() + idleMs) };
        tell(c, { name: 'handover.taken', agent: agent.name }, clock());
        return true;
      });
      wake(id);
      return opened(taken);
    },
    async say(id, agent, text, deliveryId) {
      const said = await changeChat(id, (c) => {
        heldBy(c, agent);
        if (c.log.some(({ activity }) => activity.channelData?.deliveryId === deliveryId)) return null;
        c.alarm = { name: 'handover.idle', at: new Date(clock().getTime() + idleMs) };
        return push(c, words(text, agent, deliveryId, deps.describe(c.state)), clock(), c.reference !== null);
      });
      wake(id);
      return opened(said);
    },
    giveBack: (id, agent) => end(id, agent, { name: 'handover.givenBack', agent: agent.name }),
    close: (id, agent, reference) => end(id, agent, { name: 'handover.closed', agent: agent.name, reference }),
  };
}

function words(text: string, { name }: Agent, deliveryId: string, { language }: ChatDraft): ChannelActivity {
  return {
    type: 'message',
    from: { id: 'guichet', name, role: 'bot' },
    text,
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
    channelData: { step: 'handoff', language, agent: name, deliveryId },
  };
}

/** Leaves an event for the bot's next turn. */
function tell(c: Conversation, event: ConversationEvent, now: Date): void {
  c.inbox.push(push(c, eventActivity(event), now, false));
}

function handoverOf(c: Conversation): Handover {
  if (!c.handover || c.endedAt) throw unknownChat(c.id);
  return c.handover;
}

function heldBy(c: Conversation, agent: Agent): void {
  const handover = handoverOf(c);
  if (!handover.agent) throw new AppError('chat_not_taken', 409, 'Nobody has taken this conversation yet.');
  if (handover.agent.id !== agent.id) throw takenBy(handover.agent);
}

function takenBy(agent: Agent): AppError {
  return new AppError('chat_taken', 409, `This conversation is with ${agent.name}.`, { agent, name: agent.name });
}

function unknownChat(id: string): AppError {
  return new AppError('unknown_chat', 404, `Nobody waits for an agent in conversation ${id.slice(0, 60)}.`);
}
