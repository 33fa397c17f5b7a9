import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { chatDraft } from '../../src/bot/chatDraft.ts';
import { createBot } from '../../src/bot/runTurn.ts';
import { createTurnRunner } from '../../src/bot/turnRunner.ts';
import type { Channel, Ticket } from '../../src/domain/ticket.ts';
import { createAlarms } from '../../src/services/conversations/alarms.ts';
import type { ChannelActivity, Conversation } from '../../src/services/conversations/conversation.ts';
import { conversationLines } from '../../src/services/conversations/conversationLines.ts';
import { createConversations } from '../../src/services/conversations/conversations.ts';
import { createLiveChats, type LiveChats } from '../../src/services/conversations/liveChats.ts';
import { createConversationCarrier } from '../../src/services/notify/conversationCarrier.ts';
import { createDeliveryWorker } from '../../src/services/notify/deliveryWorker.ts';
import { createQuestionLog } from '../../src/services/questions/questionLog.ts';
import type { QuestionRepository } from '../../src/services/questions/questionRepository.ts';
import { createTicketDesk, type TicketDesk } from '../../src/services/tickets/ticketDesk.ts';
import { fakeConversations } from './fakes/fakeConversations.ts';
import { fakeCounters } from './fakes/fakeCounters.ts';
import { fakeQuestions } from './fakes/fakeQuestions.ts';
import { fakeTickets } from './fakes/fakeTickets.ts';
import { heavyParts } from './heavyParts.ts';
import { monday } from './makeTicket.ts';

/** What the bot says in one step, as a test looks at it: several messages where one would be long, the last of them as `activity`. */
export type Said = { step: string; text: string; activity: ChannelActivity; messages: string[] };

/** One citizen in one conversation. */
type Talk = {
  id: string;
  greeting: Said[];
  /** Sends words, or a whole activity, and gives what the bot answers to it. */
  say(message: string | Partial<ChannelActivity>): Promise<Said[]>;
  /** What was said to the citizen since they wrote, or since the last look. */
  heard(): Promise<Said[]>;
  /** The step of the last message of the bot. */
  step(): string;
  /** The tickets filed from this conversation, oldest first. */
  tickets(): Ticket[];
  /** What is stored of the bot's state. */
  state(): Promise<unknown>;
  /** The whole document, as the store holds it. */
  stored(): Promise<Conversation>;
};

/** The bot as production wires it, HostedAdapter and classifier included, over fakes in memory. */
export type Harness = {
  now: Date;
  desk: TicketDesk;
  filed: Ticket[];
  /** What could not be answered. */
  questions: QuestionRepository;
  /** The desk's live list, over the same conversations. */
  chats: LiveChats;
  /** Lets time pass, and what is due meanwhile happen. */
  later(ms: number): Promise<void>;
  open(options?: { channel?: Channel; locale?: string | null }): Promise<Talk>;
  /** Goes on with a conversation that was stored before, and the tickets that were filed from it. */
  resume(stored: Conversation, tickets: Ticket[]): Promise<Talk>;
};

