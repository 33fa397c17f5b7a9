import { DateTime } from 'luxon';
import type { GuessCount } from './guessCounts.ts';

/** What tickets are gathered by; weeks begin on Monday. */
export type ReportPeriod = 'week' | 'month';

/** What the supervisor sees of some tickets, as counts: shares are for the page to make. */
type GuessTotals = {
  tickets: number;
  /** Nobody has changed the service that they were filed under. */
  uncorrected: number;
  /** The classifier's first guess was kept. */
  guessed: number;
  /** Its first guess is the service that they have now. */
  guessedRight: number;
  taken: number;
  asked: number;
  agent: number;
};

/** What was guessed, what it is now, and how often. */
export type ConfusionCell = { guess: string; service: string; count: number };

/** Accuracy over time, and the confusion table. */
export type GuessReport = {
  totals: GuessTotals;
  periods: (GuessTotals & { from: Date })[];
  confusion: ConfusionCell[];
};

/** How many periods are looked back on, this one included. */
const periodsShown: Record<ReportPeriod, number> = { week: 13, month: 12 };

/** When the periods of a report begin, the city's midnights, oldest first. */
export function periodStarts(now: Date, by: ReportPeriod, timeZone: string): Date[] {
  const last = DateTime.fromJSDate(now, { zone: timeZone }).startOf(by);
  return Array.from({ length: periodsShown[by] }, (_, i) =>
    last.minus({ [`${by}s`]: periodsShown[by] - 1 - i }).toJSDate(),
  );
}

/** Adds counts up by period, and by guess and service, the most frequent pairs first. */
export function reportOf(starts: readonly Date[], counts: readonly GuessCount[]): GuessReport {
  const periods = new Map(starts.map((from) => [from.getTime(), { from, ...noTickets() }]));
  const totals = noTickets();
  const cells = new Map<string, ConfusionCell>();
  for (const line of counts) {
    for (const counted of [periods.get(line.from.getTime()), totals]) if (counted) add(counted, line);
    if (line.guess === null) continue;
    const key = `${line.guess} ${line.service}`;
    const cell = cells.get(key) ?? { guess: line.guess, service: line.service, count: 0 };
    cells.set(key, cell);
    cell.count += line.count;
  }
  return {
    totals,
    periods: [...periods.values()],
    confusion: [...cells.values()].sort(
      (a, b) => b.count - a.count || (`${a.guess} ${a.service}` < `${b.guess} ${b.service}` ? -1 : 1),
    ),
  };
}

function noTickets(): GuessTotals {
  return { tickets: 0, uncorrected: 0, guessed: 0, guessedRight: 0, taken: 0, asked: 0, agent: 0 };
}

function add(totals: GuessTotals, { choice, guess, filed, service, count }: GuessCount): void {
  totals.tickets += count;
  if (filed === service) totals.uncorrected += count;
  if (guess !== null) totals.guessed += count;
  if (guess === service) totals.guessedRight += count;
  if (choice) totals[choice] += count;
}
