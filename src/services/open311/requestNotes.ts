import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { type TicketStatus, ticketStatuses } from '../../domain/ticketStatus.ts';
import { say } from '../words.ts';
import type { PublicTicket } from './publicTickets.ts';
import { open311Status } from './requestStatus.ts';
import { w3cDateTime } from './w3cDateTime.ts';

/** A step of a request's life that concerns everybody; `line` is its place in the history, `status` the one that it led to. */
type RequestStep = {
  at: Date;
  line: number;
  status: TicketStatus | null;
  summary: string;
  description: string | null;
};

/** A step as Chicago's `notes` tell it. */
export type RequestNote = {
  datetime: string;
  type: 'opened' | 'activity' | 'closed';
  summary: string;
  description: string | null;
};

type City = Pick<CityPack, 'services' | 'timeZone'>;

/** The steps that concern everybody: filed, another kind or status. Who did it, notes, replies and messages are not told. */
export function requestSteps(city: City, { history, mergedInto }: PublicTicket, language: Language): RequestStep[] {
  return history.flatMap(({ at, kind, to }, line): RequestStep[] => {
    const step = (summary: string, rest: Partial<RequestStep> = {}) => [
      { at, line, status: null, summary, description: null, ...rest },
    ];
    if (kind === 'filed') return step(say(language, 'ticketStatus.new'));
    if (kind === 'merged' && mergedInto) return step(say(language, 'open311.duplicateOf', { reference: mergedInto }));
    if (kind === 'service') {
      const name = city.services.find(({ code }) => code === to)?.name[language] ?? to ?? '';
      return step(say(language, 'open311.serviceChanged'), { description: name });
    }
    const status = kind === 'status' ? ticketStatuses.find((one) => one === to) : undefined;
    return status ? step(say(language, `ticketStatus.${status}`), { status }) : [];
  });
}

/** The steps as Chicago spells them. */
export function requestNotes(city: City, ticket: PublicTicket, language: Language): RequestNote[] {
  return requestSteps(city, ticket, language).map(({ at, line, status, summary, description }) => ({
    datetime: w3cDateTime(at, city.timeZone),
    type: line === 0 ? 'opened' : status && open311Status[status] === 'closed' ? 'closed' : 'activity',
    summary,
    description,
  }));
}
