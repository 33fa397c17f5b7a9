import type { Address } from '../../domain/address.ts';
import { pointOf } from '../../domain/address.ts';
import { boxAround, metresBetween } from '../../domain/point.ts';
import type { Contact, Ticket } from '../../domain/ticket.ts';
import { isFinished } from '../../domain/ticketStatus.ts';
import type { TicketContext } from './ticketContext.ts';

/** An open request that may be the same thing; `metres` from the place asked about, null where one of the two has no point. */
export type SimilarTicket = { ticket: Ticket; metres: number | null };

/** What tells that somebody made a request before: its reference, known from the same conversation, or their contact on it. */
export type OwnTraces = { references: readonly string[]; contact: Contact | null };

/** How many of a service's requests are looked at: in the square around a point, or the latest where there is none. */
const looked = 300;
const offered = 3;

/** Unfinished requests of a service near a place, as near and as late as the service's pack says, nearest first. */
export async function similarTickets(
  context: TicketContext,
  serviceCode: string,
  address: Address,
): Promise<SimilarTicket[]> {
  const rule = context.city.services.find((one) => one.code === serviceCode)?.duplicates;
  if (!rule) return [];
  const since = new Date(context.clock().getTime() - rule.withinDays * 86_400_000);
  const here = pointOf(address);
  const box = here && boxAround(here, rule.withinMetres);
  const open = await context.tickets.unfinishedOf(serviceCode, since, looked, box ?? undefined);
  return nearestOf(open, address, rule.withinMetres);
}

/** How near a request of one's own is the same thing again, in metres, whatever its service. */
const sameSpotMetres = 40;

/** The unfinished requests of a service that somebody made at the same spot: they may be telling it again. */
export async function ownSimilarTickets(
  context: TicketContext,
  { references, contact }: OwnTraces,
  serviceCode: string,
  address: Address,
): Promise<SimilarTicket[]> {
  const { tickets } = context;
  const { phone, email } = contact ?? {};
  const found = await Promise.all([
    ...references.map(async (reference) => (await tickets.byReference(reference)) ?? []),
    ...(phone ? [tickets.unfinishedBy({ phone }, serviceCode, looked)] : []),
    ...(email ? [tickets.unfinishedBy({ email }, serviceCode, looked)] : []),
  ]);
  const own = new Map(found.flat().map((ticket) => [ticket.reference, ticket]));
  const open = [...own.values()].filter((ticket) => ticket.serviceCode === serviceCode && !isFinished(ticket.status));
  return nearestOf(open, address, sameSpotMetres);
}

/** The nearest within a distance, the latest of those that are as near first. */
function nearestOf(tickets: readonly Ticket[], address: Address, withinMetres: number): SimilarTicket[] {
  return tickets
    .map((ticket): SimilarTicket => ({ ticket, metres: distance(ticket.address, address) }))
    .filter(({ ticket, metres }) => (metres === null ? isSamePlace(ticket.address, address) : metres <= withinMetres))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0) || b.ticket.createdAt.getTime() - a.ticket.createdAt.getTime())
    .slice(0, offered);
}

function distance(a: Address, b: Address): number | null {
  const [p, q] = [pointOf(a), pointOf(b)];
  return p && q ? metresBetween(p, q) : null;
}

/** Whether two places without a point are the same one by their names. */
function isSamePlace(a: Address, b: Address): boolean {
  if (a.street && a.street === b.street) {
    if (a.number && b.number) return a.number === b.number;
    if (a.crossStreet && b.crossStreet) return a.crossStreet === b.crossStreet;
  }
  return a.precision === 'landmark' && b.precision === 'landmark' && a.text === b.text;
}
