import type { GuessCount } from '../learning/guessCounts.ts';
import type { TicketFact } from './facts.ts';

/** Counts what became of the classifier's guesses, by the last of the `starts` that a ticket was filed at or after. */
export function guessCounts(tickets: readonly TicketFact[], starts: readonly Date[]): GuessCount[] {
  const moments = starts.map((start) => start.getTime());
  const lines = new Map<string, GuessCount>();
  for (const { createdAt, guess: understood, serviceCode: service } of tickets) {
    const filedAt = createdAt.getTime();
    const at = moments.findLastIndex((moment) => moment <= filedAt);
    const from = starts[at];
    if (!from || !understood) continue;
    const { choice, guess, filed } = understood;
    const key = `${at} ${choice} ${guess} ${filed} ${service}`;
    const line = lines.get(key);
    if (line) line.count += 1;
    else lines.set(key, { from, choice, guess, filed, service, count: 1 });
  }
  return [...lines.values()];
}
