import { beforeEach, describe, expect, it } from 'vitest';
import { createTicketFeed, type TicketFeed } from '../../../src/services/tickets/ticketFeed.ts';
import type { TicketChange, TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeTicket, minutes, reference } from '../../support/makeTicket.ts';

const by = { type: 'user' as const, id: 'u1', name: 'Léa' };

describe('the ticket feed', () => {
  let tickets: TicketRepository;
  let now: Date;
  let feed: TicketFeed;
  let heard: TicketChange[];
  const listen = () => feed.subscribe((change) => heard.push(change));
  const note = (n: number, at: Date) =>
    tickets.update(reference(n), {}, { at, history: [{ at, by, kind: 'note', text: '' }] });

  beforeEach(() => {
    tickets = fakeTickets().tickets;
    now = minutes(0);
    heard = [];
    // A timer that never comes: the tests look by themselves.
    feed = createTicketFeed({ tickets, clock: () => now, intervalMs: 3_600_000 });
  });

  it('tells a change of this process at once, and not again when it is seen in the store', async () => {
    await tickets.insert(makeTicket(1, { createdAt: now }));
    listen();
    await feed.poll();
    const written = await note(1, now);
    feed.publish({ reference: reference(1), revision: written?.revision ?? 0, change: 'note' });
    await feed.poll();
    expect(heard).toEqual([{ reference: reference(1), revision: 2, change: 'note' }]);
  });

  it('tells what another process wrote, and nothing that was there before', async () => {
    await tickets.insert(makeTicket(1, { createdAt: now }));
    listen();
    await feed.poll();
    expect(heard).toEqual([]);
    now = minutes(1);
    await note(1, now);
    await tickets.insert(makeTicket(2, { createdAt: now }));
    await feed.poll();
    await feed.poll();
    expect(heard).toEqual([
      { reference: reference(1), revision: 2, change: 'note' },
      { reference: reference(2), revision: 1, change: 'filed' },
    ]);
  });

  it('tells a write that was dated a little before it became visible', async () => {
    await tickets.insert(makeTicket(1, { createdAt: minutes(-10) }));
    listen();
    await feed.poll();
    now = minutes(1);
    await feed.poll();
    await note(1, new Date(now.getTime() - 20_000));
    await feed.poll();
    expect(heard).toHaveLength(1);
  });

  it('tells every listener, and none that has left', async () => {
    const other: TicketChange[] = [];
    const leave = listen();
    feed.subscribe((change) => other.push(change));
    await feed.poll();
    leave();
    feed.publish({ reference: reference(1), revision: 1, change: 'filed' });
    expect(heard).toHaveLength(0);
    expect(other).toHaveLength(1);
  });

  it('goes on after a look that failed', async () => {
    const errors: unknown[] = [];
    let broken = false;
    feed = createTicketFeed({
      tickets: { changedSince: (at) => (broken ? Promise.reject(new Error('down')) : tickets.changedSince(at)) },
      clock: () => now,
      intervalMs: 3_600_000,
      onError: (error) => errors.push(error),
    });
    listen();
    await feed.poll();
    broken = true;
    await feed.poll();
    expect(errors).toHaveLength(1);
    broken = false;
    await tickets.insert(makeTicket(1, { createdAt: now }));
    await feed.poll();
    expect(heard).toHaveLength(1);
  });
});
