import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { expect } from 'vitest';
import { chatDraft } from '../../../src/bot/chatDraft.ts';
import type { DeskDeps } from '../../../src/http/desk/deskDeps.ts';
import { deskRoutes } from '../../../src/http/desk/deskRoutes.ts';
import { createEventStreams } from '../../../src/http/desk/eventStreams.ts';
import { errorCodesOf } from '../../../src/http/desk/openApi.ts';
import { registerDesk } from '../../../src/http/desk/registerDesk.ts';
import { errorCatalogue } from '../../../src/http/errorCatalogue.ts';
import { createAuditLog } from '../../../src/services/audit/auditLog.ts';
import { createChatFeed } from '../../../src/services/conversations/chatFeed.ts';
import { createLiveChats } from '../../../src/services/conversations/liveChats.ts';
import { createCorrectionDesk } from '../../../src/services/learning/correctionDesk.ts';
import { createPresence } from '../../../src/services/presence/presence.ts';
import { createContactLog } from '../../../src/services/report/contactLog.ts';
import { createReporting } from '../../../src/services/report/reporting.ts';
import { createSettingDesk } from '../../../src/services/settings/settingDesk.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { createTicketFeed } from '../../../src/services/tickets/ticketFeed.ts';
import { createFirstSupervisor } from '../../../src/services/users/firstSupervisor.ts';
import { createSignInDesk } from '../../../src/services/users/signInDesk.ts';
import type { Role } from '../../../src/services/users/user.ts';
import { createUserDesk, newUser } from '../../../src/services/users/userDesk.ts';
import { createWebhookDesk } from '../../../src/services/webhooks/webhookDesk.ts';
import { fakeAttachments } from '../../support/fakes/fakeAttachments.ts';
import { fakeAudit } from '../../support/fakes/fakeAudit.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { fakeCorrections } from '../../support/fakes/fakeCorrections.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakePresence } from '../../support/fakes/fakePresence.ts';
import { fakeQuestions } from '../../support/fakes/fakeQuestions.ts';
import { fakeSessions } from '../../support/fakes/fakeSessions.ts';
import { fakeSettings } from '../../support/fakes/fakeSettings.ts';
import { fakeSetupTokens } from '../../support/fakes/fakeSetupTokens.ts';
import { fakeSignInAttempts } from '../../support/fakes/fakeSignInAttempts.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { fakeUsers } from '../../support/fakes/fakeUsers.ts';
import { fakeWebhookLog } from '../../support/fakes/fakeWebhookLog.ts';
import { monday, testServices } from '../../support/makeTicket.ts';

const hashCost = { memory: 64, passes: 1, parallelism: 1 };

/** The password of every user that {@link startDesk} makes. */
export const password = 'correct horse battery';

/** What a call answered: `body` is parsed JSON, or the text where it is none. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape the wrapper has checked by schema
export type Answer = { status: number; headers: Headers; body: any };

/** One browser: it keeps its cookie. */
export type Browser = {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie(): string;
};

/** The ports that a desk works over, by default fakes; those of a `Store` fit as they are. */
export function fakePorts() {
  return {
    ...fakeTickets(),
    corrections: fakeCorrections(),
    conversations: fakeConversations(),
    questions: fakeQuestions(),
    webhooks: fakeWebhookLog(),
    audit: fakeAudit(),
    settings: fakeSettings(),
    presence: fakePresence(),
    counters: fakeCounters(),
    users: fakeUsers(),
    sessions: fakeSessions(),
    signInAttempts: fakeSignInAttempts(),
    setupTokens: fakeSetupTokens(),
    attachments: fakeAttachments(),
  };
}

