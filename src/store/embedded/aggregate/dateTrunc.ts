import { DateTime } from 'luxon';
import { evalExpr } from 'mingo/core';
import { $dateTrunc as mingoDateTrunc } from 'mingo/operators/expression';
import type { Evaluate } from './bsonExpressions.ts';

// As Luxon counts them, Monday first.
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * `$dateTrunc`; mingo's, but for weeks: it counts these by the days of UTC, so that a Sunday evening in Magog falls into the
 * week after. A week begins at midnight of the zone, on `startOfWeek` (Sunday where it is not given), as MongoDB's manual says.
 */
export const dateTrunc: Evaluate = (doc, operand, options) => {
  const given = evalExpr(doc as never, operand as never, options) as Record<string, unknown>;
  const { date, unit, binSize = 1, timezone = 'UTC', startOfWeek = 'sunday' } = given;
  if (unit !== 'week') return mingoDateTrunc(doc as never, operand as never, options);
  if (date === null || date === undefined) return null;
  if (!(date instanceof Date)) throw new Error('$dateTrunc requires a date');
  if (binSize !== 1) throw new Error('$dateTrunc of several weeks is not supported');
  const first = weekdays.findIndex((name) => name.startsWith(String(startOfWeek).toLowerCase().slice(0, 3))) + 1;
  const local = DateTime.fromJSDate(date, { zone: zoneOf(String(timezone)) });
  if (first === 0 || !local.isValid) throw new Error('$dateTrunc requires a weekday and a time zone that exist');
  return local
    .startOf('day')
    .minus({ days: (local.weekday - first + 7) % 7 })
    .toJSDate();
};

/** MongoDB writes an offset without its zone's name: "-04:00". */
function zoneOf(timezone: string): string {
  return /^[+-]\d/.test(timezone) ? `UTC${timezone}` : timezone;
}
