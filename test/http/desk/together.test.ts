import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTicket, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

describe('two people with one ticket', () => {
  let desk: RunningDesk;
  let lea: Browser & { id: string };
  let max: Browser & { id: string };
  let n = 0;
  let path: string;
  const later = (seconds: number) => {
    desk.state.now = new Date(desk.state.now.getTime() + seconds * 1000);
  };
  const look = async (who: Browser, typing = false) => (await who.post(`${path}/presence`, { typing })).body.others;

  beforeAll(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Léa');
    max = await desk.signedIn('Max');
  });
  beforeEach(async () => {
    n += 1;
    await desk.tickets.insert(makeTicket(n));
    path = `/api/desk/tickets/${reference(n)}`;
  });
  afterAll(() => desk.close());

  it('see each other look and write, and no longer once one has left or fallen silent', async () => {
    expect(await look(lea)).toEqual([]);
    expect(await look(max, true)).toEqual([{ user: { id: lea.id, name: 'Léa' }, typing: false }]);
    expect(await look(lea)).toEqual([{ user: { id: max.id, name: 'Max' }, typing: true }]);
    await max.call('DELETE', `${path}/presence`);
    expect(await look(lea)).toEqual([]);
    await look(max);
    later(60);
    expect(await look(lea)).toEqual([]);
  });

  it('do not overwrite a status that one has not seen', async () => {
    expect((await lea.post(`${path}/status`, { status: 'in_progress', from: 'new' })).status).toBe(200);
    const late = await max.post(`${path}/status`, { status: 'waiting', from: 'new' });
    expect([late.status, late.body.error.code, late.body.error.name, late.body.error.is]).toEqual([
      409,
      'changed_meanwhile',
      'Léa',
      'in_progress',
    ]);
    expect((await max.get(path)).body.status).toBe('in_progress');
    expect((await max.post(`${path}/status`, { status: 'waiting', from: 'in_progress' })).status).toBe(200);
  });

  it('do not overwrite an assignment or a kind that one has not seen', async () => {
    await lea.post(`${path}/assign`, { assignee: lea.id, from: null });
    expect((await max.post(`${path}/assign`, { assignee: max.id, from: null })).body.error.code).toBe(
      'changed_meanwhile',
    );
    await lea.post(`${path}/service`, { serviceCode: 'noise', from: 'pothole' });
    const late = await max.post(`${path}/service`, { serviceCode: 'street_light', from: 'pothole' });
    expect(late.body.error.code).toMatch(/changed_meanwhile|unknown_service/);
    expect((await max.get(path)).body).toMatchObject({ serviceCode: 'noise', assignee: { id: lea.id } });
  });

  it('may still change without saying what they saw', async () => {
    expect((await lea.post(`${path}/assign`, { assignee: max.id })).status).toBe(200);
  });
});
