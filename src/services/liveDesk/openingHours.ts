import { DateTime } from 'luxon';
import type { LiveDesk, OpenSpan } from '../../domain/liveDesk.ts';

/** How far ahead an opening is looked for: longer than any holiday. */
const mostDays = 60;

/** Whether somebody of the desk is there at a moment, by the clock of the city's own zone. */
export function isOpen(desk: LiveDesk, timeZone: string, moment: Date): boolean {
  const local = DateTime.fromJSDate(moment, { zone: timeZone });
  const minute = local.hour * 60 + local.minute;
  return spansOf(desk, local).some(({ from, to }) => from <= minute && minute < to);
}

/** When the desk opens next after a moment at which it is closed; null where it never does. */
export function nextOpening(desk: LiveDesk, timeZone: string, moment: Date): Date | null {
  const now = DateTime.fromJSDate(moment, { zone: timeZone });
  for (let day = 0; day < mostDays; day++) {
    const local = now.startOf('day').plus({ days: day });
    for (const { from } of spansOf(desk, local)) {
      const opening = local.set({ hour: Math.floor(from / 60), minute: from % 60 });
      if (opening > now) return opening.toJSDate();
    }
  }
  return null;
}

function spansOf({ week, holidays }: LiveDesk, local: DateTime): OpenSpan[] {
  const date = local.toISODate() ?? '';
  if (holidays.includes(date) || holidays.includes(date.slice(5))) return [];
  return week[local.weekday - 1] ?? [];
}
