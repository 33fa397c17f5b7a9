import { beforeEach, describe, expect, it } from 'vitest';
import { conversationLines } from '../../../src/services/conversations/conversationLines.ts';
import { createConversations } from '../../../src/services/conversations/conversations.ts';
import { mostAttempts } from '../../../src/services/notify/backOff.ts';
import { type Carrier, type Outcome, routesOf } from '../../../src/services/notify/carrier.ts';
import { createConversationCarrier } from '../../../src/services/notify/conversationCarrier.ts';
import { createDeliveryWorker } from '../../../src/services/notify/deliveryWorker.ts';
import { quietUntil } from '../../../src/services/notify/quietHours.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeCarrier } from '../../support/fakes/fakeCarrier.ts';
import { fakeConversations } from '../../support/fakes/fakeConversations.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const agent = { id: 'a1', name: 'Anne' };

function build() {
  const { tickets } = fakeTickets();
  const time = { now: monday };
  const clock = () => time.now;
  const conversations = createConversations({ repository: fakeConversations(), clock, onChange: () => {} });
  const woken: string[] = [];
  const sms = fakeCarrier();
  const mail = fakeCarrier();
  const conversation = createConversationCarrier({ conversations, wake: (id) => woken.push(id) });
  const carriers = { conversation, sms, mail };
  const desk = createTicketDesk({
    tickets,
    counters: fakeCounters(),
    city: { services: testServices, timeZone: 'America/Toronto' },
    clock,
    openRoutes: routesOf(carriers),
  });
  const givenUp: string[] = [];
  const worker = () =>
    createDeliveryWorker({
      tickets,
      carriers,
      clock,
      quietUntil: (moment) => quietUntil({ from: 1260, to: 480 }, 'America/Toronto', moment),
      random: () => 0.5,
      log: { warn: () => {} },
      onGivenUp: ({ reference }) => givenUp.push(reference),
    });
  const later = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1000);
  };
  const outbox = async (reference: string) => (await tickets.byReference(reference))?.outbox ?? [];
  return { tickets, conversations, desk, delivery: worker(), worker, woken, sms, mail, givenUp, later, time, outbox };
}

let built: ReturnType<typeof build>;

beforeEach(async () => {
  built = build();
  await built.conversations.start({ id: 'c1', channel: 'web', userId: 'u', locale: null, greeting: [], state: null });
});

/** A request of somebody who left nothing but the conversation. */
const onlyHere = (conversationId: string | null = 'c1') =>
  makeDraft({ conversationId, contact: { anonymous: true }, consent: false });
const byPhone = (change = {}) =>
  makeDraft({
    conversationId: null,
    channel: 'phone',
    contact: { phone: '+18195550142', anonymous: false },
    ...change,
  });

describe('an agent’s reply', () => {
  it('comes into the conversation of the ticket once, signed, and is no longer owed', async () => {
    const { reference } = await built.desk.file(onlyHere());
    await built.desk.reply(reference, 'On passe demain.', agent);
    await built.delivery.recover();
    await built.delivery.recover();
    const lines = await conversationLines(built.conversations, 'c1');
    expect(lines).toEqual([{ at: monday, from: 'agent', text: 'On passe demain.' }]);
    expect(await built.outbox(reference)).toEqual([]);
    expect(built.woken).toContain('c1');
  });

  it('is said once although the process died between the two writes', async () => {
    const { reference } = await built.desk.file(onlyHere());
    await built.desk.reply(reference, 'On passe demain.', agent);
    const [owed] = await built.outbox(reference);
    const channelData = { agent: 'Anne', deliveryId: owed?.id };
    const said = { type: 'message', from: { id: 'guichet', role: 'bot' }, text: 'On passe demain.', channelData };
    await built.conversations.append('c1', said, false);
    await built.delivery.recover();
    expect(await conversationLines(built.conversations, 'c1')).toHaveLength(1);
    expect(await built.outbox(reference)).toEqual([]);
  });

  it('is shown as not delivered where the conversation is unknown or has ended, and others go on', async () => {
    await built.conversations.start({ id: 'c2', channel: 'web', userId: 'u', locale: null, greeting: [], state: null });
    await built.conversations.end('c2');
    const found = [];
    for (const conversationId of ['c2', 'unknown', 'c1']) {
      const { reference } = await built.desk.file(onlyHere(conversationId));
      await built.desk.reply(reference, 'Bonjour', agent);
      found.push(reference);
    }
    await built.delivery.recover();
    const after = await Promise.all(found.map((one) => built.tickets.byReference(one)));
    expect(after.map((one) => one?.undelivered)).toEqual([1, 1, undefined]);
    expect(after[0]?.history.at(-1)).toMatchObject({ kind: 'undelivered', text: 'conversation_ended' });
    expect(built.givenUp).toEqual(found.slice(0, 2));
  });
});

