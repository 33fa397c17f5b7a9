import { DateTime } from 'luxon';
import type { Random } from './random.ts';
import { stormOf, type storms } from './seasons.ts';

/** A day of the made-up year: how much happens on it, and the storm that makes it so. */
export type Day = { start: DateTime; weight: number; storm: keyof typeof storms | null };

/** The days up to a moment, a year of them, some with a storm. */
export function daysOfYear(until: Date, timeZone: string, random: Random): Day[] {
  const last = DateTime.fromJSDate(until, { zone: timeZone }).startOf('day');
  const days: Day[] = [];
  let stormLeft = 0;
  for (let back = 364; back >= 0; back--) {
    const start = last.minus({ days: back });
    if (stormLeft === 0 && random.chance(0.03)) stormLeft = 2;
    const storm = stormLeft > 0 ? stormOf(start.month - 1) : null;
    stormLeft = Math.max(0, stormLeft - 1);
    const week = start.weekday <= 5 ? (start.weekday === 1 ? 1.3 : 1) : 0.35;
    days.push({ start, storm, weight: week * random.around(1, 0.2) * (storm ? 3 : 1) });
  }
  return days;
}

// By the hour of the day: people write in the morning and in the evening, and telephone while somebody answers.
const writing = [1, 0.5, 0.3, 0.2, 0.2, 0.6, 2, 4, 6, 6, 5, 5, 6, 5, 5, 5, 6, 7, 7, 7, 6, 5, 4, 2];
const calling = [0, 0, 0, 0, 0, 0, 0, 0, 5, 9, 9, 8, 4, 8, 8, 7, 3, 0, 0, 0, 0, 0, 0, 0];

/** A moment of a day at which somebody calls, or writes. */
export function momentOf({ start }: Day, how: 'calling' | 'writing', random: Random): Date {
  const weights = how === 'calling' ? calling : writing;
  const hour = Number(random.weighted(Object.fromEntries(weights.map((weight, i) => [String(i), weight]))));
  return start.set({ hour, minute: Math.floor(random.next() * 60), second: Math.floor(random.next() * 60) }).toJSDate();
}
