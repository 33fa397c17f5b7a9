import { DateTime } from 'luxon';
import type { SimilarRequest } from '../dialogs/requestAnswers.ts';
import type { FindSimilar } from '../dialogs/requestForm.ts';
import type { CityPack } from '../domain/city.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Clock } from '../services/clock.ts';
import type { TicketDesk } from '../services/tickets/ticketDesk.ts';

/** Looks for open requests that may be the same: the conversation's own first, then those of others nearby. */
export function createFindSimilar(deps: {
  desk: Pick<TicketDesk, 'similar' | 'ownSimilar'>;
  city: Pick<CityPack, 'timeZone'>;
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
  return async ({ serviceCode, address, requestsBefore }) => {
    const own = await deps.desk.ownSimilar(requestsBefore, serviceCode, address);
    const near = await deps.desk.similar(serviceCode, address);
    return [
      ...own.map(({ ticket, metres }): SimilarRequest => ({ ...told(ticket, metres), own: true })),
      ...near
        .filter(({ ticket }) => !requestsBefore.includes(ticket.reference))
        .map(({ ticket, metres }) => told(ticket, metres)),
    ];
  };
}
