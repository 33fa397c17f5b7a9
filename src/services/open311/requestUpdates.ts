import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { PublicTicket, TimeRange } from './publicTickets.ts';
import { requestSteps } from './requestNotes.ts';
import { open311Status } from './requestStatus.ts';
import { w3cDateTime } from './w3cDateTime.ts';

/** A change of a request's status, as FixMyStreet's `servicerequestupdates` tells it. */
export type RequestUpdate = {
  update_id: string;
  service_request_id: string;
  status: string;
  external_status_code: string;
  updated_datetime: string;
  description: string;
  media_url: null;
};

/** The changes of some requests' status in a range, oldest first. An id is that of the line in the request's own history. */
export function requestUpdates(
  city: Pick<CityPack, 'services' | 'timeZone'>,
  tickets: readonly PublicTicket[],
  { from, to }: TimeRange,
  language: Language,
): RequestUpdate[] {
  const steps = tickets.flatMap((ticket) =>
    requestSteps(city, ticket, language).flatMap(({ at, line, status, summary }) =>
      status && (!from || at >= from) && (!to || at <= to) ? [{ ticket, at, line, status, summary }] : [],
    ),
  );
  return steps
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ ticket, at, line, status, summary }) => ({
      update_id: `${ticket.reference}-${line}`,
      service_request_id: ticket.reference,
      status: open311Status[status].toUpperCase(),
      external_status_code: status,
      updated_datetime: w3cDateTime(at, city.timeZone),
      description: summary,
      media_url: null,
    }));
}
