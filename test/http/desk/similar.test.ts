import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTicket, minutes, reference } from '../../support/makeTicket.ts';
import { type Browser, type RunningDesk, startDesk } from './deskServer.ts';

const here = { text: 'ici', precision: 'shared' as const, lat: 45.2667, long: -72.15 };
const north = (metres: number) => ({ ...here, text: `à ${metres} m`, lat: here.lat + metres / 111_320 });

describe('what may be the same as what a caller reports', () => {
  let desk: RunningDesk;
  let lea: Browser;
  const similar = async (contact: object = {}) =>
    (await lea.post('/api/desk/similar', { serviceCode: 'pothole', address: here, contact })).body.items;

  beforeAll(async () => {
    desk = await startDesk();
    lea = await desk.signedIn('Léa');
    const contact = { phone: '+18195550142', anonymous: false };
    await desk.tickets.insert(makeTicket(1, { address: north(30), contact: { anonymous: true } }));
    await desk.tickets.insert(makeTicket(2, { address: north(12), contact, status: 'in_progress' }));
    await desk.tickets.insert(makeTicket(3, { address: north(400) }));
  });
  afterAll(() => desk.close());

  it('is told with distance, age and state, nearest first', async () => {
    expect(await similar()).toMatchObject([
      { reference: reference(2), metres: 12, status: 'in_progress', own: false, createdAt: minutes(2).toISOString() },
      { reference: reference(1), metres: 30, status: 'new', own: false, followers: 0 },
    ]);
  });

  it('is their own where the phone is the same', async () => {
    expect((await similar({ phone: '819 555-0142' })).map((one: { own: boolean }) => one.own)).toEqual([true, false]);
    const refused = { serviceCode: 'pothole', address: here, contact: { phone: 'douze' } };
    expect((await lea.post('/api/desk/similar', refused)).body.error.code).toBe('invalid_phone');
  });

  it('takes the caller on once, and is told how many follow it', async () => {
    const follower = {
      draftId: 'call-1',
      text: 'Encore plus gros',
      contact: { phone: '819 555-0143' },
      language: 'en',
    };
    for (let i = 0; i < 2; i++) {
      const { status, body } = await lea.post(`/api/desk/tickets/${reference(1)}/followers`, follower);
      expect([status, body.followers]).toEqual([200, 1]);
    }
    const { followers, history } = (await desk.tickets.byReference(reference(1))) ?? {};
    expect(followers).toMatchObject([{ id: 'call-1', channel: 'phone', contact: { phone: '+18195550143' } }]);
    expect(history?.filter(({ kind }) => kind === 'followed')).toMatchObject([{ text: 'Encore plus gros' }]);
    expect((await similar())[1]).toMatchObject({ followers: 1 });
    expect((await lea.post(`/api/desk/tickets/${reference(9)}/followers`, follower)).status).toBe(404);
  });

  it('is seen by whoever only looks, who adds nobody', async () => {
    const reader = await desk.signedIn('Inès', 'read_only');
    expect((await reader.post('/api/desk/similar', { serviceCode: 'pothole', address: here })).status).toBe(200);
    const follower = { draftId: 'call-2' };
    expect((await reader.post(`/api/desk/tickets/${reference(1)}/followers`, follower)).status).toBe(403);
  });
});
