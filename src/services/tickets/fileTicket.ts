import type { CityPack } from '../../domain/city.ts';
import { makeReference } from '../../domain/reference.ts';
import type { Service } from '../../domain/service.ts';
import type { Actor, Ticket, TicketUnderstanding } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import { owedOn } from '../notify/owedTo.ts';
import { announce } from './changeTicket.ts';
import type { TicketContext } from './ticketContext.ts';
import type { TicketDraft } from './ticketDraft.ts';

// A counter that was lost or restored is behind the stored references: each try moves it on by one.
const attempts = 1000;

/** Files a draft in one document write; a draft that was filed before gives the ticket that it became. */
export async function fileTicket(context: TicketContext, draft: TicketDraft, by?: Actor): Promise<Ticket> {
  const known = await context.tickets.byDraft(draft.draftId);
  if (known) return known;
  const service = serviceOf(context, draft.serviceCode);
  const at = context.clock();
  const year = yearAt(at, context.city.timeZone);
  const ranked = { ...draft, understanding: withRanking(context, draft.understanding) };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reference = makeReference(year, await context.counters.next(`tickets-${year}`));
    const filed = newTicket(context, ranked, service, reference, at, by);
    const ticket = { ...filed, outbox: owedOn(context, filed, 'filed', at) };
    const outcome = await context.tickets.insert(ticket);
    if (outcome === 'inserted') return announce(context, { ...ticket, revision: 1 }, ticket.history);
    if (outcome === 'draft_exists') return filedMeanwhile(context, draft.draftId);
  }
  throw new Error(`No free reference for ${year} after ${attempts} numbers: the counter is far behind the tickets.`);
}

/** How many of the classifier's likeliest services a ticket keeps: as many as the citizen is offered. */
const rankingKept = 3;

/** What the classifier says at the filing, kept on the ticket: how often it is right is told from it later. */
function withRanking({ rankServices }: TicketContext, understanding: TicketUnderstanding | null) {
  if (!understanding) return null;
  const { ranked, model } = rankServices(understanding.text);
  return ranked.length === 0 ? understanding : { ...understanding, ranked: ranked.slice(0, rankingKept), model };
}

/** The service of a code, or the AppError that an edge shows when the city has no such service. */
export function serviceOf(context: { city: Pick<CityPack, 'services'> }, code: string): Service {
  const service = context.city.services.find((one) => one.code === code);
  if (!service) throw new AppError('unknown_service', 400, `There is no service ${code}.`, { serviceCode: code });
  return service;
}

async function filedMeanwhile(context: TicketContext, draftId: string): Promise<Ticket> {
  const ticket = await context.tickets.byDraft(draftId);
  if (!ticket) throw new Error(`The store refused draft ${draftId} as filed and does not know it.`);
  return ticket;
}

function newTicket(
  { targets }: TicketContext,
  draft: TicketDraft,
  service: Service,
  reference: string,
  at: Date,
  by?: Actor,
): Ticket {
  const actor: Actor = by ?? { type: 'citizen', name: draft.contact.name ?? '' };
  return {
    ...draft,
    reference,
    status: 'new',
    queue: service.queue,
    assignee: null,
    history: [{ at, by: actor, kind: 'filed' }],
    outbox: [],
    mergedInto: null,
    createdAt: at,
    updatedAt: at,
    ...targets.filed(service, draft.attributes, at),
  };
}

// The year of a reference is the town's own: at 23:00 on 31 December it is not yet UTC's.
function yearAt(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' }).format(at));
}