/** Builds a bot of a town; its clock stands at {@link monday} unless a test moves `now`. */
export async function createHarness(cityName = 'magog'): Promise<Harness> {
  const { city, gazetteer, understand, knowledge } = await heavyParts(cityName);
  const filed: Ticket[] = [];
  const harness = { now: monday, filed } as Harness;
  const clock = () => harness.now;
  const { tickets } = fakeTickets();
  const questions = fakeQuestions();
  const desk = createTicketDesk({
    tickets,
    counters: fakeCounters(),
    city,
    clock,
    onChange: ({ reference }) => deliveries.wake(reference),
  });
  const repository = fakeConversations();
  const woken = new Set<Promise<void>>();
  const writes = {
    repository,
    clock,
    onChange: () => {},
    wake: (id: string) => void woken.add(runner.wake(id, false)),
  };
  const settled = async () => {
    await deliveries.drain();
    await Promise.all(woken);
    woken.clear();
  };
  const conversations = createConversations(writes);
  const deliveries = createDeliveryWorker({
    tickets,
    carriers: { conversation: createConversationCarrier({ conversations, wake: writes.wake }) },
    clock,
    quietUntil: () => null,
    random: () => 0.5,
    log: { warn: () => {} },
    onGivenUp: () => {},
  });
  const bot = createBot({
    city,
    gazetteer,
    followLink: (reference) => `https://guichet.example.org/suivi/${reference.slice(3)}-AbCdEfGhIjKlMnOp`,
    classify: (text) => understand(text).services,
    understand: (text) => understand(text, { now: clock() }),
    knowledge,
    questions: createQuestionLog({ questions, blank: (text) => text, clock }),
    desk: {
      ...desk,
      async file(draft, by) {
        const ticket = await desk.file(draft, by);
        if (!filed.some((one) => one.reference === ticket.reference)) filed.push(ticket);
        return ticket;
      },
    },
    newId: randomUUID,
    clock,
  });
  const failures: unknown[] = [];
  const log = pino({ level: 'error', base: null }, { write: (line: string) => failures.push(line) });
  const runner = createTurnRunner({
    conversations,
    runTurn: bot.runTurn,
    deliver: async (_, owed) => owed.map(({ seq }) => seq),
    owner: 'harness',
    cityName: city.name,
    log,
  });
  harness.desk = desk;
  harness.questions = questions;
  harness.chats = createLiveChats({
    ...writes,
    allLines: (id) => conversationLines(conversations, id),
    describe: chatDraft,
  });
  const alarms = createAlarms(writes);
  harness.later = async (ms) => {
    harness.now = new Date(harness.now.getTime() + ms);
    await alarms.ring();
    await settled();
  };
  const talkOf = ({ id, log: before }: Conversation): Talk => {
    let last: Said[] = before
      .filter(({ activity }) => activity.from?.role === 'bot')
      .map((entry) => said(entry.activity));
    let looked = Math.max(0, ...before.map(({ seq }) => seq));
    const heard = async () => {
      await settled();
      const { entries } = await conversations.activitiesAfter(id, looked);
      looked = entries.at(-1)?.seq ?? looked;
      const spoken = entries.filter(({ activity }) => activity.type === 'message' && activity.from?.role === 'bot');
      return inSteps(spoken.map(({ activity }) => said(activity)));
    };
    return {
      id,
      greeting: last,
      heard,
      async say(message) {
        const sent = typeof message === 'string' ? { text: message } : message;
        const activity: ChannelActivity = { type: 'message', from: { id: 'u', role: 'user' }, ...sent };
        const { seq, leased, again } = await conversations.accept(id, activity, { owner: 'harness', turn: true });
        if (again) return [];
        await runner.wake(id, leased);
        const failure = failures.pop();
        if (failure) throw new Error(`the turn failed: ${failure}`);
        looked = seq;
        last = await heard();
        return last;
      },
      step: () => last.at(-1)?.step ?? '',
      tickets: () => filed.filter((one) => one.conversationId === id),
      state: async () => (await repository.byId(id))?.state,
      async stored() {
        const found = await repository.byId(id);
        if (!found) throw new Error(`no conversation ${id}`);
        return found;
      },
    };
  };
  harness.open = async ({ channel = 'directline', locale = 'fr-CA' } = {}) => {
    const tag = locale?.slice(0, 2);
    const { state, replies } = bot.greet(tag === 'fr' || tag === 'en' ? tag : null, channel);
    const opened = { id: randomUUID(), channel, userId: 'u', locale, greeting: replies, state };
    return talkOf(await conversations.start(opened));
  };
  harness.resume = async (stored, earlier) => {
    for (const ticket of earlier) await tickets.insert(ticket);
    await repository.insert(stored);
    return talkOf(stored);
  };
  return harness;
}

/** Everything that a person reads of a message: its text, the lines of its summary, its buttons. */
function said(activity: ChannelActivity): Said {
  const { step, facts, choices } = (activity.channelData ?? {}) as {
    step?: string;
    facts?: { label: string; value: string }[];
    choices?: { title: string }[];
  };
  const lines = [
    activity.text ?? '',
    ...(facts ?? []).map(({ label, value }) => `${label}: ${value}`),
    ...(choices ?? []).map(({ title }) => `[${title}]`),
  ];
  return { step: step ?? '', text: lines.join('\n'), activity, messages: [activity.text ?? ''] };
}

/** What is told and then asked under one step is one thing said; a request that was filed is one by itself. */
function inSteps(all: readonly Said[]): Said[] {
  const steps: Said[] = [];
  for (const one of all) {
    const before = steps.at(-1);
    if (before?.step !== one.step || one.activity.channelData?.ticket) steps.push(one);
    else {
      const [text, messages] = [`${before.text}\n${one.text}`, [...before.messages, ...one.messages]];
      const channelData = { ...before.activity.channelData, ...one.activity.channelData };
      steps.splice(-1, 1, { ...one, activity: { ...one.activity, channelData }, text, messages });
    }
  }
  return steps;
}
