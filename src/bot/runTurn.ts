import type { StatePropertyAccessor } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import { converse } from '../dialogs/conversation.ts';
import type { ConversationState } from '../dialogs/conversationState.ts';
import { newConversationState } from '../dialogs/conversationState.ts';
import { fileRequest } from '../dialogs/fileRequest.ts';
import { dialogFormRunner, FormDialog } from '../dialogs/formDialog.ts';
import type { Reply } from '../dialogs/reply.ts';
import { requestForm } from '../dialogs/requestForm.ts';
import { dayOf } from '../dialogs/sayStatus.ts';
import type { ConversationDeps, Turn } from '../dialogs/turn.ts';
import type { Language } from '../domain/language.ts';
import type { Clock } from '../services/clock.ts';
import type { ChannelActivity, Conversation } from '../services/conversations/conversation.ts';
import { citizenMessage } from './citizenMessage.ts';
import { HostedAdapter } from './hostedAdapter.ts';
import { render } from './render.ts';

/** What the bot keeps of a conversation between turns. */
type BotState = { conversation: ConversationState; dialogs: DialogState };

/** What a turn gives: the next state, and what is said; nothing has been sent or written. */
type TurnResult = { state: BotState; replies: ChannelActivity[] };

/** Runs turns: from a stored conversation and one of its activities to the next state and the replies. */
export type RunTurn = (conversation: Conversation, seq: number) => Promise<TurnResult>;

/** What opens a conversation, unasked: who speaks and what it can do, in both languages while neither is known. */
export type Greet = (language: Language | null, channel: Conversation['channel']) => TurnResult;

/** Builds the bot over what its conversations need. */
export function createBot(deps: ConversationDeps & { clock: Clock }): { runTurn: RunTurn; greet: Greet } {
  const adapter = new HostedAdapter();
  const form = requestForm(deps, async (serviceCode, address) =>
    (await deps.desk.similar(serviceCode, address)).map(({ reference, status, createdAt }) => ({
      reference,
      status,
      filed: dayOf(createdAt, deps.city.timeZone),
    })),
  );
  const greet: Greet = (language, channel) => {
    const reply: Reply = {
      step: 'greeting',
      texts: [{ key: 'greeting', values: { city: deps.city.name } }],
      bothLanguages: language === null,
      accepts: ['photo', 'place'],
    };
    const state: BotState = { conversation: newConversationState(language), dialogs: { dialogStack: [] } };
    return { state, replies: [render(reply, language ?? 'fr', channel, deps.city.name)] };
  };

  const runTurn: RunTurn = async (conversation, seq) => {
    const welcome = greet(languageOf(conversation.locale), conversation.channel);
    const state = structuredClone(conversation.state as BotState | null) ?? welcome.state;
    const activity = conversation.log.find((e) => e.seq === seq)?.activity;
    // Somebody joined: greeted once, and not in the middle of what they already say.
    if (activity?.type === 'conversationUpdate' && conversation.state === null) return welcome;
    if (activity?.type !== 'message') return { state, replies: [] };
    const heard = citizenMessage(activity, conversation.log, conversation.channel, deps.clock());
    const message = { ...heard, understanding: deps.understand(heard.text) };
    const replies: Reply[] = [];
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
        };
        replies.push(...(await converse(deps, turn)));
      },
    );
    const language = state.conversation.language ?? 'fr';
    return { state, replies: replies.map((reply) => render(reply, language, conversation.channel, deps.city.name)) };
  };
  return { runTurn, greet };
}

/** The language of a BCP 47 locale, or null where it is neither of ours. */
export function languageOf(locale: string | null): Language | null {
  const tag = locale?.toLowerCase().slice(0, 2);
  return tag === 'fr' || tag === 'en' ? tag : null;
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
