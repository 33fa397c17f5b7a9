import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore, type TestStore } from '../../support/testStores.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';
import { listen } from './listen.ts';

// Two servers that share nothing but the store, as two processes would.
describe('two desks over one store', () => {
  let opened: TestStore;
  let desks: RunningDesk[];
  let lea: Browser & { id: string };
  let marc: Browser & { id: string };

  beforeAll(async () => {
    opened = await openEmbeddedStore();
    desks = [await startDesk({}, opened.store), await startDesk({}, opened.store)];
    lea = await (desks[0] as RunningDesk).signedIn('Lea');
    marc = await (desks[1] as RunningDesk).signedIn('Marc');
  });
  afterAll(async () => {
    for (const desk of desks) await desk.close();
    await opened.close();
  });

  const file = async (by: Browser, draftId?: string) =>
    (
      await by.post('/api/desk/tickets', {
        serviceCode: 'noise',
        description: 'Bruit',
        address: { text: 'x' },
        draftId,
      })
    ).body.reference as string;

  it('knows a session of one in the other', async () => {
    const elsewhere = await (desks[1] as RunningDesk).browser().get('/api/desk/me', { cookie: lea.cookie() });
    expect(elsewhere.body.user.name).toBe('Lea');
  });

  it('files a draft that both are sent once, and numbers without gaps or doubles', async () => {
    const [a, b] = await Promise.all([file(lea, 'same'), file(marc, 'same')]);
    expect(a).toBe(b);
    const more = await Promise.all([lea, marc, lea, marc, lea].map((by) => file(by)));
    expect(new Set([a, ...more]).size).toBe(6);
  });

  it('lets one of two claims win, twenty times', async () => {
    for (let i = 0; i < 20; i++) {
      const reference = await file(lea);
      const answers = await Promise.all([lea, marc].map((by) => by.post(`/api/desk/tickets/${reference}/claim`)));
      expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
      const winner = answers[0]?.status === 200 ? 'Lea' : 'Marc';
      const lost = answers.find((one) => one.status === 409);
      expect(lost?.body.error.assignee.name).toBe(winner);
      const { body } = await lea.get(`/api/desk/tickets/${reference}`);
      expect(body.history.filter((line: { kind: string }) => line.kind === 'claimed')).toHaveLength(1);
    }
  });

  it('loses no line of many changes from both at once', async () => {
    const reference = await file(lea);
    const path = `/api/desk/tickets/${reference}`;
    const changes = Array.from({ length: 12 }, (_, i) =>
      (i % 2 ? lea : marc).post(`${path}/notes`, { text: `note ${i}` }),
    );
    const status = lea.post(`${path}/status`, { status: 'waiting' });
    const service = marc.post(`${path}/service`, { serviceCode: 'pothole' });
    for (const answer of await Promise.all([...changes, status, service])) expect(answer.status).toBe(200);
    const { body } = await lea.get(path);
    expect(body).toMatchObject({ status: 'waiting', serviceCode: 'pothole' });
    expect(body.history).toHaveLength(1 + 14);
  });

  it('tells the live list of one what the other did', async () => {
    const reference = await file(lea);
    const stream = await listen(desks[0] as RunningDesk, lea);
    expect((await stream.next())?.event).toBe('ready');
    await marc.post(`/api/desk/tickets/${reference}/claim`);
    expect(await stream.next()).toEqual({ event: 'ticket', data: { reference, change: 'claimed' } });
    await stream.cancel();
  });
});
