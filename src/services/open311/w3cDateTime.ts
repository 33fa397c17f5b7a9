import { DateTime } from 'luxon';

/** A moment in W3C's format, with the city's offset from UTC: "2026-03-02T09:00:00-05:00". */
export function w3cDateTime(moment: Date, timeZone: string): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

const format = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads a moment in W3C's format; null where it is none, which a time without its offset is too. A day alone is the
 * city's own: its beginning, or its end where it ends a range. A plus sign that a client left unescaped came as a space.
 */
export function readW3cDateTime(text: string, timeZone: string, edge: 'start' | 'end'): Date | null {
  const written = text.trim().replace(/ (?=\d{2}:\d{2}$)/, '+');
  if (!format.test(written)) return null;
  const read = DateTime.fromISO(written, { zone: timeZone });
  if (!read.isValid) return null;
  return (written.length === 10 && edge === 'end' ? read.endOf('day') : read).toJSDate();
}
