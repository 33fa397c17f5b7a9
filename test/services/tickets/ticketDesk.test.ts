import { beforeEach, describe, expect, it } from 'vitest';
import { findReference } from '../../../src/domain/reference.ts';
import { allowedStatusChanges, type TicketStatus, ticketStatuses } from '../../../src/domain/ticketStatus.ts';
import { createTicketDesk, type TicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import type { TicketChange, TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, makeTicket, minutes, monday, reference, testServices } from '../../support/makeTicket.ts';

const lea = { id: 'u1', name: 'Léa' };
const marc = { id: 'u2', name: 'Marc' };
const byLea = { type: 'user', id: 'u1', name: 'Léa' };

describe('the ticket desk', () => {
  let tickets: TicketRepository;
  let now: Date;
  let changes: TicketChange[];
  let desk: TicketDesk;

  beforeEach(() => {
    tickets = fakeTickets().tickets;
    now = monday;
    changes = [];
    desk = createTicketDesk({
      tickets,
      counters: fakeCounters(),
      city: { services: testServices, timeZone: 'America/Toronto' },
      clock: () => now,
      newId: () => 'delivery-1',
      onChange: (change) => changes.push(change),
    });
  });

  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'no error',
      (error: { code: string }) => error.code,
    );

  describe('filing', () => {
    it('makes a new ticket of the draft, in its service’s queue, due by its target', async () => {
      const ticket = await desk.file(makeDraft({ draftId: 'd1', serviceCode: 'noise' }));
      expect(ticket).toMatchObject({ draftId: 'd1', status: 'new', queue: 'police', assignee: null, mergedInto: null });
      expect(ticket.dueAt).toEqual(new Date(monday.getTime() + 24 * 3_600_000));
      expect(ticket.history).toEqual([{ at: monday, by: { type: 'citizen', name: '' }, kind: 'filed' }]);
      expect(findReference(ticket.reference)).toEqual({ reference: ticket.reference, valid: true });
      expect(ticket.reference).toMatch(/^GO-2026-000001-\d$/);
      expect(await desk.ticketByReference(ticket.reference)).toMatchObject({ draftId: 'd1' });
      expect(changes).toEqual([{ reference: ticket.reference, revision: 1, change: 'filed' }]);
    });

    it('gives the same ticket for the same draft, one after the other and all at once', async () => {
      const draft = makeDraft();
      const first = await desk.file(draft);
      expect((await desk.file(draft)).reference).toBe(first.reference);
      const other = makeDraft();
      const all = await Promise.all(Array.from({ length: 10 }, () => desk.file(other)));
      expect(new Set(all.map((one) => one.reference)).size).toBe(1);
      expect(changes).toHaveLength(2);
    });

    it('numbers the year of the town, not of UTC', async () => {
      now = new Date('2027-01-01T03:00:00.000Z');
      expect((await desk.file(makeDraft())).reference).toMatch(/^GO-2026-/);
      now = new Date('2027-01-01T05:00:00.000Z');
      expect((await desk.file(makeDraft())).reference).toMatch(/^GO-2027-000001-/);
    });

    it('goes past references that are taken, where the counter was lost', async () => {
      for (const n of [1, 2, 3]) await tickets.insert(makeTicket(n));
      expect((await desk.file(makeDraft())).reference).toBe(reference(4));
    });

    it('refuses a service that the city doesn’t have', async () => {
      expect(await codeOf(desk.file(makeDraft({ serviceCode: 'dragons' })))).toBe('unknown_service');
    });
  });

  describe('claiming', () => {
    it('lets one of two agents win and tells the other who did', async () => {
      await tickets.insert(makeTicket(1));
      const both = await Promise.allSettled([desk.claim(reference(1), lea), desk.claim(reference(1), marc)]);
      const won = both.filter((one) => one.status === 'fulfilled');
      const lost = both.filter((one) => one.status === 'rejected');
      expect(won).toHaveLength(1);
      expect(won[0]?.value.assignee).toEqual(lea);
      expect(lost[0]?.reason).toMatchObject({ code: 'already_claimed', status: 409, details: { assignee: lea } });
      const history = (await tickets.byReference(reference(1)))?.history;
      expect(history?.slice(1)).toEqual([{ at: now, by: byLea, kind: 'claimed', to: 'Léa' }]);
    });

    it('changes nothing for the agent who has it', async () => {
      await tickets.insert(makeTicket(1));
      await desk.claim(reference(1), lea);
      expect((await desk.claim(reference(1), lea)).history).toHaveLength(2);
    });

    it('refuses what is finished, and what doesn’t exist', async () => {
      await tickets.insert(makeTicket(1, { status: 'resolved' }));
      expect(await codeOf(desk.claim(reference(1), lea))).toBe('ticket_finished');
      expect(await codeOf(desk.claim(reference(9), lea))).toBe('unknown_ticket');
    });
  });

  describe('the status table', () => {
    const pairs = ticketStatuses.flatMap((from) =>
      ticketStatuses.map((to): [TicketStatus, TicketStatus] => [from, to]),
    );

    it.each(pairs)('%s → %s', async (from, to) => {
      await tickets.insert(makeTicket(1, { status: from }));
      if (allowedStatusChanges[from].includes(to)) {
        now = minutes(9);
        const ticket = await desk.changeStatus(reference(1), to, lea, 'parce que');
        expect(ticket.status).toBe(to);
        expect(ticket.history.at(-1)).toEqual({ at: now, by: byLea, kind: 'status', from, to, text: 'parce que' });
      } else {
        await expect(desk.changeStatus(reference(1), to, lea)).rejects.toMatchObject({
          code: 'status_not_allowed',
          status: 409,
          details: { allowed: allowedStatusChanges[from] },
        });
        expect(await tickets.byReference(reference(1))).toMatchObject({ status: from, revision: 1 });
      }
    });

    it('gives every ticket that isn’t closed for good a way on, and every status a way to be reached', () => {
      const reachable = new Set<TicketStatus>(['new']);
      for (const status of reachable) for (const next of allowedStatusChanges[status]) reachable.add(next);
      expect([...reachable].sort()).toEqual([...ticketStatuses].sort());
    });
  });

  it('loses no line when many change one ticket at once', async () => {
    await tickets.insert(makeTicket(1));
    const work = [
      desk.claim(reference(1), lea),
      desk.changeStatus(reference(1), 'waiting', lea),
      desk.changeService(reference(1), 'noise', marc),
      ...Array.from({ length: 10 }, (_, i) => desk.addNote(reference(1), { text: `note ${i}` }, marc)),
      desk.reply(reference(1), 'Bonjour', lea),
      desk.citizenMessage(reference(1), 'Merci'),
    ];
    await Promise.all(work);
    const ticket = await tickets.byReference(reference(1));
    expect(ticket).toMatchObject({ status: 'waiting', serviceCode: 'noise', queue: 'police', assignee: lea });
    expect(ticket?.history).toHaveLength(1 + work.length);
    expect(ticket?.revision).toBe(1 + work.length);
  });

  it('gives up, writing nothing, on a ticket that always changes first', async () => {
    await tickets.insert(makeTicket(1));
    const busy = createTicketDesk({
      tickets: { ...tickets, update: async () => null },
      counters: fakeCounters(),
      city: { services: testServices, timeZone: 'America/Toronto' },
      clock: () => now,
    });
    expect(await codeOf(busy.changeStatus(reference(1), 'waiting', lea))).toBe('ticket_busy');
  });

  it('assigns, gives back, and writes both down', async () => {
    await tickets.insert(makeTicket(1));
    expect((await desk.assign(reference(1), marc, lea)).assignee).toEqual(marc);
    expect((await desk.assign(reference(1), marc, lea)).history).toHaveLength(2);
    const ticket = await desk.assign(reference(1), null, marc);
    expect(ticket.assignee).toBeNull();
    expect(ticket.history.slice(1)).toEqual([
      { at: now, by: byLea, kind: 'assigned', to: 'Marc' },
      { at: now, by: { type: 'user', id: 'u2', name: 'Marc' }, kind: 'assigned', from: 'Marc', fromId: 'u2' },
    ]);
  });

  it('moves a corrected service to its queue and counts its target from the filing', async () => {
    await tickets.insert(makeTicket(1));
    now = minutes(600);
    const ticket = await desk.changeService(reference(1), 'noise', lea);
    expect(ticket).toMatchObject({ serviceCode: 'noise', queue: 'police' });
    expect(ticket.dueAt).toEqual(new Date(ticket.createdAt.getTime() + 24 * 3_600_000));
    expect(ticket.history.at(-1)).toEqual({ at: now, by: byLea, kind: 'service', from: 'pothole', to: 'noise' });
    expect((await desk.changeService(reference(1), 'noise', lea)).history).toHaveLength(2);
    expect(await codeOf(desk.changeService(reference(1), 'dragons', lea))).toBe('unknown_service');
  });

  it('owes a reply to the conversation that a ticket came from, and only writes it down for the others', async () => {
    await tickets.insert(makeTicket(1, { contact: { anonymous: true } }));
    // A phone number is called by the agent: nothing sends anything there.
    await tickets.insert(makeTicket(2, { conversationId: null, channel: 'phone' }));
    const reached = await desk.reply(reference(1), 'C’est réparé', lea);
    expect(reached.outbox).toEqual([
      {
        id: 'delivery-1',
        kind: 'reply',
        text: 'C’est réparé',
        by: lea.name,
        createdAt: now,
        via: 'conversation',
      },
    ]);
    const unreached = await desk.reply(reference(2), 'C’est réparé', lea);
    expect(unreached.outbox).toEqual([]);
    expect(unreached.history.at(-1)).toEqual({ at: now, by: byLea, kind: 'reply', text: 'C’est réparé' });
  });

  it('appends what the citizen adds, with the files', async () => {
    await tickets.insert(makeTicket(1, { contact: { name: 'Zoé', anonymous: false } }));
    const photo = { id: 'a1', name: 'a.jpg', contentType: 'image/jpeg', size: 9 };
    const ticket = await desk.citizenMessage(reference(1), 'Encore là', [photo]);
    expect(ticket.attachments).toEqual([photo]);
    const by = { type: 'citizen', name: 'Zoé' };
    expect(ticket.history.at(-1)).toEqual({ at: now, by, kind: 'message', text: 'Encore là' });
  });

  describe('merging', () => {
    const kinds = async (n: number) => (await tickets.byReference(reference(n)))?.history.map((line) => line.kind);

    it.each([...ticketStatuses])(
      'closes a duplicate that was %s by the table, and tells the other ticket',
      async (from) => {
        await tickets.insert(makeTicket(1, { status: from }));
        await tickets.insert(makeTicket(2));
        const merged = await desk.merge(reference(1), reference(2), lea);
        expect(merged.mergedInto).toBe(reference(2));
        expect(merged.status).toBe(from === 'rejected' ? 'rejected' : 'closed');
        const steps = merged.history.filter((line) => line.kind === 'status');
        for (const { from: a, to: b } of steps) {
          expect(allowedStatusChanges[a as TicketStatus]).toContain(b);
        }
        expect(merged.history).toContainEqual({ at: now, by: byLea, kind: 'merged', to: reference(2) });
        expect((await tickets.byReference(reference(2)))?.history.at(-1)).toEqual({
          at: now,
          by: byLea,
          kind: 'absorbed',
          from: reference(1),
        });
      },
    );

    it('does nothing the second time, and completes a merge that was cut between its two writes', async () => {
      for (const n of [1, 2]) await tickets.insert(makeTicket(n));
      const absorbed = { at: now, by: { type: 'user' as const, id: 'u1', name: 'Léa' }, kind: 'absorbed' as const };
      await tickets.update(reference(2), {}, { at: now, history: [{ ...absorbed, from: reference(1) }] });
      await desk.merge(reference(1), reference(2), lea);
      await desk.merge(reference(1), reference(2), lea);
      expect(await kinds(1)).toEqual(['filed', 'merged', 'status', 'status']);
      expect(await kinds(2)).toEqual(['filed', 'absorbed']);
    });

    it('refuses itself, the unknown, and what was merged already', async () => {
      for (const n of [1, 2, 3]) await tickets.insert(makeTicket(n));
      expect(await codeOf(desk.merge(reference(1), reference(1), lea))).toBe('merge_into_itself');
      expect(await codeOf(desk.merge(reference(1), reference(9), lea))).toBe('unknown_merge_target');
      expect(await codeOf(desk.merge(reference(9), reference(1), lea))).toBe('unknown_ticket');
      await desk.merge(reference(1), reference(2), lea);
      expect(await codeOf(desk.merge(reference(1), reference(3), lea))).toBe('already_merged');
      expect(await codeOf(desk.merge(reference(3), reference(1), lea))).toBe('already_merged');
    });

    it('never merges two tickets into each other', async () => {
      for (const n of [1, 2]) await tickets.insert(makeTicket(n));
      const codes = await Promise.all([
        codeOf(desk.merge(reference(1), reference(2), lea)),
        codeOf(desk.merge(reference(2), reference(1), marc)),
      ]);
      expect(codes.sort()).toEqual(['already_merged', 'no error']);
    });

    it('is undone by reopening the duplicate', async () => {
      for (const n of [1, 2]) await tickets.insert(makeTicket(n));
      await desk.merge(reference(1), reference(2), lea);
      expect(await desk.changeStatus(reference(1), 'reopened', lea)).toMatchObject({ mergedInto: null });
    });
  });
});
