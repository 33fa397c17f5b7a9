import nock from 'nock';
import { pino } from 'pino';
import { createCloudChannel } from '../../src/bot/cloudChannel.ts';
import type { RunTurn } from '../../src/bot/runTurn.ts';
import { createTurnRunner, type TurnRunner } from '../../src/bot/turnRunner.ts';
import { createConversations } from '../../src/services/conversations/conversations.ts';
import { fakeAttachments } from './fakes/fakeAttachments.ts';
import { fakeConversations } from './fakes/fakeConversations.ts';
import { fakeSmsContacts } from './fakes/fakeSms.ts';
import { monday } from './makeTicket.ts';

/** The address of the connector in tests. */
export const serviceUrl = 'https://smba.example.test/amer/';

/** `/api/messages` over fakes, with a bot that a test writes. */
export function buildCloud(registration: Parameters<typeof createCloudChannel>[0]['registration'], runTurn: RunTurn) {
  const conversations = createConversations({
    repository: fakeConversations(),
    clock: () => monday,
    onChange: () => {},
  });
  const attachments = fakeAttachments();
  const contacts = fakeSmsContacts();
  const late: { runner?: TurnRunner } = {};
  const channel = createCloudChannel({
    registration,
    conversations,
    attachments,
    runner: () => late.runner as TurnRunner,
    sms: { contacts, key: Buffer.from('k'), city: { name: 'Magog', phone: '819 843-3333' }, clock: () => monday },
  });
  const runner = createTurnRunner({
    conversations,
    runTurn,
    deliver: channel.deliver,
    owner: 'p1',
    cityName: 'Magog',
    log: pino({ level: 'silent' }),
  });
  late.runner = runner;
  return { channel, runner, conversations, contacts };
}

/** An activity as Teams sends it. */
export function teamsMessage(change: object = {}) {
  return {
    type: 'message',
    id: 'teams-1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:citizen', name: 'C' },
    recipient: { id: '28:bot', name: 'Guichet' },
    conversation: { id: 'a:1', conversationType: 'personal' },
    locale: 'fr-CA',
    text: 'bonjour',
    ...change,
  };
}

/** What the bot posted to the connector: where, and what. */
export type Posted = {
  path: string;
  text: string;
  channelData: { step: string };
  attachments?: { contentType: string; content: Record<string, unknown> }[];
  suggestedActions?: unknown;
};

/** Catches what is posted to conversations at the connector. */
export function connector(times: number, status = 200): Posted[] {
  const posted: Posted[] = [];
  let path = '';
  nock('https://smba.example.test')
    .post(
      (uri) => {
        path = decodeURIComponent(uri);
        return /^\/amer\/v3\/conversations\/[^/]+\/activities(\/.*)?$/.test(uri);
      },
      (body) => posted.push({ ...(body as unknown as Posted), path }) > 0,
    )
    .times(times)
    .reply(status, { id: 'x' });
  return posted;
}
