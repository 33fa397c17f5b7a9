import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTicket, minutes, reference } from '../../support/makeTicket.ts';
import { type Browser, fakePorts, startDesk } from './deskServer.ts';

describe('the log of webhooks', () => {
  const ports = fakePorts();
  let desk: Awaited<ReturnType<typeof startDesk>>;
  let supervisor: Browser;
  beforeAll(async () => {
    desk = await startDesk({}, ports);
    supervisor = await desk.signedIn('Line', 'supervisor');
    await ports.tickets.insert(makeTicket(1));
    await ports.webhooks.record({
      id: 'e1',
      reference: reference(1),
      event: { type: 'ticket.status', from: 'new', to: 'accepted' },
      createdAt: minutes(1),
      at: minutes(2),
      attempts: 8,
      outcome: 'failed',
      status: 500,
      reason: 'HTTP 500',
      bytes: 400,
      ms: 30,
    });
  });
  afterAll(() => desk.close());

  it('tells supervisors where events go and what became of them', async () => {
    const { body } = await supervisor.get('/api/desk/webhooks');
    expect(body.host).toBe('erp.example');
    expect(body.items).toMatchObject([{ id: 'e1', type: 'ticket.status', status: 500, bytes: 400, outcome: 'failed' }]);
    const agent = await desk.signedIn('Marc');
    expect((await agent.get('/api/desk/webhooks')).status).toBe(403);
  });

  it('sends one again under its id, once however often it is asked', async () => {
    for (let i = 0; i < 2; i++) expect((await supervisor.post('/api/desk/webhooks/e1/send', {})).status).toBe(204);
    const ticket = await ports.tickets.byReference(reference(1));
    expect(ticket?.outbox).toMatchObject([{ id: 'e1', via: 'webhook', event: { to: 'accepted' } }]);
    expect((await supervisor.post('/api/desk/webhooks/e9/send', {})).status).toBe(404);
  });
});
