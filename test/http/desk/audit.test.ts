import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTicket, reference as referenceOf } from '../../support/makeTicket.ts';
import { type Browser, password, type RunningDesk, startDesk } from './deskServer.ts';

describe('the audit', () => {
  let desk: RunningDesk;
  let line: Browser & { id: string };
  let marc: Browser & { id: string };
  const reference = referenceOf(1);
  const lines = async (query: string) => (await line.get(`/api/desk/audit?${query}`)).body.items;
  const said = async (query: string) =>
    (await lines(query)).map((one: { user: { name: string }; action: string }) => `${one.user.name} ${one.action}`);

  beforeAll(async () => {
    desk = await startDesk();
    await desk.tickets.insert(makeTicket(1));
    line = await desk.signedIn('Line', 'supervisor');
    marc = await desk.signedIn('Marc');
  });
  afterAll(() => desk.close());

  it('tells who saw a ticket and what they changed, latest first', async () => {
    for (let i = 0; i < 3; i++) await marc.get(`/api/desk/tickets/${reference.toLowerCase()}`);
    desk.state.now = new Date(desk.state.now.getTime() + 1000);
    await marc.post(`/api/desk/tickets/${reference}/notes`, { text: 'vu' });
    expect(await said(`subject=${reference}`)).toEqual(['Marc ticket.note', 'Marc ticket.seen']);
  });

  it('tells a second look after a while', async () => {
    desk.state.now = new Date(desk.state.now.getTime() + 6 * 60_000);
    await marc.get(`/api/desk/tickets/${reference}`);
    expect(await lines(`subject=${reference}&action=ticket.seen&user=${marc.id}`)).toHaveLength(2);
  });

  it('tells nothing of a change that was refused', async () => {
    const { status } = await marc.post(`/api/desk/tickets/${reference}/status`, { status: 'closed' });
    expect(status).toBe(409);
    expect(await lines(`subject=${reference}&action=ticket.status`)).toEqual([]);
  });

  it('tells who came in and who was not let in', async () => {
    await desk.browser().post('/api/desk/session', { email: 'Marc@magog.example', password: 'wrong' });
    await desk.browser().post('/api/desk/session', { email: 'marc@magog.example', password });
    expect(await said('action=session.refused')).toEqual(['marc@magog.example session.refused']);
    expect(await lines(`action=session.opened&user=${marc.id}`)).toHaveLength(2);
  });

  it('comes page by page, and as one file that is itself noted', async () => {
    const first = await line.get('/api/desk/audit?limit=2');
    const second = await line.get(`/api/desk/audit?limit=2&cursor=${first.body.next}`);
    expect(second.body.items[0].id).not.toBe(first.body.items[1].id);
    const file = await line.get(`/api/desk/audit.csv?user=${marc.id}`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = file.body.trim().split('\r\n');
    expect(rows[0]).toBe('\ufeffat,user_id,user,action,subject'.replace('\ufeff', ''));
    expect(rows.slice(1).every((row: string) => row.includes(`,${marc.id},Marc,`))).toBe(true);
    expect(await said('action=audit.exported')).toEqual(['Line audit.exported']);
  });

  it('refuses a cursor that it did not give, and whoever is no supervisor', async () => {
    expect((await line.get('/api/desk/audit?cursor=xx')).status).toBe(400);
    expect((await marc.get('/api/desk/audit')).status).toBe(403);
    expect((await marc.get('/api/desk/audit.csv')).status).toBe(403);
  });
});

describe('an account that may only look', () => {
  let desk: RunningDesk;
  let reader: Browser;
  const reference = referenceOf(1);
  beforeAll(async () => {
    desk = await startDesk();
    await desk.tickets.insert(makeTicket(1));
    reader = await desk.signedIn('Rose', 'read_only');
  });
  afterAll(() => desk.close());

  it('sees the queue and a ticket with nothing to do in it', async () => {
    expect((await reader.get('/api/desk/tickets')).body.items).toHaveLength(1);
    const { allowed } = (await reader.get(`/api/desk/tickets/${reference}`)).body;
    expect(Object.values(allowed).filter((one) => one === true || (Array.isArray(one) && one.length > 0))).toEqual([]);
  });

  it('changes nothing', async () => {
    for (const [action, body] of [
      ['claim', undefined],
      ['notes', { text: 'x' }],
      ['status', { status: 'accepted' }],
    ] as const) {
      const { status, body: answer } = await reader.post(`/api/desk/tickets/${reference}/${action}`, body);
      expect([status, answer.error.code]).toEqual([403, 'read_only']);
    }
    expect((await desk.tickets.byReference(reference))?.revision).toBe(1);
  });
});
