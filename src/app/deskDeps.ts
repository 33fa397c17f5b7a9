import { clientAddress } from '../http/clientAddress.ts';
import type { DeskDeps } from '../http/desk/deskDeps.ts';
import { errorText } from '../http/errorText.ts';
import { createAuditLog } from '../services/audit/auditLog.ts';
import { conversationLines } from '../services/conversations/conversationLines.ts';
import { readOut } from '../services/knowledge/readOut.ts';
import { createCorrectionDesk } from '../services/learning/correctionDesk.ts';
import { explainTicket } from '../services/learning/explainTicket.ts';
import { deskAddress, deskCandidates } from '../services/locate/deskPlaces.ts';
import { createPresence } from '../services/presence/presence.ts';
import { createReporting } from '../services/report/reporting.ts';
import { createSettingDesk } from '../services/settings/settingDesk.ts';
import type { FirstSupervisor } from '../services/users/firstSupervisor.ts';
import { createSignInDesk } from '../services/users/signInDesk.ts';
import { createUserDesk } from '../services/users/userDesk.ts';
import { createWebhookDesk } from '../services/webhooks/webhookDesk.ts';
import type { Context } from './context.ts';
import type { Core } from './core.ts';

/** What the desk's API works with. */
export function deskDeps({ config, log, clock }: Context, core: Core, firstSupervisor: FirstSupervisor): DeskDeps {
  const { city, livePack, store, gazetteer, learning, understand, conversations } = core;
  const reporting = createReporting({ source: store.facts, city, clock });
  return {
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
      guesses: reporting.guesses,
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
    reporting,
    comments: store.comments,
    audit: createAuditLog({ audit: store.audit, clock }),
    auditLines: store.audit,
    clock,
    publicUrl: config.PUBLIC_URL ?? null,
    conversationOf: (id) => conversationLines(conversations, id),
    understand: ({ text, locale, now }) => understand(text, { now, ...(locale ? { locale } : {}) }),
    readOut: (text) =>
      readOut({ city, knowledge: livePack.knowledge }, text, understand(text, { now: clock() }).intent),
    locate: (text) => deskCandidates(gazetteer, text),
    resolveAddress: (text) => deskAddress(gazetteer, text),
    clientAddress,
  };
}
