import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTicket, minutes, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('the supervisor’s report', () => {
  let desk: RunningDesk;
  let line: Browser & { id: string };
  let marc: Browser & { id: string };
  const day = 'from=2026-03-02&to=2026-03-02';

  beforeAll(async () => {
    desk = await startDesk();
    line = await desk.signedIn('Line', 'supervisor');
    marc = await desk.signedIn('Marc');
    const satisfaction = { score: 5, comment: 'Vite fait', at: minutes(80) };
    await desk.tickets.insert(makeTicket(1, { status: 'resolved', resolvedAt: minutes(70), satisfaction }));
    await desk.tickets.insert(makeTicket(2, { description: '=1+1; "gros" trou' }));
    await desk.tickets.insert(makeTicket(3, { createdAt: minutes(-2000) }));
  });
  afterAll(() => desk.close());

  it('notes a call in one request, once however often the form sends it', async () => {
    const call = { id: 'call-1', topic: 'library', language: 'en' };
    expect((await marc.get('/api/desk/topics')).body.items[0].id).toBe('library');
    for (let i = 0; i < 2; i++) {
      const { status, body } = await marc.post('/api/desk/calls', call);
      expect([status, body.topic]).toEqual([201, 'library']);
    }
    expect((await marc.post('/api/desk/calls', { topic: 'swimming' })).body.error.code).toBe('unknown_topic');
  });

  it('takes whose job something is for a topic too', async () => {
    const topics = (await marc.get('/api/desk/topics')).body.items;
    expect(topics.at(-1)).toEqual({ id: 'power_outage', title: { fr: 'Hydro-Québec', en: 'Hydro-Québec' } });
  });

  it('counts what came in over some days, and names what calls were about', async () => {
    const { body } = await line.get(`/api/desk/report?${day}`);
    expect(body.reading).toBeNull();
    expect(body.report.contacts).toMatchObject({
      total: 1,
      topics: [{ key: 'library', count: 1, title: { fr: 'Bibliothèque' } }],
    });
    expect(body.report.requests).toMatchObject({ requests: 2, resolution: { count: 1 } });
    expect(body.report.period.bucket).toBe('hour');
  });

  it('follows what was written since it was last asked', async () => {
    await desk.tickets.insert(makeTicket(4));
    expect((await line.get(`/api/desk/report?${day}`)).body.report.requests.requests).toBe(3);
  });

  it('says how it stands now', async () => {
    const { body } = await line.get('/api/desk/operations');
    expect(body.operations).toMatchObject({ open: 3, unassigned: 3, chats: { waiting: 0, talking: 0 } });
  });

  it('lists what citizens wrote', async () => {
    const { body } = await line.get(`/api/desk/report/comments?${day}`);
    expect(body.items).toEqual([
      {
        reference: reference(1),
        serviceCode: 'pothole',
        score: 5,
        text: 'Vite fait',
        at: minutes(80).toISOString(),
      },
    ]);
  });

  it('sends the requests of the period as a file in which nothing is a formula, and says so in the audit', async () => {
    const { status, body } = await line.get(`/api/desk/report/tickets.csv?${day}`);
    const rows = String(body).trim().split('\r\n');
    expect([status, rows.length]).toEqual([200, 4]);
    expect(rows[0]).toMatch(/reference,created_at,service_code/);
    expect(rows[2]).toContain(`"'=1+1; ""gros"" trou"`);
    const { items } = (await line.get('/api/desk/audit?action=tickets.exported')).body;
    expect(items).toHaveLength(1);
  });

  it.each(['from=2026-03-02', 'from=2026-03-02&to=2026-03-01', 'from=2020-01-01&to=2026-01-01', 'from=x&to=y'])(
    'refuses %s',
    async (query) => {
      expect((await line.get(`/api/desk/report?${query}`)).status).toBe(400);
    },
  );

  it('is for supervisors alone', async () => {
    for (const path of [`report?${day}`, 'operations', `report/comments?${day}`, `report/tickets.csv?${day}`]) {
      expect((await marc.get(`/api/desk/${path}`)).status).toBe(403);
    }
  });
});
