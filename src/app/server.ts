import { randomUUID } from 'node:crypto';
import type { Server } from 'restify';
import { languageOf } from '../bot/runTurn.ts';
import { addressIn, reachableFromHereOnly } from '../config.ts';
import { readBuiltPages } from '../http/builtPages.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { registerDesk } from '../http/desk/registerDesk.ts';
import type { DirectLineDeps } from '../http/directLine/directLineDeps.ts';
import { createDirectLineTokens } from '../http/directLine/directLineTokens.ts';
import { registerDirectLine } from '../http/directLine/registerDirectLine.ts';
import { attachStream } from '../http/directLine/stream.ts';
import { errorText } from '../http/errorText.ts';
import { registerFollow } from '../http/follow/registerFollow.ts';
import { registerOpen311 } from '../http/open311/registerOpen311.ts';
import { registerPublicApi } from '../http/publicApi.ts';
import { registerInboundMail } from '../http/registerInboundMail.ts';
import { registerMessages } from '../http/registerMessages.ts';
import { createRequestLimits, type RequestLimits } from '../http/requestLimits.ts';
import { createHttpServer, nodeServerOf, registerPages } from '../http/server.ts';
import { registerSms } from '../http/sms/registerSms.ts';
import { fetchRemotePhoto } from '../services/attachments/remotePhoto.ts';
import { packChangedAt } from '../services/cityPack/packChangedAt.ts';
import { createInboundMailDesk } from '../services/inboundMail/inboundMailDesk.ts';
import { fileReport, type ReportDeps } from '../services/open311/fileReport.ts';
import { fileUpdate } from '../services/open311/fileUpdate.ts';
import { createFirstSupervisor } from '../services/users/firstSupervisor.ts';
import type { Context } from './context.ts';
import type { Core } from './core.ts';
import { deskDeps } from './deskDeps.ts';

/** Builds the server with every API and page on it, not listening yet; `close` ends its open streams. */
export async function buildServer(context: Context, core: Core) {
  const { config, log, clock } = context;
  const { city, store } = core;
  const pages = await readBuiltPages();
  if (!pages.chat || !pages.desk) log.warn('the pages are not built: run "npm run build"');
  const tileUrl = config.TILE_URL ?? null;
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
  const limits = createRequestLimits(config.RATE_LIMITS !== 'off');
  const desk = registerDesk(server, deskDeps(context, core, firstSupervisor));
  const directLine = await directLineDeps(context, core, limits);
  registerDirectLine(server, directLine);
  registerOtherChannels(server, context, core);
  await registerReports(server, context, core, limits);
  registerPublicApi(server, city, { url: tileUrl, attribution: config.TILE_ATTRIBUTION ?? null });
  const { follow } = core;
  registerFollow(server, { log, errorText, follow, attachments: store.attachments, city, limits, clientAddress });
  // Last: the pages take every path that nothing else has.
  registerPages(server, serverDeps);
  const stream = attachStream(nodeServerOf(server), directLine);
  const close = () => {
    stream.close();
    desk.close();
  };
  return { server, firstSupervisor, close };
}

/** The channel of the city's own page. */
async function directLineDeps({ config, clock }: Context, core: Core, limits: RequestLimits): Promise<DirectLineDeps> {
  const { store, bot, runner } = core;
  return {
    conversations: core.conversations,
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
    publicUrl: config.PUBLIC_URL ?? null,
    loopback: reachableFromHereOnly(config),
  };
}

/** Where Azure, Twilio and the city's mail server bring what citizens write. */
function registerOtherChannels(server: Server, { config, log }: Context, core: Core): void {
  const open = config.MicrosoftAppId !== undefined || reachableFromHereOnly(config);
  registerMessages(server, { log, errorText, open, receive: core.cloud.receive });
  if (core.sms) registerSms(server, { log, errorText, publicUrl: config.PUBLIC_URL ?? null, ...core.sms });
  registerInboundMail(server, {
    log,
    errorText,
    secret: config.MAIL_INBOUND_SECRET ?? null,
    mail: createInboundMailDesk({
      address: addressIn(config.MAIL_FROM ?? ''),
      links: core.links,
      tickets: core.ticketDesk,
      attachments: core.store.attachments,
    }),
  });
}

/** Open311, by which other programs file and read requests. */
async function registerReports(server: Server, { config, clock }: Context, core: Core, limits: RequestLimits) {
  const { city, store } = core;
  const reporting: ReportDeps = {
    city,
    gazetteer: core.gazetteer,
    understand: core.understand,
    desk: core.ticketDesk,
    tickets: store.tickets,
    attachments: store.attachments,
    fetchPhoto: fetchRemotePhoto,
    clock,
  };
  registerOpen311(server, {
    city,
    list: store.publicTickets,
    file: (raw, sender) => fileReport(reporting, raw, sender),
    update: (raw, language) => fileUpdate(reporting, raw, language),
    limits,
    clock,
    apiKeys: config.OPEN311_API_KEYS,
    publicUrl: config.PUBLIC_URL ?? null,
    changedAt: await packChangedAt(config.CITY_DIR),
  });
}
