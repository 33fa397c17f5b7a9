import { DateTime } from 'luxon';
import type { QuietHours } from '../../domain/city.ts';

/** When the quiet hours that a moment falls in are over, by the clock of the city's own zone; null outside of them. */
export function quietUntil({ from, to }: QuietHours, timeZone: string, moment: Date): Date | null {
  const local = DateTime.fromJSDate(moment, { zone: timeZone });
  const minute = local.hour * 60 + local.minute;
  const overMidnight = from > to;
  const quiet = overMidnight ? minute >= from || minute < to : from <= minute && minute < to;
  if (!quiet) return null;
  const day = overMidnight && minute >= from ? local.plus({ days: 1 }) : local;
  return day
    .startOf('day')
    .set({ hour: Math.floor(to / 60), minute: to % 60 })
    .toJSDate();
}
