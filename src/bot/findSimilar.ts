import { DateTime } from 'luxon';
import type { SimilarRequest } from '../dialogs/requestAnswers.ts';
import type { FindSimilar } from '../dialogs/requestForm.ts';
import type { CityPack } from '../domain/city.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Clock } from '../services/clock.ts';
import type { TicketDesk } from '../services/tickets/ticketDesk.ts';

const mostOffered = 3;

/**
 * Looks for open requests that may be the same: the citizen's own first, then those of others nearby. Whoever types a phone
 * number need not be whose it is: by it they are told only of what anybody is told of who passes by.
 */
export function createFindSimilar(deps: {
  desk: Pick<TicketDesk, 'similar' | 'ownSimilar'>;
  city: Pick<CityPack, 'timeZone' | 'services'>;
  clock: Clock;
}): FindSimilar {
  const dayOf = (moment: Date) => DateTime.fromJSDate(moment, { zone: deps.city.timeZone }).startOf('day');
  const told = ({ reference, status, createdAt }: Ticket, metres: number | null): SimilarRequest => ({
    reference,
    status,
    filed: dayOf(createdAt).toISODate() ?? '',
    days: Math.round(dayOf(deps.clock()).diff(dayOf(createdAt), 'days').days),
    ...(metres === null ? {} : { metres: Math.round(metres) }),
  });
  return async ({ serviceCode, address, requestsBefore, contact, another }) => {
    const isShared = deps.city.services.some(({ code, duplicates }) => code === serviceCode && duplicates !== null);
    const traces = { references: requestsBefore, contact: isShared ? contact : null };
    const own = await deps.desk.ownSimilar(traces, serviceCode, address);
    const near = await deps.desk.similar(serviceCode, address);
    const theirs = new Set([...requestsBefore, ...own.map(({ ticket }) => ticket.reference)]);
    return [
      ...(another ? [] : own.map(({ ticket, metres }): SimilarRequest => ({ ...told(ticket, metres), own: true }))),
      ...near.filter(({ ticket }) => !theirs.has(ticket.reference)).map(({ ticket, metres }) => told(ticket, metres)),
    ].slice(0, mostOffered);
  };
}
