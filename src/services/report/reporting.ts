import { setTimeout } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { CityPack } from '../../domain/city.ts';
import type { Clock } from '../clock.ts';
import type { GuessCounter } from '../learning/guessCounts.ts';
import type { FactSource } from './facts.ts';
import { createFactTable, type Facts, type Reading } from './factTable.ts';
import { guessCounts } from './guessCounts.ts';
import { type Operations, operationsOf } from './operations.ts';
import { periodOf } from './period.ts';
import { type Report, reportOf } from './report.ts';

/** An answer, or how far the first reading of the facts has come where it takes longer than anybody waits. */
type Reckoned<T> = { reading: Reading; result: null } | { reading: null; result: T };

/** What the supervisor sees of the whole operation. */
export type Reporting = {
  /** What became of the classifier's guesses; waits for the first reading of the facts. */
  guesses: GuessCounter;
  /** The report of two dates of the city's calendar (`YYYY-MM-DD`), both included. */
  report(first: string, last: string): Promise<Reckoned<Report>>;
  operations(): Promise<Reckoned<Operations>>;
};

/** How long a call waits for the first reading before it tells how far that is. */
const patienceMs = 400;

/** A report that took so long to reckon is given again for a while, so that a large town's year is not reckoned at each look. */
const longMs = 20;
const givenAgainForMs = 60_000;

/** Builds the reports of a city. */
export function createReporting(deps: {
  source: FactSource;
  city: Pick<CityPack, 'timeZone' | 'sectors'>;
  clock: Clock;
}): Reporting {
  const { city, clock } = deps;
  const table = createFactTable(deps);

  async function reckon<T>(work: (facts: Facts) => T): Promise<Reckoned<T>> {
    const reading = await table.reading();
    if (reading) {
      const waited = await Promise.race([table.fresh(), setTimeout(patienceMs, null, { ref: false })]);
      if (!waited) return { reading: (await table.reading()) ?? reading, result: null };
      return { reading: null, result: work(waited) };
    }
    return { reading: null, result: work(await table.fresh()) };
  }

  const kept = new Map<string, { result: unknown; at: number }>();

  /** What was reckoned under a name, if that took long and not long ago; else what `work` reckons now. */
  function keeping<T>(name: string, now: Date, work: () => T): T {
    for (const [key, { at }] of kept) if (now.getTime() - at > givenAgainForMs) kept.delete(key);
    const before = kept.get(name);
    if (before) return before.result as T;
    const began = performance.now();
    const result = work();
    if (performance.now() - began > longMs) kept.set(name, { result, at: now.getTime() });
    return result;
  }

  return {
    guesses: {
      async count(starts) {
        const { tickets } = await table.fresh();
        return keeping(`guesses since ${starts.join()}`, clock(), () => guessCounts(tickets, starts));
      },
    },
    report: (first, last) =>
      reckon((facts) => {
        const now = clock();
        const report = () => reportOf(facts, periodOf(first, last, city.timeZone), now, city.sectors);
        return keeping(`report ${first} ${last}`, now, report);
      }),
    operations: () => {
      const now = clock();
      const today = DateTime.fromJSDate(now, { zone: city.timeZone }).startOf('day').toJSDate();
      return reckon(({ tickets }) => operationsOf(tickets, now, today));
    },
  };
}
