import { type Language, localeOf } from '../../shared/language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['week', 7 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/** Times written for people, in a language and in the city's own zone. */
export type Dates = {
  /** "25 nov. 2026, 14 h 05". */
  dateTime(iso: string): string;
  /** "mercredi 25 novembre". */
  day(iso: string): string;
  /** "14 h 05". */
  time(iso: string): string;
  /** "novembre 2026". */
  month(iso: string): string;
  /** "25 nov. 2026". */
  shortDay(iso: string): string;
  /** A whole day of the calendar ("2026-11-25") or a moment, as long as it says. */
  dateOrMoment(iso: string): string;
  /** "il y a 3 h", "dans 2 j", by the largest unit that fits; under a minute, the present. */
  relative(iso: string, now: number): string;
  /** How long between a moment and now: "3 h", "2 j"; at least a minute. */
  lapse(iso: string, now: number): string;
};

/** Builds the writers for a language and an IANA zone; without one, the browser's. */
export function createDates(language: Language, timeZone: string | undefined): Dates {
  const locale = localeOf(language);
  const zone = timeZone ? { timeZone } : {};
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone });
  const dayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...zone });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });

  return {
    dateTime: (iso) => dateTime.format(new Date(iso)),
    day: (iso) => dayFormat.format(new Date(iso)),
    month: (iso) => month.format(new Date(iso)),
    shortDay: (iso) => shortDay.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    dateOrMoment(iso) {
      // A day without an hour is the same day everywhere: reading it in a zone could move it.
      if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return calendarDay.format(new Date(`${iso}T00:00:00Z`));
      return Number.isNaN(Date.parse(iso)) || !/^\d{4}-/.test(iso) ? iso : dateTime.format(new Date(iso));
    },
    relative(iso, now) {
      const ms = Date.parse(iso) - now;
      for (const [unit, size] of units) {
        if (Math.abs(ms) >= size) return relative.format(Math.trunc(ms / size), unit);
      }
      return relative.format(0, 'second');
    },
    lapse(iso, now) {
      const ms = Math.abs(Date.parse(iso) - now);
      const [unit, size] = units.find(([, one]) => ms >= one) ?? (['minute', minute] as const);
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
      return format.format(Math.max(1, Math.trunc(ms / size)));
    },
  };
}