describe('the ways of a delivery', () => {
  it.each([
    ['the page and a telephone', { contact: { phone: '+18195550142', anonymous: false } }, ['conversation', 'sms']],
    ['the page and a mailbox', { contact: { email: 'a@b.ca', anonymous: false } }, ['conversation', 'mail']],
    [
      'both left: the telephone',
      { contact: { phone: '+18195550142', email: 'a@b.ca', anonymous: false } },
      ['conversation', 'sms'],
    ],
    [
      'Teams, which rings by itself',
      { channel: 'msteams', contact: { email: 'a@b.ca', anonymous: false } },
      ['conversation'],
    ],
    ['no conversation', { conversationId: null, contact: { email: 'a@b.ca', anonymous: false } }, ['mail']],
    ['a contact that was not agreed to', { consent: false }, ['conversation']],
  ] as const)('%s', async (_, change, ways) => {
    const { reference } = await built.desk.file(makeDraft({ conversationId: 'c1', ...change }));
    await built.desk.reply(reference, 'Bonjour', agent);
    expect((await built.outbox(reference)).filter(({ kind }) => kind === 'reply').map(({ via }) => via)).toEqual(ways);
  });
});

describe('an attempt that fails', () => {
  const fail =
    (outcome: Outcome): Carrier['send'] =>
    async () =>
      outcome;
  const filed = async () => {
    const { reference } = await built.desk.file(byPhone());
    await built.delivery.recover();
    built.sms.sent.length = 0;
    await built.desk.reply(reference, 'un', agent);
    await built.desk.reply(reference, 'deux', agent);
    return reference;
  };

  it('is made again after a while that grows, and what follows waits for it', async () => {
    const reference = await filed();
    built.sms.answer = fail({ outcome: 'retry', reason: 'unreachable' });
    await built.delivery.recover();
    expect(built.sms.sent.map(({ text }) => text)).toEqual(['un']);
    built.later(29);
    await built.delivery.recover();
    expect(built.sms.sent).toHaveLength(1);
    built.later(2);
    await built.delivery.recover();
    expect(built.sms.sent).toHaveLength(2);
    built.sms.answer = fail({ outcome: 'sent' });
    built.later(121);
    await built.delivery.recover();
    expect(built.sms.sent.map(({ text }) => text)).toEqual(['un', 'un', 'un', 'deux']);
    expect(new Set(built.sms.sent.slice(0, 3).map(({ id }) => id)).size).toBe(1);
    expect(await built.outbox(reference)).toEqual([]);
  });

  it('waits for as long as the far side asks', async () => {
    await filed();
    const after = new Date(monday.getTime() + 600_000);
    built.sms.answer = fail({ outcome: 'retry', reason: 'unreachable', after });
    await built.delivery.recover();
    built.later(590);
    await built.delivery.recover();
    expect(built.sms.sent).toHaveLength(1);
    built.later(20);
    await built.delivery.recover();
    expect(built.sms.sent).toHaveLength(2);
  });

  it('is given up at last, is seen, and can be tried again', async () => {
    const reference = await filed();
    built.sms.answer = async () => {
      throw new Error('socket hang up');
    };
    for (let i = 0; i < mostAttempts; i++) {
      await built.delivery.recover();
      built.later(8 * 3600);
      // The middle of the day: nothing is held back.
      built.time.now = new Date(built.time.now.getTime() + 16 * 3_600_000);
    }
    const ticket = await built.tickets.byReference(reference);
    expect(ticket?.undelivered).toBe(1);
    expect(ticket?.history.at(-1)).toMatchObject({ kind: 'undelivered', to: 'sms', text: 'unreachable' });
    expect(ticket?.outbox.map(({ text, failedAt }) => [text, failedAt !== undefined])).toEqual([
      ['un', true],
      ['deux', false],
    ]);
    built.sms.answer = fail({ outcome: 'sent' });
    built.later(24 * 3600);
    await built.desk.tryAgain(reference, agent);
    await built.delivery.recover();
    const after = await built.tickets.byReference(reference);
    expect(after).toMatchObject({ outbox: [], undelivered: 0 });
    expect(after?.history.at(-1)).toMatchObject({ kind: 'resent', by: { name: 'Anne' } });
  });

  it('is not repeated where the far side refuses for good', async () => {
    const reference = await filed();
    built.sms.answer = async (message) =>
      message.delivery.text === 'un' ? { outcome: 'failed', reason: 'refused' } : { outcome: 'sent' };
    await built.delivery.recover();
    expect(built.sms.sent.map(({ text }) => text)).toEqual(['un', 'deux']);
    expect(await built.tickets.byReference(reference)).toMatchObject({ undelivered: 1 });
  });
});

