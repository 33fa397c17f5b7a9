import { describe, expect, it } from 'vitest';
import type { CommentList } from '../../../src/services/report/comment.ts';
import type { Contact, ContactRepository } from '../../../src/services/report/contact.ts';
import type { FactSource } from '../../../src/services/report/facts.ts';
import type { TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { makeTicket, minutes, monday, reference } from '../makeTicket.ts';

type Ports = { tickets: TicketRepository; contacts: ContactRepository; facts: FactSource; comments: CommentList };

function contact(id: string, change: Partial<Contact> = {}): Contact {
  return {
    id,
    kind: 'conversation',
    at: minutes(0),
    updatedAt: minutes(0),
    channel: 'web',
    language: 'fr',
    step: 'address',
    tickets: 0,
    topic: null,
    ...change,
  };
}

async function gather<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** What every store gives the report; `open` gives an empty one. */
export function reportContract(open: () => Promise<Ports>): void {
  describe('what the report reads', () => {
    it('is of each ticket what it reckons with, and nobody’s name or number', async () => {
      const { tickets, facts } = await open();
      await tickets.insert(
        makeTicket(1, {
          address: { ...makeTicket(1).address, lat: 45.2, long: -72.1 },
          resolvedAt: minutes(90),
          firstResponseAt: minutes(30),
          satisfaction: { score: 4, comment: 'Merci', at: minutes(95) },
          understanding: {
            serviceCode: 'pothole',
            score: 0.9,
            text: 'un trou',
            choice: 'taken',
            ranked: [{ code: 'noise', score: 0.8 }],
          },
        }),
      );
      const [fact, ...others] = await gather(facts.tickets(new Date(0)));
      expect(others).toEqual([]);
      expect(fact).toMatchObject({
        reference: reference(1),
        street: 'Rue Principale Ouest',
        point: { lat: 45.2, long: -72.1 },
        score: 4,
        conversation: true,
        resolvedAt: minutes(90),
        guess: { choice: 'taken', guess: 'noise', filed: 'pothole' },
      });
      expect(Object.keys(fact ?? {})).not.toEqual(expect.arrayContaining(['contact']));
      expect(fact).not.toHaveProperty('description');
    });

    it('is only what was written since a moment', async () => {
      const { tickets, contacts, facts } = await open();
      await tickets.insert(makeTicket(1));
      await tickets.insert(makeTicket(20));
      await contacts.save(contact('old'));
      await contacts.save(contact('new', { updatedAt: minutes(20) }));
      const [later] = await gather(facts.tickets(minutes(10)));
      expect(later?.point).toBeNull();
      expect((await gather(facts.tickets(minutes(10)))).map((one) => one.reference)).toEqual([reference(20)]);
      expect((await gather(facts.contacts(minutes(10)))).map(({ id }) => id)).toEqual(['new']);
      expect(await facts.size()).toBe(4);
    });

    it('keeps when a contact began, and its step while the bot is silent', async () => {
      const { contacts, facts } = await open();
      await contacts.save(contact('a'));
      await contacts.save(contact('a', { at: minutes(5), updatedAt: minutes(5), step: null, tickets: 1 }));
      expect(await gather(facts.contacts(new Date(0)))).toEqual([
        contact('a', { updatedAt: minutes(5), step: 'address', tickets: 1 }),
      ]);
    });

    it('shows no agent’s words on a call, and forgets them', async () => {
      const { contacts, facts } = await open();
      const by = { id: 'lea', name: 'Léa' };
      const call = contact('a', { kind: 'call', channel: 'phone', step: null, topic: 'library' });
      await contacts.save({ ...call, note: 'Rappeler Jean', by });
      await contacts.save({ ...call, id: 'b', by });
      expect((await gather(facts.contacts(new Date(0))))[0]).toEqual(call);
      expect(await contacts.forgetNotes(minutes(-1))).toBe(0);
      expect(await contacts.forgetNotes(minutes(1))).toBe(1);
      expect(await contacts.forgetNotes(minutes(1))).toBe(0);
    });

    it('pages the comments, latest first', async () => {
      const { tickets, comments } = await open();
      const said = (n: number, comment: string | null) =>
        makeTicket(n, { satisfaction: { score: 2, comment, at: minutes(n) } });
      for (const one of [said(1, 'Trop long'), said(2, null), said(3, 'Bien'), makeTicket(4), said(5, 'Parfait')]) {
        await tickets.insert(one);
      }
      const of = { from: monday, to: minutes(5), limit: 1 };
      const first = await comments({ ...of, after: null });
      expect(first.items).toEqual([
        { reference: reference(3), serviceCode: 'pothole', score: 2, text: 'Bien', at: minutes(3) },
      ]);
      const second = await comments({ ...of, after: first.next });
      expect(second.items.map(({ text }) => text)).toEqual(['Trop long']);
      expect(second.next).toBeNull();
    });
  });
}
