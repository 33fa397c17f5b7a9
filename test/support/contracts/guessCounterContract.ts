import { beforeEach, describe, expect, it } from 'vitest';
import type { TicketUnderstanding } from '../../../src/domain/ticket.ts';
import type { GuessCounter } from '../../../src/services/learning/guessCounts.ts';
import type { FactSource } from '../../../src/services/report/facts.ts';
import { createReporting } from '../../../src/services/report/reporting.ts';
import type { TicketRepository } from '../../../src/services/tickets/ticketRepository.ts';
import { makeTicket, minutes, monday } from '../makeTicket.ts';

const understood = (code: string, change: Partial<TicketUnderstanding> = {}): TicketUnderstanding => ({
  serviceCode: code,
  score: 0.8,
  text: 'un trou',
  choice: 'taken',
  ranked: [{ code, score: 0.8 }],
  model: 'abc',
  ...change,
});

/** What is counted of the guesses in every store; `open` gives an empty one. */
export function guessCounterContract(open: () => Promise<{ tickets: TicketRepository; facts: FactSource }>): void {
  describe('GuessCounter', () => {
    let tickets: TicketRepository;
    let guesses: GuessCounter;
    beforeEach(async () => {
      const { facts, ...rest } = await open();
      tickets = rest.tickets;
      guesses = createReporting({ source: facts, city: { timeZone: 'America/Toronto' }, clock: () => monday }).guesses;
    });

    it('counts what went the same way, each in the last period that had begun', async () => {
      const starts = [minutes(0), minutes(100), minutes(200)];
      await tickets.insert(makeTicket(1, { understanding: understood('pothole') }));
      await tickets.insert(makeTicket(2, { understanding: understood('pothole') }));
      await tickets.insert(makeTicket(99, { understanding: understood('noise') }));
      await tickets.insert(makeTicket(100, { understanding: understood('noise', { choice: 'asked' }) }));
      const line = { choice: 'taken', guess: 'pothole', filed: 'pothole', service: 'pothole' };
      const noise = { ...line, guess: 'noise', filed: 'noise' };
      const counts = await guesses.count(starts);
      expect(counts).toHaveLength(3);
      expect(counts).toContainEqual({ from: starts[0], ...line, count: 2 });
      expect(counts).toContainEqual({ from: starts[0], ...noise, count: 1 });
      expect(counts).toContainEqual({ from: starts[1], ...noise, choice: 'asked', count: 1 });
    });

    it('counts only since the first period, and not what no words were kept of', async () => {
      await tickets.insert(makeTicket(1, { understanding: understood('pothole') }));
      await tickets.insert(makeTicket(2, { understanding: understood('pothole'), createdAt: minutes(-1) }));
      await tickets.insert(makeTicket(3));
      expect((await guesses.count([minutes(0)])).map(({ count }) => count)).toEqual([1]);
    });

    it('reads tickets of versions that kept less', async () => {
      const understanding = { serviceCode: 'noise', score: 0.7, text: 'x' };
      await tickets.insert(makeTicket(1, { understanding, serviceCode: 'pothole' }));
      expect(await guesses.count([minutes(0)])).toEqual([
        { from: minutes(0), choice: null, guess: null, filed: 'noise', service: 'pothole', count: 1 },
      ]);
    });
  });
}
