import { beforeAll, describe, expect, it } from 'vitest';
import { readSentences } from '../../src/cli/demo/sentences.ts';
import { talkOf } from '../../src/cli/demo/talk.ts';
import { contactsOf, ticketsOf, type YearPlan } from '../../src/cli/demo/year.ts';
import { findReference } from '../../src/domain/reference.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { canChangeStatus, isFinished } from '../../src/domain/ticketStatus.ts';
import { loadCityPack } from '../../src/services/cityPack/loadCityPack.ts';
import type { Contact } from '../../src/services/report/contact.ts';

const until = new Date('2026-11-25T17:00:00Z');

describe('a made-up year', () => {
  let plan: YearPlan;
  let tickets: Ticket[];
  let contacts: Contact[];
  beforeAll(async () => {
    const agents = [
      { id: 'a', name: 'Amélie Rivemont' },
      { id: 'k', name: 'Karim Houdier' },
    ];
    const [city, sentences] = await Promise.all([loadCityPack('city/magog'), readSentences()]);
    plan = { city, sentences, agents, until, seed: 3, tickets: 1500, contacts: 5000 };
    tickets = [...ticketsOf(plan, 400)].flat();
    contacts = [...contactsOf(plan, tickets, 400)].flat();
  });

  it('is as long as asked, the same from the same seed, and another from another', () => {
    expect(tickets).toHaveLength(1500);
    expect([...ticketsOf(plan, 999)].flat()).toEqual(tickets);
    expect([...ticketsOf({ ...plan, seed: 4 }, 999)].flat()).not.toEqual(tickets);
    const calls = tickets.filter(({ channel }) => channel === 'phone').length;
    expect(contacts.length + calls).toBe(5000);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
  });

  it('has every service, channel, language and end that a desk meets', () => {
    const kinds = (of: (ticket: Ticket) => unknown) => new Set(tickets.map(of));
    expect(kinds(({ serviceCode }) => serviceCode).size).toBe(plan.city.services.length);
    expect(kinds(({ channel }) => channel).size).toBe(5);
    expect(kinds(({ language }) => language).size).toBe(2);
    expect([...kinds(({ status }) => status)]).toEqual(
      expect.arrayContaining(['new', 'in_progress', 'waiting', 'resolved', 'closed', 'rejected']),
    );
    expect(tickets.some(({ mergedInto }) => mergedInto)).toBe(true);
    expect(tickets.some(({ reopenings }) => reopenings)).toBe(true);
    expect(tickets.some(({ satisfaction }) => satisfaction?.comment)).toBe(true);
    expect(tickets.some(({ dueAt, status }) => dueAt < until && !isFinished(status))).toBe(true);
  });

  it('follows the rules of the desk: nothing in the future, each history in order, each change allowed', () => {
    for (const { history, status, reference, updatedAt, resolvedAt } of tickets) {
      expect(findReference(reference)?.valid).toBe(true);
      expect(updatedAt <= until).toBe(true);
      let last = 'new' as Ticket['status'];
      let at = new Date(0);
      for (const line of history) {
        expect(line.at >= at).toBe(true);
        at = line.at;
        if (line.kind !== 'status') continue;
        expect(canChangeStatus(line.from as Ticket['status'], line.to as Ticket['status'])).toBe(true);
        expect(line.from).toBe(last);
        last = line.to as Ticket['status'];
      }
      expect(status).toBe(last);
      expect(Boolean(resolvedAt)).toBe(isFinished(status));
    }
  });

  it('names nobody who exists', () => {
    for (const { contact } of tickets) {
      if (contact.phone) expect(contact.phone).toMatch(/^\+1\d{3}55501\d\d$/);
      if (contact.email) expect(contact.email).toMatch(/@example\.org$/);
    }
  });

  it('has sentences of its own for each service, in both languages', () => {
    for (const { code } of plan.city.services) {
      expect(plan.sentences.services[code]?.fr.length, code).toBeGreaterThanOrEqual(3);
      expect(plan.sentences.services[code]?.en.length, code).toBeGreaterThanOrEqual(2);
    }
  });

  it('tells the conversation that a request came from', () => {
    const ticket = tickets.find(({ channel }) => channel === 'web');
    const talk = ticket && talkOf(ticket, 'Magog');
    expect(talk?.log.map(({ activity }) => activity.text)).toContain(ticket?.description);
    expect(talk?.log.at(-1)?.activity.text).toContain(ticket?.reference);
  });
});
