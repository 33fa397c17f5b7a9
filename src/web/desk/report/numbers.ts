import { type Language, localeOf } from '../../shared/language.ts';

/** A count, grouped by thousands: "35 000". */
export function countText(count: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(count);
}

/** A length of time: in minutes under an hour, in hours up to two days, in days beyond; a dash where there is none. */
export function hoursText(hours: number | null, language: Language): string {
  if (hours === null) return '–';
  const [value, unit] = hours < 1 ? [hours * 60, 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && unit !== 'minute' ? 1 : 0,
  }).format(value);
}

/** A mean of scores: "4,2"; a dash where there is none. */
export function meanText(mean: number | null, language: Language): string {
  if (mean === null) return '–';
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean);
}
