import { setTimeout } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { CityPack } from '../../domain/city.ts';
import type { Clock } from '../clock.ts';
import type { FactSource } from './facts.ts';
import { createFactTable, type Reading } from './factTable.ts';
import { type Operations, operationsOf } from './operations.ts';
import { periodOf } from './period.ts';
import { type Report, reportOf } from './report.ts';

/** An answer, or how far the first reading of the facts has come where it takes longer than anybody waits. */
type Reckoned<T> = { reading: Reading; result: null } | { reading: null; result: T };

/** What the supervisor sees of the whole operation. */
export type Reporting = {
  /** The report of two dates of the city's calendar (`YYYY-MM-DD`), both included. */
  report(first: string, last: string): Promise<Reckoned<Report>>;
  operations(): Promise<Reckoned<Operations>>;
};

/** How long a call waits for the first reading before it tells how far that is. */
const patienceMs = 400;

/** Builds the reports of a city. */
export function createReporting(deps: {
  source: FactSource;
  city: Pick<CityPack, 'timeZone'>;
  clock: Clock;
}): Reporting {
  const { city, clock } = deps;
  const table = createFactTable(deps);

  async function reckon<T>(work: (facts: Awaited<ReturnType<typeof table.fresh>>) => T): Promise<Reckoned<T>> {
    const reading = await table.reading();
    if (reading) {
      const waited = await Promise.race([table.fresh(), setTimeout(patienceMs, null, { ref: false })]);
      if (!waited) return { reading: (await table.reading()) ?? reading, result: null };
      return { reading: null, result: work(waited) };
    }
    return { reading: null, result: work(await table.fresh()) };
  }

  return {
    report: (first, last) => {
      const period = periodOf(first, last, city.timeZone);
      return reckon((facts) => reportOf(facts, period, clock()));
    },
    operations: () => {
      const now = clock();
      const today = DateTime.fromJSDate(now, { zone: city.timeZone }).startOf('day').toJSDate();
      return reckon(({ tickets }) => operationsOf(tickets, now, today));
    },
  };
}
