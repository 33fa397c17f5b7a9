import { DateTime } from 'luxon';
import type { Language } from '../domain/language.ts';
import { say } from '../services/words.ts';

/** When the desk opens, as one says it: "à 13 h", "demain à 8 h 30", "lundi à 8 h 30", or with the date a week and more ahead. */
export function sayOpening(opening: Date, now: Date, language: Language, timeZone: string): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const at = DateTime.fromJSDate(opening, { zone: timeZone }).setLocale(locale);
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  const days = Math.round(at.startOf('day').diff(today, 'days').days);
  // "8 h 00" is said "8 h".
  const time = at
    .toLocaleString(DateTime.TIME_SIMPLE)
    .replace(/^0/, '')
    .replace(/\sh\s00$/, ' h')
    .replace(':00', '');
  if (days === 0) return say(language, 'opening.today', { time });
  if (days === 1) return say(language, 'opening.tomorrow', { time });
  const day =
    days < 7
      ? { weekday: 'long' as const }
      : { weekday: 'long' as const, day: 'numeric' as const, month: 'long' as const };
  return say(language, 'opening.day', { day: at.toLocaleString(day), time });
}
