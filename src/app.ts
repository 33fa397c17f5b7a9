import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { chatDraft } from './bot/chatDraft.ts';
import { createCloudChannel } from './bot/cloudChannel.ts';
import { endedTurn } from './bot/endedTurn.ts';
import { createBot, languageOf } from './bot/runTurn.ts';
import { isSmsReference } from './bot/sms/smsDeliverer.ts';
import { createTwilioSms, twilioAccount } from './bot/sms/twilioSms.ts';
import { createTurnRunner, type TurnRunner } from './bot/turnRunner.ts';
import { addressIn, type Config, reachableFromHereOnly } from './config.ts';
import { keptMs, quietMs } from './dialogs/patience.ts';
import type { CityPack } from './domain/city.ts';
import type { Language } from './domain/language.ts';
import { AppError } from './errors.ts';
import { readBuiltPages } from './http/builtPages.ts';
import { clientAddress } from './http/clientAddress.ts';
import { registerDesk } from './http/desk/registerDesk.ts';
import type { DirectLineDeps } from './http/directLine/directLineDeps.ts';
import { createDirectLineTokens } from './http/directLine/directLineTokens.ts';
import { registerDirectLine } from './http/directLine/registerDirectLine.ts';
import { attachStream } from './http/directLine/stream.ts';
import { errorText } from './http/errorText.ts';
import { registerFollow } from './http/follow/registerFollow.ts';
import { closeServer, listen } from './http/listening.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { registerOpen311 } from './http/open311/registerOpen311.ts';
import { registerPublicApi } from './http/publicApi.ts';
import { registerInboundMail } from './http/registerInboundMail.ts';
import { registerMessages } from './http/registerMessages.ts';
import { createRequestLimits } from './http/requestLimits.ts';
import { createHttpServer, nodeServerOf, registerPages } from './http/server.ts';
import { registerSms, statusUrlOf } from './http/sms/registerSms.ts';
import { fetchRemotePhoto } from './services/attachments/remotePhoto.ts';
import { createAuditLog } from './services/audit/auditLog.ts';
import { loadCityPack } from './services/cityPack/loadCityPack.ts';
import { packChangedAt } from './services/cityPack/packChangedAt.ts';
import type { Clock } from './services/clock.ts';
import { createAlarms } from './services/conversations/alarms.ts';
import { createChatFeed } from './services/conversations/chatFeed.ts';
import { createConversationFeed } from './services/conversations/conversationFeed.ts';
import { conversationLines } from './services/conversations/conversationLines.ts';
import { createConversations } from './services/conversations/conversations.ts';
import { createLiveChats } from './services/conversations/liveChats.ts';
import { createFollowDesk } from './services/follow/followDesk.ts';
import { createFollowLinks, type FollowLinks } from './services/follow/followLinks.ts';
import { createInboundMailDesk } from './services/inboundMail/inboundMailDesk.ts';
import { createCorrectionDesk } from './services/learning/correctionDesk.ts';
import { createExampleText } from './services/learning/exampleText.ts';
import { explainTicket } from './services/learning/explainTicket.ts';
import { createLearning, type Learning } from './services/learning/learning.ts';
import { createWorkerTrainer } from './services/learning/trainer.ts';
import { deskAddress, deskCandidates } from './services/locate/deskPlaces.ts';
import { createGazetteer } from './services/locate/gazetteer.ts';
import { type Carriers, type Message, routesOf } from './services/notify/carrier.ts';
import { createConversationCarrier } from './services/notify/conversationCarrier.ts';
import { createDeliveryWorker } from './services/notify/deliveryWorker.ts';
import { createMailCarrier } from './services/notify/mail/mailCarrier.ts';
import { createSmtpTransport } from './services/notify/mail/smtpTransport.ts';
import { quietUntil } from './services/notify/quietHours.ts';
import { fileReport, type ReportDeps } from './services/open311/fileReport.ts';
import { fileUpdate } from './services/open311/fileUpdate.ts';
import { createPresence } from './services/presence/presence.ts';
import { createQuestionLog } from './services/questions/questionLog.ts';
import { repeat } from './services/repeating.ts';
import { createContactLog } from './services/report/contactLog.ts';
import { createReporting } from './services/report/reporting.ts';
import { createRetention } from './services/retention/retention.ts';
import { createLivePack, type LivePack } from './services/settings/livePack.ts';
import { createSettingDesk } from './services/settings/settingDesk.ts';
import { createTicketDesk } from './services/tickets/ticketDesk.ts';
import { createTicketFeed } from './services/tickets/ticketFeed.ts';
import type { TicketChange } from './services/tickets/ticketRepository.ts';
import { createModelFiles } from './services/understand/modelFiles.ts';
import { createModelKey } from './services/understand/modelKey.ts';
import { createUnderstand } from './services/understand/understand.ts';
import { createFirstSupervisor } from './services/users/firstSupervisor.ts';
import { requireArgon2 } from './services/users/passwordHash.ts';
import { createSignInDesk } from './services/users/signInDesk.ts';
import { createUserDesk } from './services/users/userDesk.ts';
import { createWebhookCarrier } from './services/webhooks/webhookCarrier.ts';
import { createWebhookDesk } from './services/webhooks/webhookDesk.ts';
import { withEvents } from './services/webhooks/withEvents.ts';
import { connectStore, type Store } from './store/connectStore.ts';
import { startEmbeddedServer } from './store/embedded/embeddedServer.ts';