describe('two processes', () => {
  it('make a delivery once between them', async () => {
    const { reference } = await built.desk.file(byPhone());
    await built.desk.reply(reference, 'un', agent);
    await built.desk.reply(reference, 'deux', agent);
    const workers = [built.worker(), built.worker(), built.worker()];
    for (let i = 0; i < 3; i++) await Promise.all(workers.map((one) => one.recover()));
    expect(built.sms.sent.filter(({ kind }) => kind === 'reply').map(({ text }) => text)).toEqual(['un', 'deux']);
  });

  it('take over from one that died in the middle, under the same id', async () => {
    const { reference } = await built.desk.file(byPhone());
    await built.delivery.recover();
    await built.desk.reply(reference, 'un', agent);
    const died = new Promise<Outcome>(() => {});
    built.sms.answer = () => died;
    built.worker().wake(reference);
    await expect.poll(() => built.sms.sent.length).toBeGreaterThan(0);
    built.sms.answer = async () => ({ outcome: 'sent' });
    await built.delivery.recover();
    const before = built.sms.sent.length;
    built.later(60);
    await built.delivery.recover();
    expect(built.sms.sent.slice(before - 1).map(({ id }) => id)).toEqual(Array(2).fill(built.sms.sent.at(-1)?.id));
    expect(await built.outbox(reference)).toEqual([]);
  });
});

describe('a text message at night', () => {
  it('waits for the morning, but about an emergency', async () => {
    built.time.now = new Date('2026-03-03T03:00:00Z');
    const calm = await built.desk.file(byPhone());
    const urgent = await built.desk.file(byPhone({ serviceCode: 'noise', attributes: { kind: 'alarm' } }));
    for (const { reference } of [calm, urgent]) await built.desk.reply(reference, `à ${reference}`, agent);
    await built.delivery.recover();
    const replies = () => built.sms.sent.filter(({ kind }) => kind === 'reply').map(({ text }) => text);
    expect(replies()).toEqual([`à ${urgent.reference}`]);
    built.time.now = new Date('2026-03-03T12:59:00Z');
    await built.delivery.recover();
    expect(replies()).toHaveLength(1);
    built.time.now = new Date('2026-03-03T13:00:00Z');
    await built.delivery.recover();
    expect(replies()).toEqual([`à ${urgent.reference}`, `à ${calm.reference}`]);
    expect(await built.outbox(calm.reference)).toEqual([]);
  });
});
