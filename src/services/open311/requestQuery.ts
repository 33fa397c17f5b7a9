import { AppError } from '../../errors.ts';
import { readCursor } from '../tickets/pageCursor.ts';
import type { QueueSort } from '../tickets/ticketQueue.ts';
import { type Open311Fault, refuseIfAny } from './open311Error.ts';
import type { PublicTicketQuery, TimeRange } from './publicTickets.ts';
import { statusesOf } from './requestStatus.ts';
import { readW3cDateTime } from './w3cDateTime.ts';

/** The longest range that one query may span, and the default one: the latest. */
const spanDays = 90;
const spanMs = spanDays * 86_400_000;
/** How many requests one answer holds at most, and by default. */
const pageSizeLimit = 1000;
/** How far the page number may reach; beyond, the `Link` header leads on by key. */
const numberedLimit = 10_000;

/** The parameters of `GET requests`, as they came; null where absent or empty, which GeoReport has mean the same. */
export type RequestParameters = (name: string) => string | null;

/** What `GET requests` asks: certain requests by their ids, or a page of those that fit. */
export type RequestQuery = { references: string[] } | PublicTicketQuery;

/** Reads the range of `GET servicerequestupdates`, by the same rules. */
export function readUpdatesRange(parameter: RequestParameters, now: Date, timeZone: string): TimeRange {
  const faults: Open311Fault[] = [];
  const ends = endsOf(parameter, ['start_date', 'end_date'], timeZone, faults);
  refuseIfAny(faults);
  return spanOf(ends, now, ['start_date', 'end_date']);
}

/** Reads the filters of `GET requests`; every fault among them is told at once. */
export function readRequestQuery(parameter: RequestParameters, now: Date, timeZone: string): RequestQuery {
  const ids = listOf(parameter('service_request_id'));
  // GeoReport: "This overrides all other arguments."
  if (ids.length > 0) return { references: [...new Set(ids.map((id) => id.toUpperCase()))].slice(0, pageSizeLimit) };

  const faults: Open311Fault[] = [];
  const created = endsOf(parameter, ['start_date', 'end_date'], timeZone, faults);
  const updated = endsOf(parameter, ['updated_after', 'updated_before'], timeZone, faults);
  const status = statusFilter(listOf(parameter('status')), faults);
  const services = listOf(parameter('service_code'));
  const size = wholeNumber('page_size', pageSizeLimit);
  const page = wholeNumber('page', Number.MAX_SAFE_INTEGER);
  const byUpdate = Boolean(updated.from || updated.to);
  const sort: QueueSort = { field: byUpdate ? 'updatedAt' : 'createdAt', direction: 'desc' };
  const limit = size ?? pageSizeLimit;
  const skip = ((page ?? 1) - 1) * limit;
  if (skip > numberedLimit) faults.push({ code: 400, key: 'open311.error.page', values: { limit: numberedLimit } });
  const after = cursor();
  refuseIfAny(faults);
  // Asked by their last change, old requests count too: then it is the changes that may span 90 days.
  const ranges = byUpdate
    ? { updated: spanOf(updated, now, ['updated_after', 'updated_before']), ...plainRange(created) }
    : { created: spanOf(created, now, ['start_date', 'end_date']) };
  return {
    filter: { ...ranges, ...(status ? { status } : {}), ...(services.length > 0 ? { serviceCode: services } : {}) },
    sort,
    after,
    skip: after ? 0 : skip,
    limit,
  };

  function wholeNumber(name: string, most: number): number | null {
    const text = parameter(name);
    if (text === null) return null;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1) return Math.min(value, most);
    faults.push({ code: 400, key: 'open311.error.number', values: { name } });
    return null;
  }

  function cursor() {
    const text = parameter('cursor');
    try {
      return text === null ? null : readCursor(sort, text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      faults.push({ code: 400, key: 'open311.error.cursor' });
      return null;
    }
  }
}

function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function statusFilter(asked: string[], faults: Open311Fault[]) {
  const statuses = asked.map((one) => one.toLowerCase()).filter((one) => one === 'open' || one === 'closed');
  if (statuses.length < asked.length) faults.push({ code: 400, key: 'open311.error.status' });
  // Both is all: without the filter the index of the dates serves alone.
  return new Set(statuses).size === 1 ? statuses.slice(0, 1).flatMap(statusesOf) : null;
}

type Ends = { from: Date | undefined; to: Date | undefined };

function endsOf(
  parameter: RequestParameters,
  [fromName, toName]: [string, string],
  timeZone: string,
  faults: Open311Fault[],
): Ends {
  const moment = (name: string, edge: 'start' | 'end') => {
    const text = parameter(name);
    if (text === null) return undefined;
    const read = readW3cDateTime(text, timeZone, edge);
    if (!read) faults.push({ code: 400, key: 'open311.error.dateTime', values: { name } });
    return read ?? undefined;
  };
  return { from: moment(fromName, 'start'), to: moment(toName, 'end') };
}

/** The range asked for, its missing end 90 days away; refused where it is turned round or longer. */
function spanOf({ from, to }: Ends, now: Date, [fromName, toName]: [string, string]): TimeRange {
  if (from && to && from > to)
    refuseIfAny([{ code: 400, key: 'open311.error.turnedRange', values: { from: fromName, to: toName } }]);
  // A range of whole days has a few hours more where the clocks change in it.
  if (from && to && to.getTime() - from.getTime() > spanMs + 86_400_000)
    refuseIfAny([{ code: 400, key: 'open311.error.span', values: { from: fromName, to: toName, days: spanDays } }]);
  if (from) return { from, to: to ?? new Date(from.getTime() + spanMs) };
  return { from: new Date((to ?? now).getTime() - spanMs), ...(to ? { to } : {}) };
}

function plainRange({ from, to }: Ends): { created?: TimeRange } {
  return from || to ? { created: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {};
}
