import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/ticket.ts';
import type { TicketQueue } from '../../../src/services/tickets/ticketQueue.ts';
import type { TicketRecord, TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { makeTicket, minutes, reference } from '../makeTicket.ts';

const agent = { type: 'user' as const, id: 'u1', name: 'Léa' };
const note = (at: Date, text = 'vu'): HistoryEntry => ({ at, by: agent, kind: 'note', text });

/** What every implementation of TicketRepository does; `open` gives an empty one. */
export function ticketRepositoryContract(open: () => Promise<{ tickets: TicketRepository; queue: TicketQueue }>): void {
  describe('TicketRepository', () => {
    let tickets: TicketRepository;
    beforeEach(async () => {
      ({ tickets } = await open());
    });

    it('gives back what was inserted, at revision 1, by reference and by draft', async () => {
      const ticket = makeTicket(1, {
        when: '2026-03-01',
        attributes: { kind: 'party' },
        understanding: { serviceCode: 'pothole', score: 0.93, text: 'gros trou' },
        attachments: [{ id: 'a1', name: 'trou.jpg', contentType: 'image/jpeg', size: 12 }],
        outbox: [{ id: 'd1', kind: 'reply', text: 'Reçu', createdAt: minutes(1) }],
      });
      expect(await tickets.insert(ticket)).toBe('inserted');
      expect(await tickets.byReference(ticket.reference)).toEqual({ ...ticket, revision: 1 });
      expect(await tickets.byDraft(ticket.draftId)).toEqual({ ...ticket, revision: 1 });
    });

    it('keeps what a ticket is linked with', async () => {
      await tickets.insert(makeTicket(1));
      await tickets.update(reference(1), {}, { at: minutes(2), set: { linked: [reference(2)] }, history: [] });
      expect((await tickets.byReference(reference(1)))?.linked).toEqual([reference(2)]);
    });

    it('keeps who follows a ticket, in the order in which they came', async () => {
      const follower = (id: string) => ({
        id,
        conversationId: null,
        channel: 'phone' as const,
        language: 'en' as const,
        contact: { phone: '+18195550144', anonymous: false },
        at: minutes(2),
      });
      const line = (at: Date): HistoryEntry => ({ at, by: agent, kind: 'followed' });
      await tickets.insert(makeTicket(1));
      for (const id of ['a', 'b'])
        await tickets.update(
          reference(1),
          {},
          { at: minutes(2), history: [line(minutes(2))], followers: [follower(id)] },
        );
      const ticket = await tickets.byReference(reference(1));
      expect(ticket?.followers).toEqual([follower('a'), follower('b')]);
      await tickets.forgetPerson({ ...(ticket as TicketRecord), followers: [] });
      expect((await tickets.byReference(reference(1)))?.followers ?? []).toEqual([]);
    });

    it('finds the open tickets of a service within a box of points, its edges in it', async () => {
      const at = (lat: number, long: number) => ({ address: { text: 'ici', precision: 'shared' as const, lat, long } });
      await tickets.insert(makeTicket(1, at(45.27, -72.15)));
      await tickets.insert(makeTicket(2, at(45.28, -72.14)));
      await tickets.insert(makeTicket(3, at(45.29, -72.15)));
      await tickets.insert(makeTicket(4, at(45.27, -72.16)));
      await tickets.insert(makeTicket(5, { ...at(45.27, -72.15), status: 'resolved' }));
      await tickets.insert(makeTicket(6, { ...at(45.27, -72.15), serviceCode: 'noise' }));
      await tickets.insert(makeTicket(7, { address: { text: 'nulle part', precision: 'words' } }));
      const box = { from: { lat: 45.27, long: -72.15 }, to: { lat: 45.28, long: -72.14 } };
      const found = async (since: Date, limit: number) =>
        (await tickets.unfinishedOf('pothole', since, limit, box)).map((one) => one.reference);
      expect(await found(minutes(0), 10)).toEqual([reference(2), reference(1)]);
      expect(await found(minutes(0), 1)).toEqual([reference(2)]);
      expect(await found(minutes(2), 10)).toEqual([reference(2)]);
    });

    it('finds the open tickets of a service by the phone or the e-mail that was left', async () => {
      const contact = { phone: '+18195550142', email: 'a@example.org', anonymous: false };
      await tickets.insert(makeTicket(1, { contact }));
      await tickets.insert(makeTicket(2, { contact: { phone: '+18195550142', anonymous: false } }));
      await tickets.insert(makeTicket(3, { contact, status: 'closed' }));
      await tickets.insert(makeTicket(4, { contact, serviceCode: 'noise' }));
      await tickets.insert(makeTicket(5, { contact: { phone: '+18195550143', anonymous: false } }));
      const by = async (one: { phone: string } | { email: string }) =>
        (await tickets.unfinishedBy(one, 'pothole', 10)).map((ticket) => ticket.reference);
      expect(await by({ phone: '+18195550142' })).toEqual([reference(2), reference(1)]);
      expect(await by({ email: 'a@example.org' })).toEqual([reference(1)]);
      expect(await by({ email: 'b@example.org' })).toEqual([]);
    });

    it('knows nothing of what was never inserted', async () => {
      expect(await tickets.byReference(reference(9))).toBeNull();
      expect(await tickets.byDraft('nothing')).toBeNull();
      expect(await tickets.update(reference(9), {}, { at: minutes(1), history: [note(minutes(1))] })).toBeNull();
    });

    it('refuses a second ticket of one draft, and a second use of one reference', async () => {
      await tickets.insert(makeTicket(1, { draftId: 'd' }));
      expect(await tickets.insert(makeTicket(2, { draftId: 'd' }))).toBe('draft_exists');
      expect(await tickets.insert(makeTicket(1, { draftId: 'other' }))).toBe('reference_exists');
      expect(await tickets.byReference(reference(2))).toBeNull();
    });

    it('lets one of many inserts of a draft at once through', async () => {
      const outcomes = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => tickets.insert(makeTicket(n, { draftId: 'same' }))),
      );
      expect(outcomes.filter((one) => one === 'inserted')).toHaveLength(1);
    });

    it('finds the finished tickets of before a time, and forgets whose they were once', async () => {
      await tickets.insert(makeTicket(1, { status: 'closed', updatedAt: minutes(1) }));
      await tickets.insert(makeTicket(2, { status: 'new', updatedAt: minutes(1) }));
      await tickets.insert(makeTicket(3, { status: 'resolved', updatedAt: minutes(9) }));
      const [old, ...more] = await tickets.finishedBefore(minutes(5), 10);
      expect([old?.reference, more]).toEqual([reference(1), []]);
      const bare = { ...old, contact: { anonymous: true }, description: 'trou', history: [], outbox: [] };
      expect(await tickets.forgetPerson({ ...bare, revision: 7 } as TicketRecord)).toBe(false);
      expect(await tickets.forgetPerson(bare as TicketRecord)).toBe(true);
      const kept = await tickets.byReference(reference(1));
      expect(kept).toMatchObject({ contact: { anonymous: true }, description: 'trou', forgotten: true, revision: 2 });
      expect(await tickets.finishedBefore(minutes(5), 10)).toEqual([]);
    });

    it('knows which attachments stand on a ticket', async () => {
      const photo = (id: string) => ({ id, name: 'a.jpg', contentType: 'image/jpeg', size: 9 });
      await tickets.insert(makeTicket(1, { attachments: [photo('p1'), photo('p2')] }));
      await tickets.insert(makeTicket(2));
      const told = { at: minutes(5), history: [note(minutes(5))], attachments: [photo('p3')] };
      await tickets.update(reference(2), {}, told);
      expect(await tickets.attachmentsKept(['p3', 'gone', 'p1'])).toEqual(['p3', 'p1']);
      expect(await tickets.attachmentsKept([])).toEqual([]);
    });

    it('replaces fields and appends lines in one write', async () => {
      await tickets.insert(makeTicket(1));
      const delivery = { id: 'd1', kind: 'reply' as const, text: 'Bonjour', createdAt: minutes(5) };
      const file = { id: 'a1', name: 'a.png', contentType: 'image/png', size: 3 };
      const after = await tickets.update(
        reference(1),
        { revision: 1 },
        {
          at: minutes(5),
          set: { status: 'accepted', assignee: { id: 'u1', name: 'Léa' } },
          history: [note(minutes(5))],
          outbox: [delivery],
          attachments: [file],
        },
      );
      expect(after).toMatchObject({ status: 'accepted', assignee: { id: 'u1', name: 'Léa' }, revision: 2 });
      expect(after?.updatedAt).toEqual(minutes(5));
      expect(after?.history.map((line) => line.kind)).toEqual(['filed', 'note']);
      expect(after?.outbox).toEqual([delivery]);
      expect(after?.attachments).toEqual([file]);
      expect(await tickets.byReference(reference(1))).toEqual(after);
    });

    it('writes nothing when the revision has moved on', async () => {
      await tickets.insert(makeTicket(1));
      await tickets.update(reference(1), { revision: 1 }, { at: minutes(2), history: [note(minutes(2))] });
      const late = {
        at: minutes(3),
        set: { status: 'rejected' as const },
        history: [note(minutes(3))],
      };
      expect(await tickets.update(reference(1), { revision: 1 }, late)).toBeNull();
      expect(await tickets.byReference(reference(1))).toMatchObject({ status: 'new', revision: 2 });
    });

    it('checks that nobody has it, and that it is unfinished', async () => {
      await tickets.insert(makeTicket(1, { assignee: { id: 'u2', name: 'Marc' } }));
      await tickets.insert(makeTicket(2, { status: 'closed' }));
      await tickets.insert(makeTicket(3, { status: 'waiting' }));
      const update = { at: minutes(9), history: [note(minutes(9))] };
      const both = { unassigned: true, unfinished: true } as const;
      expect(await tickets.update(reference(1), both, update)).toBeNull();
      expect(await tickets.update(reference(2), both, update)).toBeNull();
      expect(await tickets.update(reference(3), both, update)).toMatchObject({ revision: 2 });
    });

    it('loses no line of twenty writers at once', async () => {
      await tickets.insert(makeTicket(1));
      const texts = Array.from({ length: 20 }, (_, i) => `note ${i}`);
      await Promise.all(
        texts.map((text) => tickets.update(reference(1), {}, { at: minutes(1), history: [note(minutes(1), text)] })),
      );
      const after = await tickets.byReference(reference(1));
      expect(after?.revision).toBe(21);
      expect(
        after?.history
          .slice(1)
          .map((line) => line.text)
          .sort(),
      ).toEqual([...texts].sort());
    });

    describe('what a ticket owes', () => {
      const owed = (id: string) => [{ id, kind: 'reply' as const, text: '…', createdAt: minutes(1) }];
      const line = (kind: 'undelivered' | 'resent', text: string): HistoryEntry => ({
        at: minutes(9),
        by: agent,
        kind,
        text,
      });

      it('is listed until it was delivered, longest unchanged first', async () => {
        await tickets.insert(makeTicket(2, { outbox: owed('b') }));
        await tickets.insert(makeTicket(1, { outbox: owed('a') }));
        await tickets.insert(makeTicket(3));
        const owing = async (limit: number) => (await tickets.owing(minutes(5), limit)).map((one) => one.reference);
        expect(await owing(10)).toEqual([reference(1), reference(2)]);
        expect(await owing(1)).toHaveLength(1);
        expect(await tickets.delivered(reference(1), 'a')).toBe(true);
        expect(await tickets.delivered(reference(1), 'a')).toBe(false);
        expect(await owing(10)).toEqual([reference(2)]);
        expect((await tickets.byReference(reference(1)))?.outbox).toEqual([]);
      });

      it('is tried by one of several at once, and by nobody else until its time', async () => {
        await tickets.insert(makeTicket(1, { outbox: owed('a') }));
        const tries = await Promise.all(
          [1, 2, 3].map(() => tickets.beginAttempt(reference(1), { id: 'a' }, minutes(7))),
        );
        expect(tries.filter(Boolean)).toHaveLength(1);
        expect(await tickets.owing(minutes(6), 10)).toEqual([]);
        const [again] = await tickets.owing(minutes(7), 10);
        expect(again?.outbox).toMatchObject([{ id: 'a', attempts: 1, nextAt: minutes(7) }]);
        expect(await tickets.beginAttempt(reference(1), { id: 'a', attempts: 1 }, minutes(9))).toBe(true);
        await tickets.postpone(reference(1), 'a', { nextAt: minutes(20), lastError: 'unreachable' });
        expect((await tickets.byReference(reference(1)))?.outbox).toMatchObject([
          { attempts: 2, nextAt: minutes(20), lastError: 'unreachable' },
        ]);
      });

      it('is listed for one that is due, whatever the others wait for', async () => {
        const late = { ...owed('a')[0], nextAt: minutes(60) } as ReturnType<typeof owed>[number];
        await tickets.insert(makeTicket(1, { outbox: [late] }));
        expect(await tickets.owing(minutes(5), 10)).toEqual([]);
        await tickets.update(reference(1), {}, { at: minutes(5), history: [], outbox: owed('b') });
        expect(await tickets.owing(minutes(5), 10)).toHaveLength(1);
      });

      it('is given up once, with a line, and taken up once more as if it were new', async () => {
        await tickets.insert(makeTicket(1, { outbox: [...owed('a'), ...owed('b')] }));
        await tickets.beginAttempt(reference(1), { id: 'b' }, minutes(8));
        const given = await tickets.giveUp(reference(1), 'b', line('undelivered', 'refused'));
        expect(given).toMatchObject({ revision: 2, undelivered: 1, updatedAt: minutes(9) });
        expect(given?.history.at(-1)).toMatchObject({ kind: 'undelivered', text: 'refused' });
        expect(given?.outbox[1]).toMatchObject({ id: 'b', failedAt: minutes(9), lastError: 'refused' });
        expect(await tickets.giveUp(reference(1), 'b', line('undelivered', 'refused'))).toBeNull();
        expect(await tickets.delivered(reference(1), 'b')).toBe(false);
        await tickets.delivered(reference(1), 'a');
        expect(await tickets.owing(minutes(60), 10)).toEqual([]);
        const taken = await tickets.takeUp(reference(1), 'b', line('resent', ''));
        expect(taken).toMatchObject({ revision: 3, undelivered: 0 });
        expect(taken?.outbox).toEqual([{ ...owed('b')[0], lastError: 'refused' }]);
        expect(await tickets.takeUp(reference(1), 'b', line('resent', ''))).toBeNull();
        expect(await tickets.owing(minutes(10), 10)).toHaveLength(1);
      });
    });

    it('tells what changed since a time, oldest first, with the last thing done', async () => {
      await tickets.insert(makeTicket(1));
      await tickets.insert(makeTicket(2));
      await tickets.update(reference(1), {}, { at: minutes(8), history: [note(minutes(8))] });
      expect(await tickets.changedSince(minutes(2))).toEqual([
        { reference: reference(2), revision: 1, change: 'filed' },
        { reference: reference(1), revision: 2, change: 'note' },
      ]);
      expect(await tickets.changedSince(minutes(9))).toEqual([]);
    });
  });
}
