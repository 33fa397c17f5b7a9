import type { GuessCount } from '../learning/guessCounts.ts';
import type { TicketFact } from './facts.ts';

/** Counts what became of the classifier's guesses, by the last of the `starts` that a ticket was filed at or after. */
export function guessCounts(tickets: readonly TicketFact[], starts: readonly Date[]): GuessCount[] {
  const moments = starts.map((start) => start.getTime());
  // A number for each text: a key that is written out for each of a million tickets costs more than all the rest.
  const numbers = new Map<string | null, number>();
  const numberOf = (text: string | null): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const lines = new Map<number, GuessCount>();
  for (const { createdAt, guess: understood, serviceCode: service } of tickets) {
    const filedAt = createdAt.getTime();
    const at = moments.findLastIndex((moment) => moment <= filedAt);
    const from = starts[at];
    if (!from || !understood) continue;
    const { choice, guess, filed } = understood;
    const key = [choice, guess, filed, service].reduce((sum, text) => sum * most + numberOf(text), at);
    const line = lines.get(key);
    if (line) line.count += 1;
    else lines.set(key, { from, choice, guess, filed, service, count: 1 });
  }
  return [...lines.values()];
}

/** More services than any city has; its fourth power by the number of periods is still a whole number. */
const most = 1000;
