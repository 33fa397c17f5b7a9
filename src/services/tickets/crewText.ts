import { DateTime } from 'luxon';
import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { withoutContact } from '../personalWords.ts';
import { say, type TextKey } from '../words.ts';
import type { TicketContext } from './ticketContext.ts';

// What a crew reads is French, as the pack is: it is nobody's language of the moment.
const language: Language = 'fr';

/**
 * What the crew is told of a request: the place, what is wrong, the answers to the service's questions, by when. Who made it
 * and how to reach them only where the service can do little without, and they agreed.
 */
export function crewText({ city, blank }: Pick<TicketContext, 'city' | 'blank'>, ticket: Ticket): string {
  const service = city.services.find(({ code }) => code === ticket.serviceCode);
  const calls = service?.contact === 'required' && ticket.consent && !ticket.contact.anonymous;
  const words = (text: string) => (calls ? text : withoutContact(blank(text), ticket.contact));
  const { lat, long, details, text } = ticket.address;
  const map = lat === undefined || long === undefined ? '' : mapLink(lat, long);
  const { name, phone, phoneExtension, email } = ticket.contact;
  const reach = [name, phone && [phone, phoneExtension].filter(Boolean).join(' #'), email].filter(Boolean).join(', ');
  const paragraphs = [
    [ticket.urgent ? say(language, 'crew.urgent') : ''],
    [named('crew.place', text), named('crew.details', words(details ?? '')), named('crew.map', map)],
    [words(ticket.description)],
    answersOf(service, ticket).map(([label, value]) => `${label} : ${words(value)}`),
    [
      named('crew.when', ticket.when ? momentOf(ticket.when, city.timeZone) : ''),
      named('crew.due', dayAndTime(DateTime.fromJSDate(ticket.dueAt, { zone: city.timeZone }))),
    ],
    [calls ? named('crew.caller', reach) : ''],
  ];
  return paragraphs
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

function named(key: TextKey, value: string): string {
  return value && say(language, key, { value });
}

/** Answers as people read them; one to a question that the service no longer has keeps its code. */
function answersOf(service: Service | undefined, { attributes }: Ticket): [string, string][] {
  return Object.entries(attributes).map(([code, value]) => {
    const attribute = service?.attributes.find((one) => one.code === code);
    const named = attribute?.values?.find((one) => one.code === value);
    return [attribute?.label[language] ?? code, named?.name[language] ?? value];
  });
}

/** A moment as it was understood, or the words as said. */
function momentOf(when: string, zone: string): string {
  const at = DateTime.fromISO(when, { zone });
  if (!at.isValid) return when;
  return when.includes('T') ? dayAndTime(at) : at.setLocale('fr-CA').toLocaleString(DateTime.DATE_FULL);
}

function dayAndTime(at: DateTime): string {
  return at.setLocale('fr-CA').toLocaleString(DateTime.DATETIME_FULL);
}

/** A place on the map that anybody can open. */
function mapLink(lat: number, long: number): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${long}#map=18/${lat}/${long}`;
}
