import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/domain/ticket.ts';
import type { PublicTicketFilter, PublicTicketList } from '../../../src/services/open311/publicTickets.ts';
import type { QueuePosition } from '../../../src/services/tickets/ticketQueue.ts';
import type { TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { makeTicket, minutes, reference } from '../makeTicket.ts';

/** What every implementation of PublicTicketList does; `open` gives an empty one and the tickets that it reads. */
export function publicTicketListContract(
  open: () => Promise<{ tickets: TicketRepository; publicTickets: PublicTicketList }>,
): void {
  describe('PublicTicketList', () => {
    let tickets: TicketRepository;
    let list: PublicTicketList;
    beforeEach(async () => {
      const opened = await open();
      tickets = opened.tickets;
      list = opened.publicTickets;
    });

    const insert = async (...all: Ticket[]) => {
      for (const ticket of all) await tickets.insert(ticket);
    };
    const sort = { field: 'createdAt', direction: 'desc' } as const;
    const listed = async (filter: PublicTicketFilter) =>
      (await list.list({ filter, sort, after: null, skip: 0, limit: 100 })).items.map((one) => one.reference);

    it('reads nothing of a person but the name that is taken out of their words', async () => {
      const by = { type: 'user' as const, id: 'u1', name: 'Léa' };
      await insert(
        makeTicket(1, {
          contact: { name: 'Zoé Roy', phone: '+18195550142', email: 'zoe@example.org', anonymous: false },
          history: [
            { at: minutes(1), by, kind: 'filed' },
            { at: minutes(2), by, kind: 'reply', text: 'secret' },
            { at: minutes(3), by, kind: 'status', from: 'new', to: 'accepted' },
          ],
        }),
      );
      const [found] = await list.byReferences([reference(1)]);
      expect(found?.contact).toEqual({ name: 'Zoé Roy' });
      expect(found?.history).toEqual([
        { at: minutes(1), kind: 'filed' },
        { at: minutes(2), kind: 'reply' },
        { at: minutes(3), kind: 'status', from: 'new', to: 'accepted' },
      ]);
      expect(JSON.stringify(found)).not.toMatch(/secret|Léa|555|example/);
    });

    it('finds by references, latest first, and leaves out those that are none', async () => {
      await insert(makeTicket(1), makeTicket(2), makeTicket(3));
      const many = Array.from({ length: 450 }, (_, i) => reference(i + 1000));
      const found = await list.byReferences([reference(1), ...many, reference(3)]);
      expect(found.map((one) => one.reference)).toEqual([reference(3), reference(1)]);
    });

    it('narrows by service, status and both times, ends included', async () => {
      await insert(
        makeTicket(1),
        makeTicket(2, { status: 'closed', updatedAt: minutes(60) }),
        makeTicket(3, { serviceCode: 'noise' }),
      );
      expect(await listed({ serviceCode: ['pothole'] })).toEqual([reference(2), reference(1)]);
      expect(await listed({ status: ['closed', 'resolved'] })).toEqual([reference(2)]);
      expect(await listed({ created: { from: minutes(2) } })).toEqual([reference(3), reference(2)]);
      expect(await listed({ created: { from: minutes(1), to: minutes(2) } })).toEqual([reference(2), reference(1)]);
      expect(await listed({ updated: { from: minutes(59), to: minutes(60) } })).toEqual([reference(2)]);
      expect(await listed({ serviceCode: ['pothole'], status: ['new'], created: { to: minutes(5) } })).toEqual([
        reference(1),
      ]);
    });

    it('pages by number and by key, every ticket once, equals included', async () => {
      const all = Array.from({ length: 11 }, (_, i) => makeTicket(i + 1, { createdAt: minutes(Math.floor(i / 3)) }));
      await insert(...all);
      const expected = all.map((one) => one.reference).reverse();
      const numbered: string[] = [];
      for (const skip of [0, 4, 8]) {
        const { items } = await list.list({ filter: {}, sort, after: null, skip, limit: 4 });
        numbered.push(...items.map((one) => one.reference));
      }
      expect(numbered).toEqual(expected);
      const keyed: string[] = [];
      let after: QueuePosition | null = null;
      do {
        const page: Awaited<ReturnType<PublicTicketList['list']>> = await list.list({
          filter: { status: ['new'] },
          sort,
          after,
          skip: 0,
          limit: 4,
        });
        keyed.push(...page.items.map((one) => one.reference));
        after = page.next;
      } while (after);
      expect(keyed).toEqual(expected);
    });
  });
}