/** A built product that has opened nothing yet. */
export type App = {
  /** Opens the store, learns, listens; resolves with the addresses for people and, on the very first start, the one-time set-up link. */
  start(): Promise<{ chat: string; desk: string; setup: string | null }>;
  /** Stops listening, finishes what is under way, closes the store. */
  stop(): Promise<void>;
};

/** How often turns and deliveries that another process left unfinished are looked for, in milliseconds. */
const recoverMs = 2000;
/** How often personal information past its time is looked for, in milliseconds. */
const forgetMs = 86_400_000;

/** What was opened and has to be closed, in the order of opening. */
type Closing = (() => Promise<unknown> | unknown)[];

/** Wires every part by hand from a checked configuration; `start` opens them in order, `stop` closes what was opened, last first. */
export function createApp(config: Config, log: Logger): App {
  const closing: Closing = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  const start = async () => {
    requireArgon2();
    const clock: Clock = () => new Date();
    const [pack, store] = await Promise.all([loadCityPack(config.CITY_DIR), openStore(config, closing)]);
    const livePack = createLivePack(pack, store.settings);
    await livePack.poll();
    let origin = config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : '';
    const core = await buildCore(config, log, clock, () => origin, livePack, store, closing);
    const { server, close, firstSupervisor } = await buildServer(config, log, clock, core);

    if (config.ADMIN_EMAIL && config.ADMIN_PASSWORD) {
      await firstSupervisor.create({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD, language: 'fr' });
    }
    const setupToken = await firstSupervisor.createSetupLink();
    keepRecovering(core, log, closing);
    keepForgetting(core, log, closing);
    const port = await listen(server, config.PORT, config.HOST);
    closing.push(async () => {
      close();
      await closeServer(server);
    });
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    origin ||= `http://${host}:${port}`;
    return {
      chat: `${origin}/`,
      desk: `${origin}/desk/`,
      setup: setupToken && `${origin}/desk/setup?token=${setupToken}`,
    };
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

/** The store of the configuration; the embedded one is alone in its folder, so the turns of whoever had it before are free. */
async function openStore(config: Config, closing: Closing): Promise<Store> {
  const embedded = config.MONGODB_URI ? null : await openEmbedded(config.DATA_DIR, closing);
  const store = await connectStore(config.MONGODB_URI ?? embedded ?? '');
  closing.push(() => store.close());
  if (embedded) await store.conversations.releaseLeases();
  return store;
}

type Core = Awaited<ReturnType<typeof buildCore>>;

/** Everything that works without HTTP: what is understood, the desk, the conversations and the bot that runs their turns. */
async function buildCore(
  config: Config,
  log: Logger,
  clock: Clock,
  origin: () => string,
  livePack: LivePack,
  store: Store,
  closing: Closing,
) {
  const { city } = livePack;
  const gazetteer = createGazetteer(city);
  const metrics = createMetrics();
  // What is kept of a citizen's words beyond their request: nothing that tells whose they were.
  const exampleText = createExampleText({ findPlace: gazetteer.findPlace, areaCode: city.areaCode });
  const learning = await openLearning(config, log, clock, { city, store, exampleText, metrics });
  closing.push(learning.close);
  const understand = await createUnderstand({ city, findPlace: gazetteer.findPlace, clock, rank: learning.rank });
  const feed = createConversationFeed(store.conversations, clock);
  const onError = (err: unknown) => log.warn({ err }, 'the ticket feed could not be read');
  const ticketFeed = createTicketFeed({ tickets: store.tickets, clock, onError });
  closing.push(() => feed.close(), ticketFeed.close);
  const chatFeed = createChatFeed({ repository: store.conversations, onError });
  closing.push(chatFeed.close);
  const writes = {
    repository: store.conversations,
    clock,
    onChange(id: string) {
      feed.changed(id);
      chatFeed.changed();
    },
    wake: (id: string) => void runner.wake(id, false),
  };
  const conversations = createConversations(writes);
  const links = createFollowLinks(await store.secrets.key('follow'), origin);
  // Every way to people that this server has; a way that is added here is used by every notification.
  const carriers: Carriers = {
    conversation: createConversationCarrier({ conversations, wake: writes.wake }),
    ...mailCarrier(config, city, links),
    ...webhookCarrier(config, store, clock),
  };
  const announce = (change: TicketChange) => {
    ticketFeed.publish(change);
    deliveries.wake(change.reference);
  };
  const tickets = config.WEBHOOK_URL ? withEvents(store.tickets, randomUUID) : store.tickets;
  const ticketDesk = createTicketDesk({
    tickets,
    counters: store.counters,
    city,
    clock,
    onChange: announce,
    targets: livePack.targets,
    openRoutes: routesOf(carriers),
    rankServices: learning.rankServices,
    learnFrom: learning.learnFrom,
  });
  const bot = createBot({
    city,
    gazetteer,
    classify: (text) => understand(text).services,
    understand: (text) => understand(text),
    knowledge: livePack.knowledge,
    questions: createQuestionLog({
      questions: store.questions,
      blank: (text) => exampleText(text, { anonymous: true }),
      clock,
    }),
    desk: ticketDesk,
    followLink: links.linkTo,
    newId: randomUUID,
    clock,
  });
  // The channel delivers for the runner, and the runner takes turns for the channel: each asks for the other when it is needed.
  const smsDeps = { contacts: store.smsContacts, key: await store.secrets.key('sms'), city, clock };
  const cloud = createCloudChannel({
    registration: config,
    conversations,
    attachments: store.attachments,
    runner: () => runner,
    sms: smsDeps,
  });
  const account = twilioAccount(config);
  const sms = createTwilioSms(account, {
    ...smsDeps,
    conversations,
    deliveries: store.smsDeliveries,
    attachments: store.attachments,
    runner: () => runner,
    opening: (phone) => bot.greet(null, 'sms', phone).state,
    onStage: metrics.textMessage,
    statusUrl: (delivery) => (config.PUBLIC_URL ? statusUrlOf(new URL(config.PUBLIC_URL).origin, delivery) : null),
  });
  const contactLog = createContactLog({ contacts: store.contacts, city, clock });
  const onContactError = (err: unknown) => log.warn({ err }, 'a contact could not be counted');
  const runner: TurnRunner = createTurnRunner({
    conversations,
    runTurn: bot.runTurn,
    deliver: (conversation, owed) => (isSmsReference(conversation.reference) ? sms : cloud).deliver(conversation, owed),
    owner: randomUUID(),
    cityName: city.name,
    log,
    onTurn: metrics.turn,
    onTold: (conversation) => void contactLog.turnEnded(endedTurn(conversation)).catch(onContactError),
  });
  const deliveries = createDeliveryWorker({
    tickets: store.tickets,
    carriers,
    clock,
    quietUntil: (moment) => quietUntil(city.quietHours, city.timeZone, moment),
    random: Math.random,
    log,
    onGivenUp: ({ reference, revision }) => announce({ reference, revision, change: 'undelivered' }),
    onAttempt: metrics.delivery,
  });
  const chats = createLiveChats({
    ...writes,
    allLines: (id) => conversationLines(conversations, id),
    describe: chatDraft,
  });
  return {
    city,
    livePack,
    store,
    gazetteer,
    learning,
    understand,
    metrics,
    feed,
    ticketFeed,
    conversations,
    ticketDesk,
    bot,
    cloud,
    sms: account && { ...sms, account },
    runner,
    deliveries,
    links,
    follow: createFollowDesk({ links, tickets: ticketDesk }),
    chats,
    chatFeed,
    contactLog,
    alarms: createAlarms(writes),
    retention: createRetention({
      ...store,
      months: city.retentionMonths,
      draftMs: quietMs + keptMs,
      blank: (text) => exampleText(text, { anonymous: true }),
      clock,
    }),
  };
}

/** Another program of the city, where one is to be told. */
function webhookCarrier({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }: Config, store: Store, clock: Clock): Carriers {
  return url && secret ? { webhook: createWebhookCarrier({ url, secret, log: store.webhooks, clock }) } : {};
}

/** Mail, where the city has a mail server. */
function mailCarrier(
  { SMTP_URL: url, MAIL_FROM: from, MAIL_INBOUND_SECRET: secret }: Config,
  city: CityPack,
  links: FollowLinks,
): Carriers {
  if (!url || !from) return {};
  const [local = '', domain = ''] = addressIn(from).split('@');
  const words = {
    cityName: city.name,
    serviceName: (code: string, language: Language) =>
      city.services.find((one) => one.code === code)?.name[language] ?? code,
    link: ({ ticket, delivery }: Message) => links.linkTo(ticket.reference, delivery.to),
    // What a follower answers would be taken for the words of whoever made the request.
    replyTo: ({ ticket, delivery }: Message) =>
      secret && !delivery.to ? `${local}+${links.mailTagOf(ticket.reference)}@${domain}` : null,
    domain,
  };
  return { mail: createMailCarrier({ send: createSmtpTransport({ url, from }), words }) };
}

/** The classifiers, which know the pack and what the agents taught, and go on learning. */
async function openLearning(
  config: Config,
  log: Logger,
  clock: Clock,
  {
    city,
    store,
    exampleText,
    metrics,
  }: { city: CityPack; store: Store; exampleText: ReturnType<typeof createExampleText>; metrics: Metrics },
): Promise<Learning> {
  const learning = await createLearning({
    city,
    corrections: store.corrections,
    files: createModelFiles(join(config.DATA_DIR, 'models')),
    keys: await createModelKey(),
    trainer: createWorkerTrainer(),
    exampleText,
    clock,
    onError: (err) => log.warn({ err }, 'learning from corrections met an error'),
    onTraining: metrics.training,
  });
  metrics.learned(() => learning.status().corrections);
  return learning;
}

/** The server with every API and page on it, not listening yet; `close` ends its open streams. */
async function buildServer(config: Config, log: Logger, clock: Clock, core: Core) {
  const { city, livePack, store, gazetteer, learning, understand, conversations, bot, runner } = core;
  const pages = await readBuiltPages();
  if (!pages.chat || !pages.desk) log.warn('the pages are not built: run "npm run build"');
  const tileUrl = config.TILE_URL ?? null;
  const publicUrl = config.PUBLIC_URL ?? null;
  const tileOrigin = tileUrl ? new URL(tileUrl.replace(/\{[^}]*\}/g, 'x')).origin : null;
  const serverDeps = {
    log,
    errorText,
    metrics: core.metrics,
    pages,
    ready: store.ping,
    tileOrigin,
    embedders: config.ALLOWED_ORIGINS,
  };
  const server = createHttpServer(serverDeps);
  const firstSupervisor = createFirstSupervisor({ users: store.users, setupTokens: store.setupTokens, clock });
  const desk = registerDesk(server, {
    log,
    errorText,
    ticketDesk: core.ticketDesk,
    queue: store.queue,
    feed: core.ticketFeed,
    chats: core.chats,
    chatFeed: core.chatFeed,
    agentTypes: core.feed.typing,
    users: createUserDesk({ users: store.users, sessions: store.sessions, clock }),
    signIn: createSignInDesk({ users: store.users, sessions: store.sessions, attempts: store.signInAttempts, clock }),
    firstSupervisor,
    attachments: store.attachments,
    city,
    learning: {
      explain: (ticket) => explainTicket(ticket, (text) => learning.rankServices(text).ranked),
      corrections: createCorrectionDesk({ corrections: store.corrections, clock, onChange: learning.poll }),
      guesses: store.guesses,
      status: learning.status,
    },
    questions: store.questions,
    settings: createSettingDesk({
      settings: store.settings,
      clock,
      defaults: livePack.defaults,
      onEdit: livePack.poll,
    }),
    webhooks: createWebhookDesk({
      url: config.WEBHOOK_URL ?? null,
      log: store.webhooks,
      tickets: store.tickets,
      clock,
      wake: core.deliveries.wake,
    }),
    presence: createPresence({ presence: store.presence, clock }),
    contacts: core.contactLog,
    reporting: createReporting({ source: store.facts, city, clock }),
    comments: store.comments,
    audit: createAuditLog({ audit: store.audit, clock }),
    auditLines: store.audit,
    clock,
    publicUrl,
    conversationOf: (id) => conversationLines(conversations, id),
    understand: ({ text, locale, now }) => understand(text, { now, ...(locale ? { locale } : {}) }),
    locate: (text) => deskCandidates(gazetteer, text),
    resolveAddress: (text) => deskAddress(gazetteer, text),
    clientAddress,
  });
  const limits = createRequestLimits(config.RATE_LIMITS !== 'off');
  const directLine: DirectLineDeps = {
    conversations,
    feed: core.feed,
    attachments: store.attachments,
    tokens: createDirectLineTokens(await store.secrets.key('direct-line'), clock),
    limits,
    clock,
    newId: randomUUID,
    greet: (locale, channel) => bot.greet(languageOf(locale), channel),
    wake: (id, leased) => void runner.wake(id, leased),
    typing: core.chatFeed.typing,
    owner: runner.owner,
    secrets: config.DIRECT_LINE_SECRETS,
    allowedOrigins: config.ALLOWED_ORIGINS,
    publicUrl,
    loopback: reachableFromHereOnly(config),
  };
  registerDirectLine(server, directLine);
  const reporting: ReportDeps = {
    city,
    gazetteer,
    understand,
    desk: core.ticketDesk,
    tickets: store.tickets,
    attachments: store.attachments,
    fetchPhoto: fetchRemotePhoto,
    clock,
  };
  const open = config.MicrosoftAppId !== undefined || reachableFromHereOnly(config);
  if (core.sms) registerSms(server, { log, errorText, publicUrl, ...core.sms });
  registerMessages(server, { log, errorText, open, receive: core.cloud.receive });
  registerOpen311(server, {
    city,
    list: store.publicTickets,
    file: (raw, sender) => fileReport(reporting, raw, sender),
    update: (raw, language) => fileUpdate(reporting, raw, language),
    limits,
    clock,
    apiKeys: config.OPEN311_API_KEYS,
    publicUrl,
    changedAt: await packChangedAt(config.CITY_DIR),
  });
  registerPublicApi(server, city, { url: tileUrl, attribution: config.TILE_ATTRIBUTION ?? null });
  registerFollow(server, {
    log,
    errorText,
    follow: core.follow,
    attachments: store.attachments,
    city,
    limits: directLine.limits,
    clientAddress,
  });
  registerInboundMail(server, {
    log,
    errorText,
    secret: config.MAIL_INBOUND_SECRET ?? null,
    mail: createInboundMailDesk({
      address: addressIn(config.MAIL_FROM ?? ''),
      links: core.links,
      tickets: core.ticketDesk,
      attachments: store.attachments,
    }),
  });
  registerPages(server, serverDeps);
  const stream = attachStream(nodeServerOf(server), directLine);
  const close = () => {
    stream.close();
    desk.close();
  };
  return { server, firstSupervisor, close };
}

/** Takes up what a killed process left unfinished, rings the alarms, and stops when every turn has ended. */
function keepRecovering({ runner, deliveries, alarms, livePack }: Core, log: Logger, closing: Closing): void {
  const recover = () => runner.recover().then(deliveries.recover).then(alarms.ring).then(livePack.poll);
  const stop = repeat(recover, recoverMs, (err) => log.warn({ err }, 'unfinished work could not be looked for'));
  closing.push(async () => {
    await stop();
    await deliveries.drain();
    await runner.drain();
  });
}

/** Forgets at the start and once a day who made what, where the city's time for that is over. */
function keepForgetting({ retention }: Core, log: Logger, closing: Closing): void {
  const forget = async () => log.info(await retention.sweep(), 'personal information past its time was forgotten');
  const onError = (err: unknown) => log.warn({ err }, 'personal information past its time could not be forgotten');
  closing.push(repeat(forget, forgetMs, onError));
}

async function openEmbedded(dataDir: string, closing: Closing): Promise<string> {
  // Citizens' data: nobody else on the machine reads it.
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new AppError(
      'data_dir_unusable',
      500,
      `DATA_DIR (${dataDir}) cannot be made: ${(error as Error).message}. Choose another folder.`,
    );
  });
  const embedded = await startEmbeddedServer({ dataDir });
  closing.push(() => embedded.close());
  return embedded.uri;
}
