import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTicket, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('a note that calls a colleague', () => {
  let desk: RunningDesk;
  let lea: Browser & { id: string };
  let max: Browser & { id: string };
  let rose: Browser & { id: string };
  let n = 0;
  let path: string;
  const unread = async (who: Browser) => (await who.get('/api/desk/counts')).body.mentions;
  const line = async (who: Browser) => (await who.get('/api/desk/tickets?mentioned=true')).body.items[0];

  beforeAll(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Léa');
    max = await desk.signedIn('Max');
    rose = await desk.signedIn('Rose', 'read_only');
  });
  beforeEach(async () => {
    n += 1;
    await desk.tickets.insert(makeTicket(n));
    path = `/api/desk/tickets/${reference(n)}`;
  });
  afterAll(() => desk.close());

  it('is kept with their id and name, waits for them, and is read once they say so', async () => {
    const noted = await lea.post(`${path}/notes`, { text: '@Max tu connais la rue?', mentions: [max.id] });
    expect(noted.status).toBe(200);
    expect(noted.body.mention).toBeUndefined();
    expect(noted.body.history.at(-1)).toMatchObject({ kind: 'note', mentions: [{ id: max.id, name: 'Max' }] });
    expect([await unread(max), await unread(lea)]).toEqual([1, 0]);
    expect(await line(max)).toMatchObject({ reference: reference(n), mention: 'unread' });
    expect(await line(lea)).toBeUndefined();
    expect((await max.post(`${path}/mention/read`)).status).toBe(204);
    expect([await unread(max), (await max.get(path)).body.mention]).toEqual([0, 'read']);
  });

  it('reaches who may only look, who calls nobody themselves', async () => {
    await lea.post(`${path}/notes`, { text: '@Rose pour information', mentions: [rose.id] });
    expect(await unread(rose)).toBe(1);
    await rose.post(`${path}/mention/read`);
    expect(await unread(rose)).toBe(0);
    expect((await rose.post(`${path}/notes`, { text: '@Max', mentions: [max.id] })).status).toBe(403);
  });

  it('waits for nobody who wrote it, and refuses who does not work here', async () => {
    await lea.post(`${path}/notes`, { text: '@Léa pour moi', mentions: [lea.id] });
    expect(await unread(lea)).toBe(0);
    const refused = await lea.post(`${path}/notes`, { text: '@Personne', mentions: ['nobody'] });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'unknown_user']);
    expect((await lea.get(path)).body.history).toHaveLength(2);
  });
});
