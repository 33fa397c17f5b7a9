import { DateTime } from 'luxon';
import { workingDayHours } from '../domain/businessHours.ts';
import type { CityPack } from '../domain/city.ts';
import type { Language } from '../domain/language.ts';
import type { Service } from '../domain/service.ts';
import { targetOf } from '../domain/target.ts';
import type { Ticket } from '../domain/ticket.ts';
import { say, type TextRef } from '../services/words.ts';
import { sayWhen } from './sayWhen.ts';

/** Where a request stands, in words that tell nothing of who made it: whoever holds the reference may read it. */
export function sayStatus(city: CityPack, ticket: Ticket, language: Language): TextRef {
  const service = city.services.find((s) => s.code === ticket.serviceCode)?.name[language] ?? ticket.serviceCode;
  return {
    key: 'status.found',
    values: {
      reference: ticket.reference,
      service,
      status: say(language, `ticketStatus.${ticket.status}`),
      filed: sayWhen(dayOf(ticket.createdAt, city.timeZone), language, city.timeZone),
    },
  };
}

/** The day on the city's own calendar, ISO 8601. */
export function dayOf(moment: Date, timeZone: string): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toISODate() ?? '';
}

/** How long a request should take: in working days where its target runs in them, else in hours up to two days and in days beyond. */
export function sayTarget(
  city: Pick<CityPack, 'businessHours'>,
  service: Service,
  answers: Record<string, string>,
  language: Language,
): string {
  const { clock, resolutionHours } = targetOf(service, answers, city);
  if (clock === 'working' && city.businessHours) {
    const days = Math.max(1, Math.round(resolutionHours / workingDayHours(city.businessHours)));
    return say(language, 'duration.workingDays', { n: days });
  }
  return resolutionHours < 48
    ? say(language, 'duration.hours', { n: resolutionHours })
    : say(language, 'duration.days', { n: Math.round(resolutionHours / 24) });
}
