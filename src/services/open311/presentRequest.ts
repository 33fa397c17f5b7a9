import type { Address } from '../../domain/address.ts';
import { pointOf } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import { say } from '../words.ts';
import { addressId } from './addressId.ts';
import { publicText } from './publicText.ts';
import type { PublicTicket } from './publicTickets.ts';
import { requestNotes } from './requestNotes.ts';
import { type Open311Status, open311Status } from './requestStatus.ts';
import { w3cDateTime } from './w3cDateTime.ts';

/** A request as everybody may read it. */
export type Open311Request = {
  service_request_id: string;
  status: Open311Status;
  status_notes: string;
  service_name: string;
  service_code: string;
  description: string | null;
  agency_responsible: string;
  service_notice: null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string;
  address: string | null;
  address_id: string | null;
  zipcode: null;
  lat: number | null;
  long: number | null;
  media_url: null;
};

type City = Pick<CityPack, 'services' | 'queues' | 'timeZone' | 'areaCode'>;

/**
 * What of a ticket is public. The place is, where anybody passing by could have reported the thing; a complaint
 * about a neighbour or a bin at one's door would tell who lives there. The words are, where the client knew that Open311
 * publishes them; a citizen who spoke with the city did not. Photos never are.
 */
export function presentRequest(city: City, ticket: PublicTicket, language: Language): Open311Request {
  const service = city.services.find(({ code }) => code === ticket.serviceCode);
  const when = (moment: Date) => w3cDateTime(moment, city.timeZone);
  const inPublic = isOfEverybody(service);
  const words = inPublic && ticket.channel === 'open311' ? ticket.description : '';
  return {
    service_request_id: ticket.reference,
    status: open311Status[ticket.status],
    status_notes: statusNotes(ticket, language),
    service_name: service?.name[language] ?? ticket.serviceCode,
    service_code: ticket.serviceCode,
    description: publicText(words, city.areaCode, ticket.contact) || null,
    agency_responsible: city.queues[ticket.queue]?.[language] ?? ticket.queue,
    service_notice: null,
    requested_datetime: when(ticket.createdAt),
    updated_datetime: when(lastChange(ticket)),
    expected_datetime: when(ticket.dueAt),
    ...(inPublic ? presentPlace(ticket.address) : noPlace),
    zipcode: null,
    media_url: null,
  };
}

/** What `extensions=true` adds, as Chicago and San Francisco spell it. */
export function presentExtensions(city: City, ticket: PublicTicket, language: Language) {
  const service = city.services.find(({ code }) => code === ticket.serviceCode);
  const answers = (service?.attributes ?? []).flatMap((attribute) => {
    // Words of one's own may tell who somebody is; one of the pack's values does not.
    const value = attribute.values?.find(({ code }) => code === ticket.attributes[attribute.code]);
    if (!value) return [];
    return [{ label: attribute.label[language], name: attribute.code, value: value.name[language], code: value.code }];
  });
  return {
    attributes: isOfEverybody(service) ? answers : [],
    extended_attributes: {
      channel: ticket.channel,
      service_group: service?.group ?? null,
      external_status: ticket.status,
      duplicate: ticket.mergedInto !== null,
      parent_service_request_id: ticket.mergedInto,
    },
    notes: requestNotes(city, ticket, language),
  };
}

function statusNotes({ status, mergedInto }: PublicTicket, language: Language): string {
  if (mergedInto) return say(language, 'open311.duplicateOf', { reference: mergedInto });
  return say(language, `ticketStatus.${status}`);
}

/** "For requests with status=closed, this will be the date the request was closed": what the desk notes later is no news. */
function lastChange({ status, history, updatedAt }: PublicTicket): Date {
  if (open311Status[status] === 'open') return updatedAt;
  const closing = history.find(
    ({ kind, to }, at) => kind === 'status' && isClosed(to) && !reopenedAfter(history.slice(at + 1)),
  );
  return closing?.at ?? updatedAt;
}

function reopenedAfter(later: PublicTicket['history']): boolean {
  return later.some(({ kind, to }) => kind === 'status' && !isClosed(to));
}

function isClosed(status: string | undefined): boolean {
  return status !== undefined && open311Status[status as keyof typeof open311Status] === 'closed';
}

const noPlace = { address: null, address_id: null, lat: null, long: null };

/** Words that no map knows may be anything ("chez ma mère"): only a place that a source names is told. */
function presentPlace(address: Address) {
  if (address.precision === 'words') return noPlace;
  const point = pointOf(address);
  return {
    address: address.text,
    address_id: addressId(address),
    lat: point?.lat ?? null,
    long: point?.long ?? null,
  };
}

/** Anybody passing by may report it, so that two requests may be one thing: what it is about is nobody's own. */
function isOfEverybody(service: Service | undefined): boolean {
  return service !== undefined && service.duplicates !== null;
}
