import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import nock from 'nock';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routesOf } from '../../../src/services/notify/carrier.ts';
import { createDeliveryWorker } from '../../../src/services/notify/deliveryWorker.ts';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { createWebhookCarrier } from '../../../src/services/webhooks/webhookCarrier.ts';
import { withEvents } from '../../../src/services/webhooks/withEvents.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { fakeWebhookLog } from '../../support/fakes/fakeWebhookLog.ts';
import { makeDraft, monday, testServices } from '../../support/makeTicket.ts';

const secret = 'what both programs know';
const agent = { id: 'u1', name: 'Léa' };
let ids = 0;

function build(url = 'https://erp.example/guichet') {
  const { tickets } = fakeTickets();
  const time = { now: monday };
  const clock = () => time.now;
  const log = fakeWebhookLog();
  const carriers = { webhook: createWebhookCarrier({ url, secret, log, clock }) };
  const desk = createTicketDesk({
    tickets: withEvents(tickets, () => `e${++ids}`),
    counters: fakeCounters(),
    city: { services: testServices, timeZone: 'America/Toronto' },
    clock,
    openRoutes: routesOf(carriers),
  });
  const worker = createDeliveryWorker({
    tickets,
    carriers,
    clock,
    quietUntil: () => null,
    random: () => 0.5,
    log: { warn: () => {} },
    onGivenUp: () => {},
  });
  const later = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1000);
    return worker.recover();
  };
  return { tickets, desk, log, worker, later };
}

type Told = { headers: Record<string, string>; body: string };
const told: Told[] = [];

/** What the other program answers next, `times` times. */
function answers(
  status: number,
  { times = 1, headers = {}, body = '' }: { times?: number; headers?: Record<string, string>; body?: string } = {},
) {
  nock('https://erp.example')
    .post('/guichet')
    .times(times)
    .reply(status, body, headers)
    .on('request', (request: { headers: Record<string, string> }, _interceptor: unknown, sent: string) => {
      const received = new Headers(request.headers);
      told.push({ headers: Object.fromEntries(received), body: sent });
    });
}

beforeEach(() => {
  told.length = 0;
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
});
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe('another program of the city', () => {
  it('is told of each thing once, in order, signed, and of nobody’s words or contact', async () => {
    answers(200, { times: 4, body: '<html>not JSON' });
    const { desk, worker, tickets } = build();
    const { reference } = await desk.file(
      makeDraft({ description: 'mon voisin Jo', contact: { email: 'jo@b.ca', anonymous: false } }),
    );
    await desk.changeStatus(reference, 'in_progress', agent, 'commentaire');
    await desk.addNote(reference, { text: 'note' }, agent);
    await desk.reply(reference, 'Bonjour Jo', agent);
    await desk.citizenMessage(reference, 'merci');
    await worker.recover();
    const bodies = told.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type }) => type)).toEqual(['ticket.filed', 'ticket.status', 'ticket.reply', 'ticket.message']);
    expect(bodies[1]).toMatchObject({
      reference,
      from: 'new',
      to: 'in_progress',
      ticket: { reference, queue: 'public_works' },
    });
    expect(told.map(({ body }) => body).join()).not.toMatch(/Jo|jo@b\.ca|merci|commentaire/);
    for (const { headers, body } of told) {
      const [, seconds, code] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['guichet-signature'] ?? '') ?? [];
      expect(code).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
      expect(headers['guichet-delivery']).toBe(JSON.parse(body).id);
    }
    await worker.recover();
    expect(told).toHaveLength(4);
    expect((await tickets.byReference(reference))?.outbox).toEqual([]);
  });

  it('is waited for when it answers 500, and what follows is not told before', async () => {
    answers(500);
    const { desk, worker, later, log } = build();
    const { reference } = await desk.file(makeDraft());
    await desk.changeStatus(reference, 'accepted', agent);
    await worker.recover();
    expect(told).toHaveLength(1);
    expect(await log.latest(5)).toMatchObject([{ outcome: 'retry', status: 500, attempts: 1, reason: 'HTTP 500' }]);
    answers(204, { times: 2 });
    await later(20);
    expect(told).toHaveLength(1);
    await later(20);
    const [first, again, second] = told.map(({ body }) => JSON.parse(body));
    expect(again.id).toBe(first.id);
    expect(second.type).toBe('ticket.status');
    expect(await log.byId(first.id)).toMatchObject({ outcome: 'sent', status: 204, attempts: 2, reason: null });
  });

  it.each([
    ['seconds', '120'],
    ['a date', new Date(monday.getTime() + 120_000).toUTCString()],
  ])('says with 429 in %s how long to wait', async (_, header) => {
    answers(429, { headers: { 'Retry-After': header } });
    const { desk, worker, later } = build();
    await desk.file(makeDraft());
    await worker.recover();
    answers(200);
    await later(110);
    expect(told).toHaveLength(1);
    await later(15);
    expect(told).toHaveLength(2);
  });

  it('is not followed to another address, and is left alone once it is gone', async () => {
    answers(302, { headers: { Location: 'https://other.example/' } });
    const { desk, worker, later, tickets, log } = build();
    const { reference } = await desk.file(makeDraft());
    await worker.recover();
    expect(await log.latest(1)).toMatchObject([{ status: 302, outcome: 'retry' }]);
    answers(410);
    await later(60);
    expect(await log.latest(1)).toMatchObject([{ status: 410, outcome: 'failed' }]);
    const ticket = await tickets.byReference(reference);
    // No word to a citizen was lost: the ticket has no mark of it.
    expect(ticket).toMatchObject({ outbox: [] });
    expect(ticket?.undelivered).toBeUndefined();
  });

  it('is tried again where it cuts the connection', async () => {
    const cutting = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
    const { port } = cutting.address() as { port: number };
    const { desk, worker, log } = build(`http://127.0.0.1:${port}/`);
    await desk.file(makeDraft());
    await worker.recover();
    expect(await log.latest(1)).toMatchObject([{ status: null, reason: 'unreachable', outcome: 'retry' }]);
    cutting.close();
  });
});
