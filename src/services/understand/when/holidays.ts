import type { DateTime } from 'luxon';
import type { Holiday } from './lexicon.ts';

/** The day of a holiday in a year, at midnight in the zone of `today`. */
export function holidayIn(year: number, holiday: Holiday, today: DateTime): DateTime {
  if ('fromEaster' in holiday) return easter(year, today).plus({ days: holiday.fromEaster });
  const first = today.set({ year, month: holiday.month, day: 1 });
  if ('day' in holiday) return first.set({ day: holiday.day });
  if ('mondayBefore' in holiday) {
    const limit = first.set({ day: holiday.mondayBefore - 1 });
    return limit.minus({ days: limit.weekday - 1 });
  }
  return first.plus({ days: ((holiday.weekday - first.weekday + 7) % 7) + 7 * (holiday.nth - 1) });
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876). */
function easter(year: number, today: DateTime): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return today.set({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
