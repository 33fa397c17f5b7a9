import { DateTime } from 'luxon';

/** What the time of a report is cut into; weeks begin on Monday. */
type Bucket = 'hour' | 'day' | 'week' | 'month';

/** A span of whole days of the city's calendar: from the first one's midnight to the midnight after the last. */
export type Period = { from: Date; to: Date; bucket: Bucket; timeZone: string };

/** The period of two dates (`YYYY-MM-DD`), both included, cut so that a chart of it can be read. */
export function periodOf(first: string, last: string, timeZone: string): Period {
  const [from, to] = [first, last].map((date) => DateTime.fromISO(date, { zone: timeZone }).startOf('day'));
  if (!from || !to) throw new Error('a period has two dates');
  const end = to.plus({ days: 1 });
  const days = end.diff(from, 'days').days;
  const bucket = days <= 2 ? 'hour' : days <= 45 ? 'day' : days <= 190 ? 'week' : 'month';
  return { from: from.toJSDate(), to: end.toJSDate(), bucket, timeZone };
}

/** When the parts of a period begin, oldest first; the first one is cut at the period's own beginning. */
export function bucketStarts({ from, to, bucket, timeZone }: Period): Date[] {
  const starts = [from];
  let next = DateTime.fromJSDate(from, { zone: timeZone }).startOf(bucket);
  for (;;) {
    next = next.plus({ [`${bucket}s`]: 1 });
    if (next.toMillis() >= to.getTime()) return starts;
    starts.push(next.toJSDate());
  }
}
