import { beforeEach, describe, expect, it } from 'vitest';
import { boxAround, metresBetween } from '../../../src/domain/point.ts';
import { createTicketDesk, type TicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeTicket, minutes, monday, reference, testServices } from '../../support/makeTicket.ts';

const here = { lat: 45.2667, long: -72.15 };
const north = (metres: number) => ({ ...here, lat: here.lat + metres / 111_320 });
const at = (point: { lat: number; long: number }, text = 'ici') => ({ text, precision: 'shared' as const, ...point });

describe('requests that may be the same', () => {
  let tickets: ReturnType<typeof fakeTickets>['tickets'];
  let desk: TicketDesk;
  let now: Date;
  beforeEach(() => {
    now = monday;
    tickets = fakeTickets().tickets;
    const city = { services: testServices, timeZone: 'America/Toronto' };
    desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock: () => now });
  });
  const found = async (point = here) =>
    (await desk.similar('pothole', at(point))).map(({ ticket, metres }) => [
      ticket.reference,
      Math.round(metres ?? -1),
    ]);

  it('are those within the distance of the service, nearest first', async () => {
    await tickets.insert(makeTicket(1, { address: at(north(45)) }));
    await tickets.insert(makeTicket(2, { address: at(north(10)) }));
    await tickets.insert(makeTicket(3, { address: at(north(55)) }));
    expect(await found()).toEqual([
      [reference(2), 10],
      [reference(1), 45],
    ]);
  });

  it('are open, of the same kind, and not too old', async () => {
    await tickets.insert(makeTicket(1, { address: at(here), status: 'resolved' }));
    await tickets.insert(makeTicket(2, { address: at(here), serviceCode: 'noise' }));
    await tickets.insert(makeTicket(3, { address: at(here) }));
    now = minutes(31 * 1440);
    await tickets.insert(makeTicket(4, { address: at(here), createdAt: minutes(2 * 1440) }));
    expect(await found()).toEqual([[reference(4), 0]]);
  });

  it('are known by their names where there is no point', async () => {
    const corner = { text: 'coin', precision: 'intersection' as const, street: 'Rue A', crossStreet: 'Rue B' };
    await tickets.insert(makeTicket(1, { address: corner }));
    expect((await desk.similar('pothole', corner)).map(({ metres }) => metres)).toEqual([null]);
    expect(await desk.similar('pothole', { ...corner, crossStreet: 'Rue C' })).toEqual([]);
  });

  it('of one’s own are at the same spot, whatever their service', async () => {
    await tickets.insert(makeTicket(1, { address: at(north(20)), serviceCode: 'noise' }));
    await tickets.insert(makeTicket(2, { address: at(north(90)), serviceCode: 'noise' }));
    const references = [reference(1), reference(2), reference(9)];
    const own = await desk.ownSimilar({ references, contact: null }, 'noise', at(here));
    expect(own.map(({ ticket }) => ticket.reference)).toEqual([reference(1)]);
  });

  it('are followed once, with what the follower adds', async () => {
    await tickets.insert(makeTicket(1));
    const follower = {
      id: 'draft-2',
      conversationId: 'c2',
      channel: 'web' as const,
      language: 'en' as const,
      contact: { email: 'b@example.org', anonymous: false },
    };
    for (let i = 0; i < 2; i++) await desk.follow(reference(1), follower, { text: 'still there', attachments: [] });
    const ticket = await desk.ticketByReference(reference(1));
    expect(ticket?.followers).toEqual([{ ...follower, at: now }]);
    expect(ticket?.history.filter(({ kind }) => kind === 'followed')).toMatchObject([{ text: 'still there' }]);
  });

  it('take their followers and their reporter along when they are merged', async () => {
    const contact = { phone: '+18195550143', anonymous: false };
    await tickets.insert(makeTicket(1, { draftId: 'd1', conversationId: 'c1', contact }));
    await tickets.insert(makeTicket(2, { draftId: 'd2' }));
    const theirs = { phone: '+18195550144', anonymous: false };
    const follower = {
      id: 'd3',
      conversationId: 'c3',
      channel: 'web' as const,
      language: 'fr' as const,
      contact: theirs,
    };
    await desk.follow(reference(1), follower, { text: '', attachments: [] });
    await desk.merge(reference(1), reference(2), { id: 'u1', name: 'Léa' });
    const survivor = await desk.ticketByReference(reference(2));
    expect(survivor?.followers?.map(({ id, conversationId }) => [id, conversationId])).toEqual([
      ['d1', 'c1'],
      ['d3', 'c3'],
    ]);
  });
});

describe('following', () => {
  it('adds only words where whoever does is told of it anyway', async () => {
    const { tickets } = fakeTickets();
    const city = { services: testServices, timeZone: 'America/Toronto' };
    const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock: () => monday });
    const contact = { phone: '+18195550143', anonymous: false };
    await tickets.insert(makeTicket(1, { conversationId: 'c1', contact }));
    const web = { channel: 'web' as const, language: 'fr' as const };
    const nobody = { anonymous: true };
    const follow = (id: string, conversationId: string, who: typeof contact | typeof nobody) =>
      desk.follow(reference(1), { id, conversationId, ...web, contact: who }, { text: id, attachments: [] });
    await follow('by contact', 'c2', contact);
    await follow('by conversation', 'c1', nobody);
    await follow('somebody else', 'c3', nobody);
    const { followers, history } = await follow('somebody else again', 'c3', nobody);
    expect(followers?.map(({ id }) => id)).toEqual(['somebody else']);
    expect(history.slice(-4).map(({ kind }) => kind)).toEqual(['message', 'message', 'followed', 'message']);
  });
});

describe('distances', () => {
  it('are those on the ground: a minute of latitude is a nautical mile', () => {
    expect(metresBetween({ lat: 45, long: -72 }, { lat: 45 + 1 / 60, long: -72 })).toBeCloseTo(1855, -1);
    expect(metresBetween({ lat: 60, long: 0 }, { lat: 60, long: 1 })).toBeCloseTo(111_320 / 2, -1);
  });

  it('lie within the box around a point', () => {
    const { from, to } = boxAround(here, 100);
    expect(metresBetween(here, { lat: to.lat, long: here.long })).toBeCloseTo(100, 3);
    expect(metresBetween(here, { lat: here.lat, long: from.long })).toBeCloseTo(100, 3);
  });
});
