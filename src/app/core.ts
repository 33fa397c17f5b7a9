import { randomUUID } from 'node:crypto';
import { chatDraft } from '../bot/chatDraft.ts';
import { createBot } from '../bot/runTurn.ts';
import { keptMs, quietMs } from '../dialogs/patience.ts';
import { createMetrics } from '../http/metrics.ts';
import { createAlarms } from '../services/conversations/alarms.ts';
import { createChatFeed } from '../services/conversations/chatFeed.ts';
import { createConversationFeed } from '../services/conversations/conversationFeed.ts';
import { conversationLines } from '../services/conversations/conversationLines.ts';
import { createConversations } from '../services/conversations/conversations.ts';
import { createLiveChats } from '../services/conversations/liveChats.ts';
import { createFollowDesk } from '../services/follow/followDesk.ts';
import { createQuestionLog } from '../services/questions/questionLog.ts';
import { createContactLog } from '../services/report/contactLog.ts';
import { createRetention } from '../services/retention/retention.ts';
import type { LivePack } from '../services/settings/livePack.ts';
import { createTicketDesk } from '../services/tickets/ticketDesk.ts';
import { createTicketFeed } from '../services/tickets/ticketFeed.ts';
import { withEvents } from '../services/webhooks/withEvents.ts';
import type { Store } from '../store/connectStore.ts';
import { buildChannels } from './channels.ts';
import type { Context } from './context.ts';
import { buildFollowUp } from './followUp.ts';
import { openUnderstanding } from './understanding.ts';

/** Everything that works without HTTP. */
export type Core = Awaited<ReturnType<typeof buildCore>>;

/** Builds what works without HTTP: what is understood, the desk, the conversations and the bot that runs their turns. */
export async function buildCore(context: Context, origin: () => string, livePack: LivePack, store: Store) {
  const { config, clock } = context;
  const { city } = livePack;
  const metrics = createMetrics();
  const { gazetteer, exampleText, learning, understand } = await openUnderstanding(context, city, store, metrics);
  const feeds = openFeeds(context, store);
  const blank = (text: string) => exampleText(text, { anonymous: true });

  const wake = (id: string) => void channels.runner.wake(id, false);
  const writes = {
    repository: store.conversations,
    clock,
    onChange(id: string) {
      feeds.feed.changed(id);
      feeds.chatFeed.changed();
    },
    wake,
  };
  const conversations = createConversations(writes);
  const { links, deliveries, announce, openRoutes } = await buildFollowUp(context, {
    origin,
    city,
    store,
    metrics,
    ticketFeed: feeds.ticketFeed,
    conversation: { conversations, wake },
  });
  const ticketDesk = createTicketDesk({
    tickets: config.WEBHOOK_URL ? withEvents(store.tickets, randomUUID) : store.tickets,
    counters: store.counters,
    city,
    clock,
    onChange: announce,
    targets: livePack.targets,
    openRoutes,
    blank,
    rankServices: learning.rankServices,
    learnFrom: learning.learnFrom,
  });
  const bot = createBot({
    city,
    gazetteer,
    classify: (text) => understand(text).services,
    understand: (text) => understand(text),
    knowledge: livePack.knowledge,
    questions: createQuestionLog({ questions: store.questions, blank, clock }),
    desk: ticketDesk,
    followLink: links.linkTo,
    newId: randomUUID,
    clock,
  });
  const contactLog = createContactLog({ contacts: store.contacts, city, clock });
  const channels = await buildChannels(context, { city, store, metrics, conversations, bot, contactLog });
  return {
    city,
    livePack,
    store,
    metrics,
    gazetteer,
    learning,
    understand,
    ...feeds,
    conversations,
    links,
    deliveries,
    ticketDesk,
    bot,
    contactLog,
    ...channels,
    follow: createFollowDesk({ links, tickets: ticketDesk }),
    chats: createLiveChats({
      ...writes,
      allLines: (id) => conversationLines(conversations, id),
      describe: chatDraft,
    }),
    alarms: createAlarms(writes),
    retention: createRetention({ ...store, months: city.retentionMonths, draftMs: quietMs + keptMs, blank, clock }),
  };
}

/** What is told to those who watch: citizens' pages their conversation, the desk its tickets and live chats. */
function openFeeds({ log, clock, closing }: Context, store: Store) {
  const onError = (err: unknown) => log.warn({ err }, 'the ticket feed could not be read');
  const feed = createConversationFeed(store.conversations, clock);
  const ticketFeed = createTicketFeed({ tickets: store.tickets, clock, onError });
  const chatFeed = createChatFeed({ repository: store.conversations, onError });
  closing.push(() => feed.close(), ticketFeed.close, chatFeed.close);
  return { feed, ticketFeed, chatFeed };
}