/** The desk's API on a real socket; what a test wants different goes in `change`. */
export async function startDesk(change: Partial<DeskDeps> = {}, ports: ReturnType<typeof fakePorts> = fakePorts()) {
  const { tickets, queue, users, sessions, attachments } = ports;
  const state = { now: monday };
  const clock = () => state.now;
  const feed = createTicketFeed({ tickets, clock, intervalMs: 20 });
  const logged: object[] = [];
  const typed: string[] = [];
  const chatFeed = createChatFeed({ repository: ports.conversations, intervalMs: 20 });
  const writes = { repository: ports.conversations, clock, onChange: chatFeed.changed, wake: () => {} };
  const city = {
    name: 'Magog',
    areaCode: '819',
    timeZone: 'America/Toronto',
    services: testServices,
    answers: [
      {
        id: 'library',
        title: { fr: 'Bibliothèque', en: 'Library' },
        questions: { fr: [], en: [] },
        text: { fr: '', en: '' },
      },
    ],
    referrals: [
      {
        id: 'power_outage',
        name: { fr: 'Hydro-Québec', en: 'Hydro-Québec' },
        questions: { fr: [], en: [] },
        text: { fr: '', en: '' },
      },
    ],
    queues: { public_works: { fr: 'Travaux publics', en: 'Public works' }, police: { fr: 'Police', en: 'Police' } },
  };
  const reporting = createReporting({ source: ports.facts, city, clock });
  const deps: DeskDeps = {
    ticketDesk: createTicketDesk({
      tickets,
      counters: ports.counters,
      city: { services: testServices, timeZone: 'America/Toronto' },
      clock,
      onChange: (one) => feed.publish(one),
    }),
    queue,
    feed,
    users: createUserDesk({ users, sessions, clock, hashCost }),
    signIn: createSignInDesk({ users, sessions, attempts: ports.signInAttempts, clock, hashCost }),
    firstSupervisor: createFirstSupervisor({ users, setupTokens: ports.setupTokens, clock, hashCost }),
    attachments,
    city,
    learning: {
      explain: (ticket) => ({ text: ticket.description, ranked: [], chosen: null, rival: null, words: [] }),
      corrections: createCorrectionDesk({ corrections: ports.corrections, clock, onChange: async () => {} }),
      guesses: reporting.guesses,
      status: () => ({ version: 'abc', examples: 2, corrections: 0 }),
    },
    questions: ports.questions,
    webhooks: createWebhookDesk({
      url: 'https://erp.example/guichet',
      log: ports.webhooks,
      tickets: ports.tickets,
      clock,
      wake: () => {},
    }),
    settings: createSettingDesk({ settings: ports.settings, clock }),
    presence: createPresence({ presence: ports.presence, clock }),
    contacts: createContactLog({ contacts: ports.contacts, city, clock }),
    reporting,
    comments: ports.comments,
    audit: createAuditLog({ audit: ports.audit, clock }),
    auditLines: ports.audit,
    clock,
    publicUrl: null,
    conversationOf: async () => [
      { at: monday, from: 'citizen', text: 'un gros trou' },
      { at: monday, from: 'bot', text: 'Où est-ce ?' },
    ],
    understand: () => {
      throw new Error('not expected');
    },
    readOut: () => [],
    locate: () => ({ candidates: [], outside: false }),
    resolveAddress: (text) => ({ text, precision: 'words' }),
    errorText: (language, code) => `${language}: ${code}`,
    log: { error: (fields) => logged.push(fields) },
    chats: createLiveChats({ ...writes, allLines: async () => [], describe: chatDraft }),
    chatFeed,
    agentTypes: (id) => typed.push(id),
    ...change,
  };
  const server = restify.createServer();
  const desk = registerDesk(server, deps);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const routes = deskRoutes(deps, createEventStreams(deps));

  /** Refuses an answer that the table doesn't declare: another shape, a field too many, a code that isn't listed. */
  function checkDeclared(method: string, path: string, answer: Answer): void {
    const route = routes.find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    if (!route) return;
    if (answer.status < 300) {
      expect(answer.status).toBe(route.status);
      if (route.response) expect(route.response.parse(answer.body)).toEqual(answer.body);
      return;
    }
    const { code, message } = answer.body.error;
    expect(errorCodesOf(route)).toContain(code);
    expect(errorCatalogue[code as keyof typeof errorCatalogue].status).toBe(answer.status);
    expect(message).not.toBe('');
  }

  function browser(): Browser {
    let cookie = '';
    async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const response = await fetch(url + path, { method, headers: { cookie, ...headers }, ...sent });
      const set = response.headers.get('set-cookie');
      if (set) cookie = set.split(';')[0] ?? '';
      const text = await response.text();
      const json = response.headers.get('content-type')?.startsWith('application/json');
      const answer = { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
      checkDeclared(method, new URL(path, url).pathname, answer);
      return answer;
    }
    return {
      call,
      get: (path, headers) => call('GET', path, undefined, headers),
      post: (path, body, headers) => call('POST', path, body, headers),
      cookie: () => cookie,
    };
  }

  async function signedIn(name: string, role: Role = 'agent'): Promise<Browser & { id: string }> {
    const email = `${name.toLowerCase()}@magog.example`;
    const user = await newUser({ email, name, password, role, language: 'fr' }, monday, hashCost);
    await users.insert(user);
    const one = browser();
    const { status } = await one.post('/api/desk/session', { email, password });
    expect(status).toBe(200);
    return { ...one, id: user.id };
  }

  return {
    url,
    deps,
    tickets,
    users,
    conversations: ports.conversations,
    state,
    logged,
    typed,
    browser,
    signedIn,
    async close() {
      desk.close();
      feed.close();
      chatFeed.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** What {@link startDesk} gives. */
export type RunningDesk = Awaited<ReturnType<typeof startDesk>>;
