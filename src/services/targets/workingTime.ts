import { DateTime } from 'luxon';
import type { BusinessHours } from '../../domain/businessHours.ts';
import type { Bilingual } from '../../domain/language.ts';
import { createHolidays } from './holidays.ts';

/** A holiday that fell on a day on which people would have worked. */
export type Holiday = { date: string; name: Bilingual };

/** Reckons in the hours in which a town works, by the clock of its own zone. Lengths are in milliseconds. */
export type WorkingTime = {
  /** The moment at which so much working time has passed; at the end of a day rather than the beginning of the next. */
  add(from: Date, length: number): Date;
  /** How much working time passes between two moments; 0 where the second comes first. */
  between(from: Date, to: Date): number;
  /** The holidays from the day of one moment to the day of another, on days that are worked otherwise. */
  holidays(from: Date, to: Date): Holiday[];
};

type Span = { from: number; to: number };

/** Longer than any town is closed: what is not worked within it never will be. */
const mostDaysAhead = 3660;

/** Builds the reckoning; days that were looked at are remembered. */
export function createWorkingTime(hours: BusinessHours, timeZone: string): WorkingTime {
  const holidayOf = createHolidays(hours);
  const days = new Map<string, Span[]>();

  // An hour that the change to summer time leaves out ends before it begins, and counts for nothing.
  function spansOf(day: DateTime): Span[] {
    const date = day.toISODate() ?? '';
    const known = days.get(date);
    if (known) return known;
    const at = (minute: number) => day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
    const end = (minute: number) => (minute === 24 * 60 ? day.plus({ days: 1 }).toMillis() : at(minute));
    const spans = holidayOf(date) ? [] : (hours.week[day.weekday - 1] ?? []);
    const moments = spans.map(({ from, to }) => ({ from: at(from), to: Math.max(at(from), end(to)) }));
    days.set(date, moments);
    return moments;
  }

  const startOfDay = (moment: Date) => DateTime.fromJSDate(moment, { zone: timeZone }).startOf('day');

  return {
    add(from, length) {
      let left = length;
      if (left <= 0) return from;
      let day = startOfDay(from);
      for (let i = 0; i < mostDaysAhead; i++, day = day.plus({ days: 1 })) {
        for (const span of spansOf(day)) {
          const begin = Math.max(span.from, from.getTime());
          const worked = Math.max(0, span.to - begin);
          if (worked >= left) return new Date(begin + left);
          left -= worked;
        }
      }
      throw new Error(`Nobody works for ${mostDaysAhead} days after ${from.toISOString()}.`);
    },
    between(from, to) {
      let sum = 0;
      for (let day = startOfDay(from); day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) {
        for (const span of spansOf(day)) {
          sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
        }
      }
      return sum;
    },
    holidays(from, to) {
      const found: Holiday[] = [];
      for (let day = startOfDay(from); day.toMillis() <= to.getTime(); day = day.plus({ days: 1 })) {
        const date = day.toISODate() ?? '';
        const name = (hours.week[day.weekday - 1] ?? []).length > 0 ? holidayOf(date) : null;
        if (name) found.push({ date, name });
      }
      return found;
    },
  };
}

/** The clock on the wall: every hour counts, and no day is a holiday. */
export const wallTime: WorkingTime = {
  add: (from, length) => new Date(from.getTime() + Math.max(0, length)),
  between: (from, to) => Math.max(0, to.getTime() - from.getTime()),
  holidays: () => [],
};
