import { type Language, localeOf } from '../../shared/language.ts';
import type { PeriodReport } from '../api/wire.ts';

type Bucket = PeriodReport['period']['bucket'];

/** What a part of the period is called on an axis and in a table: an hour, a day, the day that a week begins on, a month. */
export function createPartNames(bucket: Bucket, language: Language, timeZone: string | undefined) {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...(bucket === 'hour' ? ({ hour: 'numeric' } as const) : { month: 'short' }),
    ...(bucket === 'month' ? ({ year: 'numeric' } as const) : {}),
    ...(bucket === 'day' || bucket === 'week' ? ({ day: 'numeric' } as const) : {}),
    ...(timeZone ? { timeZone } : {}),
  });
  return (from: string | Date): string => format.format(new Date(from));
}
