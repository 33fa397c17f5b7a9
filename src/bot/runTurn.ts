import type { StatePropertyAccessor } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import { shownBy } from '../dialogs/choiceSaid.ts';
import { converse } from '../dialogs/conversation.ts';
import { answerEvent } from '../dialogs/conversationEvents.ts';
import type { ConversationState } from '../dialogs/conversationState.ts';
import { newConversationState } from '../dialogs/conversationState.ts';
import { fileRequest } from '../dialogs/fileRequest.ts';
import { dialogFormRunner, FormDialog } from '../dialogs/formDialog.ts';
import { nextAlarm } from '../dialogs/nextAlarm.ts';
import type { Reply } from '../dialogs/reply.ts';
import { requestForm } from '../dialogs/requestForm.ts';
import type { ConversationDeps, Turn } from '../dialogs/turn.ts';
import type { Language } from '../domain/language.ts';
import type { Clock } from '../services/clock.ts';
import type { ChannelActivity, Conversation } from '../services/conversations/conversation.ts';
import { type ConversationEvent, eventOf } from '../services/conversations/conversationEvent.ts';
import type { FinishedTurn } from '../services/conversations/conversations.ts';
import { citizenMessage } from './citizenMessage.ts';
import { createFindSimilar } from './findSimilar.ts';
import { HostedAdapter } from './hostedAdapter.ts';
import { render } from './render.ts';
import { shortMessages } from './shortMessages.ts';

/** What the bot keeps of a conversation between turns. */
type BotState = { conversation: ConversationState; dialogs: DialogState };

/** What a turn gives: the next state, what is said, and what is due next; nothing has been sent or written. */
type TurnResult = { state: BotState; replies: ChannelActivity[] } & Pick<FinishedTurn, 'handOver' | 'alarm' | 'forget'>;

/** Runs turns: from a stored conversation and one of its activities to the next state and the replies. */
export type RunTurn = (conversation: Conversation, seq: number) => Promise<TurnResult>;

/** What opens a conversation, unasked: who speaks and what it can do, in both languages while neither is known. */
export type Greet = (
  language: Language | null,
  channel: Conversation['channel'],
  /** The citizen's own number, where the channel tells it: it is not asked for. */
  phone?: string,
) => Pick<TurnResult, 'state' | 'replies'>;

/** Builds the bot over what its conversations need. */
export function createBot(deps: ConversationDeps & { clock: Clock }): { runTurn: RunTurn; greet: Greet } {
  const adapter = new HostedAdapter();
  const form = requestForm(deps, createFindSimilar(deps));
  const greet: Greet = (language, channel, phone) => {
    const reply: Reply = {
      step: 'greeting',
      texts: [{ key: 'greeting', values: { city: deps.city.name } }],
      bothLanguages: language === null,
      accepts: ['photo', 'place'],
    };
    const opened = newConversationState(language);
    if (phone) opened.contact = { phone, anonymous: false };
    const state: BotState = { conversation: opened, dialogs: { dialogStack: [] } };
    return { state, replies: [render(reply, language ?? 'fr', channel, deps.city.name)] };
  };

  const runTurn: RunTurn = async (conversation, seq) => {
    const welcome = greet(languageOf(conversation.locale), conversation.channel);
    const state = structuredClone(conversation.state as BotState | null) ?? welcome.state;
    const activity = conversation.log.find((e) => e.seq === seq)?.activity;
    // Somebody joined: greeted once, and not in the middle of what they already say.
    if (activity?.type === 'conversationUpdate' && conversation.state === null) return welcome;
    const event = activity ? eventOf(activity) : null;
    if (!activity || (activity.type !== 'message' && !event)) return { state, replies: [] };
    const now = deps.clock();
    const heard = citizenMessage(event ? { type: 'message' } : activity, conversation.log, conversation.channel, now);
    const message = { ...heard, understanding: deps.understand(heard.text) };
    let outcome: TurnResult = { state, replies: [] };
    await adapter.run(
      { ...activity, channelId: conversation.channel, conversation: { id: conversation.id } } as object,
      async (context) => {
        const dialogs = new DialogSet(accessorOf(state));
        dialogs.add(new FormDialog(form));
        const turn: Turn = {
          conversationId: conversation.id,
          turnId: `${conversation.id}:${seq}`,
          message,
          state: state.conversation,
          form: dialogFormRunner(await dialogs.createContext(context), form, (filled) =>
            fileRequest(deps, turn, filled, state.conversation.language ?? 'fr'),
          ),
          ...standingOf(conversation, now),
        };
        const replies = await (event ? answerEvent(deps, turn, event) : converse(deps, turn));
        outcome = resultOf(conversation, turn, event, state, replies);
      },
    );
    return outcome;
  };

  const resultOf = (
    { handover: before, channel }: Conversation,
    turn: Turn,
    event: ConversationEvent | null,
    state: BotState,
    replies: Reply[],
  ): TurnResult => {
    const language = state.conversation.language ?? 'fr';
    const { handover, forget } = turn;
    if (replies.length > 0) state.conversation.shown = shownBy(replies);
    return {
      state,
      replies: replies
        .flatMap((reply) => shortMessages(reply, language, channel))
        .map((reply) => render(reply, language, channel, deps.city.name)),
      handOver: handover && !before ? handover.reason : before && !handover ? null : undefined,
      alarm: nextAlarm(deps, turn, event, before !== undefined),
      forget,
    };
  };
  return { runTurn, greet };
}

/** The language of a BCP 47 locale, or null where it is neither of ours. */
export function languageOf(locale: string | null): Language | null {
  const tag = locale?.toLowerCase().slice(0, 2);
  return tag === 'fr' || tag === 'en' ? tag : null;
}

/** Where a conversation stands beside its form: who has it, and when its citizen spoke last. */
function standingOf({ handover, log, createdAt }: Conversation, now: Date): Pick<Turn, 'handover' | 'spokeAt'> {
  const spoke = log.findLast(({ activity }) => activity.type === 'message' && activity.from?.role !== 'bot');
  return {
    handover: handover ? { reason: handover.reason, taken: handover.agent !== null } : null,
    spokeAt: spoke ? new Date(spoke.activity.timestamp ?? now) : createdAt,
  };
}

/** The dialog stack lives in the turn's own copy of the state, which one write saves under the conversation's revision. */
function accessorOf(state: BotState): StatePropertyAccessor<DialogState> {
  return {
    get: async () => state.dialogs,
    set: async (_, value) => {
      state.dialogs = value;
    },
    delete: async () => {
      state.dialogs = { dialogStack: [] };
    },
  };
}
