import { DateTime } from 'luxon';
import type { Language } from '../domain/language.ts';

/** Writes a moment for people: an ISO 8601 date or date and time in the city's zone; words stay as they were said. */
export function sayWhen(when: string, language: Language, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(when)) return when;
  const moment = DateTime.fromISO(when, { zone: timeZone }).setLocale(language === 'fr' ? 'fr-CA' : 'en-CA');
  if (!moment.isValid) return when;
  const said = moment.toLocaleString(
    when.includes('T')
      ? { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }
      : { weekday: 'long', day: 'numeric', month: 'long' },
  );
  // "1er mars": Intl writes the first of the month like any other day.
  return language === 'fr' ? said.replace(/\b1 (?=\p{L})/u, '1er ') : said;
}
