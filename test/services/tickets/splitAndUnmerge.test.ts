import { beforeEach, describe, expect, it } from 'vitest';
import { createTicketDesk, type TicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeTicket, monday, reference, testServices } from '../../support/makeTicket.ts';

const lea = { id: 'u1', name: 'Léa' };

describe('what was put together or told together', () => {
  let tickets: ReturnType<typeof fakeTickets>['tickets'];
  let desk: TicketDesk;
  beforeEach(async () => {
    tickets = fakeTickets().tickets;
    const city = { services: testServices, timeZone: 'America/Toronto' };
    desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock: () => monday });
    await tickets.insert(makeTicket(101, { draftId: 'd1', conversationId: 'c1' }));
    await tickets.insert(makeTicket(102, { draftId: 'd2' }));
  });
  const followers = async (n: number) =>
    (await tickets.byReference(reference(n)))?.followers?.map(({ id }) => id) ?? [];

  it('comes apart again: the duplicate is open, and who came along with it follows the other no more', async () => {
    await desk.merge(reference(101), reference(102), lea);
    expect(await followers(102)).toEqual(['d1']);
    const apart = await desk.unmerge(reference(101), lea);
    expect(apart).toMatchObject({ status: 'reopened', mergedInto: null });
    expect(await followers(102)).toEqual([]);
    const kinds = (await tickets.byReference(reference(102)))?.history.map(({ kind }) => kind);
    expect(kinds?.slice(-2)).toEqual(['absorbed', 'released']);
  });

  it('can be put together once more', async () => {
    for (let i = 0; i < 2; i++) {
      await desk.merge(reference(101), reference(102), lea);
      if (i === 0) await desk.unmerge(reference(101), lea);
    }
    expect(await followers(102)).toEqual(['d1']);
    expect((await tickets.byReference(reference(101)))?.mergedInto).toBe(reference(102));
  });

  it('is not taken apart where it never was together', async () => {
    await expect(desk.unmerge(reference(101), lea)).rejects.toMatchObject({ code: 'not_merged' });
  });

  it('is split into a request of its own kind, for the same citizen and place, each linked to the other', async () => {
    const part = { draftId: 'p1', serviceCode: 'noise', description: 'et la musique' };
    const made = await desk.split(reference(101), part, lea);
    const again = await desk.split(reference(101), part, lea);
    expect(again.reference).toBe(made.reference);
    const original = await tickets.byReference(reference(101));
    expect(made).toMatchObject({ serviceCode: 'noise', description: 'et la musique', conversationId: 'c1' });
    expect([made.address, made.contact]).toEqual([original?.address, original?.contact]);
    expect([made.linked, original?.linked]).toEqual([[reference(101)], [made.reference]]);
  });
});
