import type { Bilingual } from './language.ts';
import type { OpenSpan } from './liveDesk.ts';

/** A day on which the town does not work: `MM-DD` every year, or one date as `YYYY-MM-DD`. */
type Closure = { date: string; name: Bilingual };

/** When the town works: the hours in which a target that runs in working time passes. */
export type BusinessHours = {
  /** The open spans of each day of the week, Monday first; none where nobody works. At least one day has some. */
  week: OpenSpan[][];
  /** Whose public holidays are kept, as `date-holidays` names it: `CA-QC`. Null where only `closures` are. */
  holidays: string | null;
  closures: Closure[];
};

/** The hours of an ordinary working day: the mean of the days of the week that have some. */
export function workingDayHours({ week }: Pick<BusinessHours, 'week'>): number {
  const days = week.map((spans) => spans.reduce((sum, { from, to }) => sum + to - from, 0)).filter((sum) => sum > 0);
  return days.reduce((sum, minutes) => sum + minutes, 0) / days.length / 60;
}
