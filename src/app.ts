import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import { createCloudChannel } from './bot/cloudChannel.ts';
import { createBot, languageOf } from './bot/runTurn.ts';
import { createTurnRunner, type TurnRunner } from './bot/turnRunner.ts';
import { type Config, isLoopback } from './config.ts';
import { errorText } from './http/errorText.ts';
import { registerDesk } from './http/desk/registerDesk.ts';
import type { DirectLineDeps } from './http/directLine/directLineDeps.ts';
import { createDirectLineTokens } from './http/directLine/directLineTokens.ts';
import { registerDirectLine } from './http/directLine/registerDirectLine.ts';
import { attachStream } from './http/directLine/stream.ts';
import { createMetrics } from './http/metrics.ts';
import { registerPublicApi } from './http/publicApi.ts';
import { registerMessages } from './http/registerMessages.ts';
import { createRequestLimits } from './http/requestLimits.ts';
import { createHttpServer, nodeServerOf, registerPages } from './http/server.ts';
import { readStaticPages } from './http/staticPages.ts';
import { loadCityPack } from './services/cityPack/loadCityPack.ts';
import { createConversationFeed } from './services/conversations/conversationFeed.ts';
import { conversationLines } from './services/conversations/conversationLines.ts';
import { createConversations } from './services/conversations/conversations.ts';
import { createReplyDelivery } from './services/conversations/replyDelivery.ts';
import { createKnowledge } from './services/knowledge/knowledge.ts';
import { deskAddress, deskCandidates } from './services/locate/deskPlaces.ts';
import { createGazetteer } from './services/locate/gazetteer.ts';
import { createTicketDesk } from './services/tickets/ticketDesk.ts';
import { createTicketFeed } from './services/tickets/ticketFeed.ts';
import { createUnderstand } from './services/understand/understand.ts';
import { createFirstSupervisor } from './services/users/firstSupervisor.ts';
import { requireArgon2 } from './services/users/passwordHash.ts';
import { createSignInDesk } from './services/users/signInDesk.ts';
import { createUserDesk } from './services/users/userDesk.ts';
import { connectStore } from './store/connectStore.ts';
import { startEmbeddedServer } from './store/embedded/embeddedServer.ts';

/** A built product that has opened nothing yet. */
export type App = {
  /** Opens the store, learns, listens; resolves with the addresses for people and, on the very first start, the one-time set-up link. */
  start(): Promise<{ chat: string; desk: string; setup: string | null }>;
  /** Stops listening, finishes what is under way, closes the store. */
  stop(): Promise<void>;
};

/** How often turns and deliveries that another process left unfinished are looked for, in milliseconds. */
const recoverMs = 10_000;

