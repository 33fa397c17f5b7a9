import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/domain/ticket.ts';
import { searchWords } from '../../../src/services/tickets/searchWords.ts';
import type { QueueFilter, QueuePosition, QueueSort, TicketQueue } from '../../../src/services/tickets/ticketQueue.ts';
import type { TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { makeTicket, minutes, monday, reference } from '../makeTicket.ts';

const newest: QueueSort = { field: 'createdAt', direction: 'desc' };

/** What every implementation of TicketQueue does; `open` gives an empty one and the tickets that it reads. */
export function ticketQueueContract(open: () => Promise<{ tickets: TicketRepository; queue: TicketQueue }>): void {
  describe('TicketQueue', () => {
    let tickets: TicketRepository;
    let queue: TicketQueue;
    beforeEach(async () => {
      ({ tickets, queue } = await open());
    });

    const insert = async (...all: Ticket[]) => {
      for (const ticket of all) await tickets.insert(ticket);
    };
    const listed = async (filter: QueueFilter) => {
      const { items } = await queue.list({ filter, sort: newest, after: null, limit: 100 });
      return items.map((one) => Number(one.reference.split('-')[2])).sort((a, b) => a - b);
    };

    it('narrows to the places within a box', async () => {
      const at = (lat: number, long: number) => ({ text: 'ici', precision: 'shared' as const, lat, long });
      await insert(
        makeTicket(1, { address: at(45.1, -72.1) }),
        makeTicket(2, { address: at(45.2, -72.1) }),
        makeTicket(3, { address: at(45.1, -72.3) }),
        makeTicket(4, { address: { text: 'nulle part', precision: 'words' } }),
      );
      expect(await listed({ box: { from: { lat: 45, long: -72.2 }, to: { lat: 45.15, long: -72 } } })).toEqual([1]);
    });

    it('shows the fields of a line and no other', async () => {
      const ticket = makeTicket(1);
      await insert(ticket);
      const { items, next } = await queue.list({ filter: {}, sort: newest, after: null, limit: 10 });
      expect(next).toBeNull();
      expect(items).toEqual([
        {
          reference: ticket.reference,
          serviceCode: 'pothole',
          status: 'new',
          queue: 'public_works',
          assignee: null,
          address: ticket.address,
          description: ticket.description,
          channel: 'web',
          language: 'fr',
          createdAt: ticket.createdAt,
          updatedAt: ticket.updatedAt,
          dueAt: ticket.dueAt,
        },
      ]);
    });

    it('narrows by each filter, and by all at once', async () => {
      await insert(
        makeTicket(1),
        makeTicket(2, { status: 'waiting', assignee: { id: 'u1', name: 'Léa' } }),
        makeTicket(3, { status: 'closed', queue: 'police', serviceCode: 'noise' }),
        makeTicket(4, {
          queue: 'police',
          serviceCode: 'noise',
          dueAt: minutes(-5),
          assignee: { id: 'u2', name: 'Al' },
        }),
      );
      expect(await listed({ reference: reference(3) })).toEqual([3]);
      expect(await listed({ status: ['new'] })).toEqual([1, 4]);
      expect(await listed({ status: ['waiting', 'closed'] })).toEqual([2, 3]);
      expect(await listed({ queue: ['police'] })).toEqual([3, 4]);
      expect(await listed({ serviceCode: ['pothole'] })).toEqual([1, 2]);
      expect(await listed({ assignee: 'u1' })).toEqual([2]);
      expect(await listed({ assignee: null })).toEqual([1, 3]);
      expect(await listed({ dueBefore: monday })).toEqual([4]);
      expect(await listed({ status: ['new'], queue: ['police'], assignee: 'u2', words: ['trou'] })).toEqual([4]);
      expect(await listed({ status: ['new'], queue: ['police'], assignee: 'u1' })).toEqual([]);
    });

    it('finds by beginnings of words of description, place, name, phone and reference', async () => {
      await insert(
        makeTicket(1, { description: 'Égout bouché près de l’école', contact: { anonymous: true } }),
        makeTicket(23, {
          address: { text: '12, chemin des Pères', precision: 'words' },
          contact: { phone: '+18195550199', name: 'Zoé Côté', anonymous: false },
        }),
      );
      const search = (q: string) => listed({ words: searchWords(q) });
      expect(await search('egout')).toEqual([1]);
      expect(await search('ÉGO')).toEqual([1]);
      expect(await search('ecole bouche')).toEqual([1]);
      expect(await search('ecole peres')).toEqual([]);
      expect(await search('chemin des pères')).toEqual([23]);
      expect(await search('cote zoe')).toEqual([23]);
      expect(await search('819 555-0199')).toEqual([23]);
      expect(await search('(819) 555 0199')).toEqual([23]);
      expect(await search('555-0199')).toEqual([23]);
      expect(await search(reference(23))).toEqual([23]);
      expect(await search(reference(23).toLowerCase().replaceAll('-', ' '))).toEqual([23]);
      expect(await search('GO-2026-0000')).toEqual([1, 23]);
      expect(await search('23')).toEqual([23]);
      expect(await search('gout')).toEqual([]);
    });

    const orders: QueueSort[] = (['createdAt', 'dueAt', 'updatedAt'] as const).flatMap((field) => [
      { field, direction: 'asc' as const },
      { field, direction: 'desc' as const },
    ]);
    it.each(orders)('pages by $field $direction, every ticket once, equals included', async (sort) => {
      // Three of each time: pages of four cut through equals.
      const all = Array.from({ length: 11 }, (_, i) => {
        const at = minutes(Math.floor(i / 3));
        return makeTicket(i + 1, { createdAt: at, updatedAt: minutes(50 - i), dueAt: minutes((i * 7) % 5) });
      });
      await insert(...[...all].reverse());
      const seen: string[] = [];
      let after: QueuePosition | null = null;
      do {
        const page: { items: { reference: string }[]; next: QueuePosition | null } = await queue.list({
          filter: { status: ['new'] },
          sort,
          after,
          limit: 4,
        });
        expect(page.items.length).toBeLessThanOrEqual(4);
        seen.push(...page.items.map((one) => one.reference));
        after = page.next;
      } while (after);
      const sign = sort.direction === 'asc' ? 1 : -1;
      const expected = [...all].sort(
        (a, b) => sign * (a[sort.field].getTime() - b[sort.field].getTime() || a.reference.localeCompare(b.reference)),
      );
      expect(seen).toEqual(expected.map((one) => one.reference));
    });

    it('has no next page when the last is exactly full', async () => {
      await insert(makeTicket(1), makeTicket(2));
      expect((await queue.list({ filter: {}, sort: newest, after: null, limit: 2 })).next).toBeNull();
    });

    it('goes on after the same ticket when newer ones arrive between two pages', async () => {
      await insert(makeTicket(1), makeTicket(2), makeTicket(3));
      const first = await queue.list({ filter: {}, sort: newest, after: null, limit: 2 });
      await insert(makeTicket(4), makeTicket(5));
      const second = await queue.list({ filter: {}, sort: newest, after: first.next, limit: 2 });
      expect(second.items.map((one) => one.reference)).toEqual([reference(1)]);
    });

    it('counts what is unfinished', async () => {
      await insert(
        makeTicket(1, { assignee: { id: 'u1', name: 'Léa' } }),
        makeTicket(2, { status: 'waiting', queue: 'police', dueAt: minutes(-1) }),
        makeTicket(3, { status: 'reopened', dueAt: minutes(-1), attentionAt: minutes(-9) }),
        makeTicket(4, {
          status: 'closed',
          attentionAt: null,
          assignee: { id: 'u1', name: 'Léa' },
          dueAt: minutes(-1),
          undelivered: 2,
        }),
      );
      expect(await queue.counts({ userId: 'u1', now: monday })).toEqual({
        open: 3,
        byStatus: { new: 1, waiting: 1, reopened: 1 },
        byQueue: { public_works: 2, police: 1 },
        mine: 1,
        unassigned: 2,
        overdue: 1,
        attention: 1,
        undelivered: 1,
        mentions: 0,
      });
    });

    it('counts anew what was filed, taken or finished since', async () => {
      const agent = { id: 'u1', name: 'Léa' };
      const line = { kind: 'assigned', at: minutes(1), by: { type: 'user', id: 'u1', name: 'Léa' } } as const;
      const counted = async () => {
        const { open, mine, byStatus } = await queue.counts({ userId: 'u1', now: monday });
        return { open, mine, byStatus };
      };
      await insert(makeTicket(1), makeTicket(2));
      expect(await counted()).toEqual({ open: 2, mine: 0, byStatus: { new: 2 } });
      await insert(makeTicket(3));
      await tickets.update(reference(1), {}, { at: minutes(1), set: { assignee: agent }, history: [line] });
      await tickets.update(reference(2), {}, { at: minutes(1), set: { status: 'closed' }, history: [line] });
      expect(await counted()).toEqual({ open: 2, mine: 1, byStatus: { new: 2 } });
    });

    it('lists what somebody should look at, and takes no paused clock for late', async () => {
      await insert(
        makeTicket(1, { attentionAt: minutes(-5) }),
        makeTicket(2, { status: 'waiting', attentionAt: null }),
        makeTicket(3, { attentionAt: minutes(5) }),
        makeTicket(4),
      );
      const { items } = await queue.list({ filter: { attentionBefore: monday }, sort: newest, after: null, limit: 10 });
      expect(items.map((one) => one.reference)).toEqual([reference(1)]);
    });

    it('counts nothing where there is nothing', async () => {
      const counts = await queue.counts({ userId: 'u1', now: monday });
      expect(counts).toEqual({
        open: 0,
        byStatus: {},
        byQueue: {},
        mine: 0,
        unassigned: 0,
        overdue: 0,
        attention: 0,
        undelivered: 0,
        mentions: 0,
      });
    });

    it('lists whom notes call, and counts those who have not looked since, finished ones too', async () => {
      await insert(makeTicket(1), makeTicket(2, { status: 'closed' }), makeTicket(3));
      const call = (n: number, ...mentioned: string[]) =>
        tickets.update(reference(n), {}, { at: minutes(n), history: [], mentioned });
      await call(1, 'u1', 'u2');
      await call(1, 'u1');
      await call(2, 'u1');
      await tickets.readMention(reference(1), 'u1');
      await tickets.readMention(reference(3), 'u1');
      expect(await listed({ mentioned: 'u1' })).toEqual([1, 2]);
      expect(await listed({ mentioned: 'u2' })).toEqual([1]);
      const unread = async (userId: string) => (await queue.counts({ userId, now: monday })).mentions;
      expect([await unread('u1'), await unread('u2'), await unread('u3')]).toEqual([1, 1, 0]);
      await call(1, 'u1');
      expect(await unread('u1')).toBe(2);
      const one = await tickets.byReference(reference(1));
      expect([one?.mentioned, one?.mentionUnread?.toSorted(), one?.revision]).toEqual([['u1', 'u2'], ['u1', 'u2'], 4]);
    });

    it('lists those of which something did not reach the citizen, and says so on their lines', async () => {
      await insert(makeTicket(1, { undelivered: 1 }), makeTicket(2, { undelivered: 0 }), makeTicket(3));
      const found = await queue.list({ filter: { undelivered: true }, sort: newest, after: null, limit: 5 });
      expect(found.items.map((one) => [one.reference, one.undelivered])).toEqual([[reference(1), 1]]);
    });
  });
}
