import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeTicket, monday, reference, testServices } from '../../support/makeTicket.ts';

describe('requests that one citizen made together', () => {
  it('know each other, with one line each, however often they are linked', async () => {
    const { tickets } = fakeTickets();
    for (const n of [1, 2, 3]) await tickets.insert(makeTicket(n));
    const city = { services: testServices, timeZone: 'America/Toronto' };
    const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock: () => monday });
    const all = [1, 2, 3].map(reference);
    await desk.link(all);
    await desk.link(all);
    const second = await desk.ticketByReference(reference(2));
    expect(second?.linked).toEqual([reference(1), reference(3)]);
    expect(second?.history.map(({ kind, to }) => ({ kind, to }))).toEqual([
      { kind: 'filed', to: undefined },
      { kind: 'linked', to: reference(1) },
      { kind: 'linked', to: reference(3) },
    ]);
  });
});