/** Wires every part by hand from a checked configuration; `start` opens them in order, `stop` closes what was opened, last first. */
export function createApp(config: Config, log: Logger): App {
  const closing: (() => Promise<unknown> | unknown)[] = [];
  const start = async () => {
    requireArgon2();
    const clock = () => new Date();
    const city = await loadCityPack(config.CITY_DIR);
    const gazetteer = createGazetteer(city);
    const learn = createUnderstand({ city, findPlace: gazetteer.findPlace, clock });

    const uri = config.MONGODB_URI ?? (await openEmbedded(config.DATA_DIR, closing));
    const store = await connectStore(uri);
    closing.push(() => store.close());
    const key = await store.secrets.key('direct-line');
    const understand = await learn;

    const metrics = createMetrics();
    const feed = createConversationFeed(store.conversations, clock);
    closing.push(() => feed.close());
    const ticketFeed = createTicketFeed({
      tickets: store.tickets,
      clock,
      onError: (err) => log.warn({ err }, 'the ticket feed could not be read'),
    });
    closing.push(() => ticketFeed.close());
    const conversations = createConversations({ repository: store.conversations, clock, onChange: feed.changed });
    const ticketDesk = createTicketDesk({
      tickets: store.tickets,
      counters: store.counters,
      city,
      clock,
      onChange(change) {
        ticketFeed.publish(change);
        replies.wake(change.reference);
      },
    });

    const bot = createBot({
      city,
      gazetteer,
      classify: (text) => understand(text).services,
      understand: (text) => understand(text),
      knowledge: createKnowledge(city),
      desk: ticketDesk,
      newId: randomUUID,
      clock,
    });
    // The channel delivers for the runner, and the runner takes turns for the channel.
    const late: { runner?: TurnRunner } = {};
    const runnerOf = (): TurnRunner => {
      if (!late.runner) throw new Error('The turn runner is not wired yet.');
      return late.runner;
    };
    const cloud = createCloudChannel({ registration: config, conversations, runner: runnerOf });
    const runner = createTurnRunner({
      conversations,
      runTurn: bot.runTurn,
      deliver: cloud.deliver,
      owner: randomUUID(),
      cityName: city.name,
      log,
      onTurn: metrics.turn,
    });
    late.runner = runner;
    const replies = createReplyDelivery({
      tickets: store.tickets,
      conversations,
      wake: (id) => void runner.wake(id, false),
      log,
    });

    const pages = { chat: await readStaticPages('dist/web/chat'), desk: await readStaticPages('dist/web/desk') };
    if (!pages.chat || !pages.desk) log.warn('the pages are not built: run "npm run build"');
    const tileUrl = config.TILE_URL ?? null;
    const serverDeps = {
      log,
      errorText,
      metrics,
      pages,
      ready: store.ping,
      tileOrigin: tileUrl ? new URL(tileUrl.replace(/\{[^}]*\}/g, 'x')).origin : null,
    };
    const server = createHttpServer(serverDeps);
    const publicUrl = config.PUBLIC_URL ?? null;
    const users = createUserDesk({ users: store.users, sessions: store.sessions, clock });
    const firstSupervisor = createFirstSupervisor({ users: store.users, setupTokens: store.setupTokens, clock });
    const desk = registerDesk(server, {
      log,
      errorText,
      ticketDesk,
      queue: store.queue,
      feed: ticketFeed,
      users,
      signIn: createSignInDesk({ users: store.users, sessions: store.sessions, attempts: store.signInAttempts, clock }),
      firstSupervisor,
      attachments: store.attachments,
      city,
      clock,
      publicUrl,
      conversationOf: (id) => conversationLines(conversations, id),
      understand: ({ text, locale, now }) => understand(text, { now, ...(locale ? { locale } : {}) }),
      locate: (text) => deskCandidates(gazetteer, text),
      resolveAddress: (text) => deskAddress(gazetteer, text),
    });
    const directLine: DirectLineDeps = {
      conversations,
      feed,
      attachments: store.attachments,
      tokens: createDirectLineTokens(key, clock),
      limits: createRequestLimits(config.RATE_LIMITS !== 'off'),
      clock,
      newId: randomUUID,
      greet: (locale, channel) => bot.greet(languageOf(locale), channel),
      wake: (id, leased) => void runner.wake(id, leased),
      owner: runner.owner,
      secrets: config.DIRECT_LINE_SECRETS,
      allowedOrigins: config.ALLOWED_ORIGINS,
      publicUrl,
      loopback: isLoopback(config.HOST),
    };
    registerDirectLine(server, directLine);
    registerMessages(server, {
      log,
      errorText,
      open: config.MicrosoftAppId !== undefined || isLoopback(config.HOST),
      receive: cloud.receive,
    });
    registerPublicApi(server, city, { url: tileUrl, attribution: config.TILE_ATTRIBUTION ?? null });
    registerPages(server, serverDeps);
    const stream = attachStream(nodeServerOf(server), directLine);

    if (config.ADMIN_EMAIL && config.ADMIN_PASSWORD) {
      await firstSupervisor.create({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD, language: 'fr' });
    }
    const setupToken = await firstSupervisor.createSetupLink();

    const recovering = setInterval(() => {
      runner
        .recover()
        .then(replies.recover)
        .catch((err) => log.warn({ err }, 'unfinished work could not be looked for'));
    }, recoverMs);
    closing.push(
      () => runner.drain(),
      () => clearInterval(recovering),
    );
    const port = await listen(server, config.PORT, config.HOST);
    closing.push(async () => {
      stream.close();
      desk.close();
      await closeServer(server);
    });
    await runner.recover();
    await replies.recover();
    const origin = publicUrl
      ? new URL(publicUrl).origin
      : `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`;
    return {
      chat: `${origin}/`,
      desk: `${origin}/desk/`,
      setup: setupToken && `${origin}/desk/setup?token=${setupToken}`,
    };
  };
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  return {
    start: () =>
      start().catch(async (error: unknown) => {
        await stop();
        throw error;
      }),
    stop,
  };
}

async function openEmbedded(dataDir: string, closing: (() => Promise<unknown> | unknown)[]): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const embedded = await startEmbeddedServer({ dataDir });
  closing.push(() => embedded.close());
  return embedded.uri;
}

function listen(server: ReturnType<typeof createHttpServer>, port: number, host: string): Promise<number> {
  const node = nodeServerOf(server);
  return new Promise((resolve, reject) => {
    node.once('error', reject);
    server.listen(port, host, () => {
      const address = node.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function closeServer(server: ReturnType<typeof createHttpServer>): Promise<void> {
  const node = nodeServerOf(server);
  const closed = new Promise<void>((resolve) => node.close(() => resolve()));
  node.closeIdleConnections();
  // Answers under way have a moment; what still hangs then is cut.
  const cut = setTimeout(() => node.closeAllConnections(), 3000);
  await closed;
  clearTimeout(cut);
}
