import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { makeTicket, monday, reference, testServices } from '../../support/makeTicket.ts';
import { fakePorts, type RunningDesk, startDesk } from './deskServer.ts';

describe('sending a request to its crew', () => {
  let desk: RunningDesk;
  const path = `/api/desk/tickets/${reference(1)}`;

  beforeAll(async () => {
    const ports = fakePorts();
    const ticketDesk = createTicketDesk({
      tickets: ports.tickets,
      counters: ports.counters,
      city: { services: testServices, timeZone: 'America/Toronto', crews: { public_works: 'voirie@ville.example' } },
      clock: () => monday,
      openRoutes: new Set(['mail']),
    });
    desk = await startDesk({ ticketDesk }, ports);
    await desk.tickets.insert(makeTicket(1));
    await desk.tickets.insert(makeTicket(2, { serviceCode: 'noise', queue: 'police' }));
  });
  afterAll(() => desk.close());

  it('is a line in the history, which names the address', async () => {
    const lea = await desk.signedIn('Léa');
    const before = (await lea.get(path)).body;
    expect(before).toMatchObject({ crew: { email: 'voirie@ville.example', unable: null }, allowed: { crew: true } });
    const { status, body } = await lea.post(`${path}/crew`);
    expect([status, body.history.at(-1).kind, body.history.at(-1).to]).toEqual([200, 'crew', 'voirie@ville.example']);
  });

  it('says why it cannot be done, to agents and to readers', async () => {
    const lea = await desk.signedIn('Max');
    const other = `/api/desk/tickets/${reference(2)}`;
    expect((await lea.get(other)).body).toMatchObject({
      crew: { email: null, unable: 'no_address' },
      allowed: { crew: false },
    });
    expect((await lea.post(`${other}/crew`)).body.error.code).toBe('no_crew');
    const rose = await desk.signedIn('Rose', 'read_only');
    expect((await rose.get(path)).body.allowed.crew).toBe(false);
    expect((await rose.post(`${path}/crew`)).status).toBe(403);
  });
});
