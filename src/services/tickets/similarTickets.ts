import type { Address } from '../../domain/address.ts';
import { pointOf } from '../../domain/address.ts';
import { boxAround, metresBetween } from '../../domain/point.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { isFinished } from '../../domain/ticketStatus.ts';
import type { TicketContext } from './ticketContext.ts';

/** An open request that may be the same thing; `metres` from the place asked about, null where one of the two has no point. */
export type SimilarTicket = { ticket: Ticket; metres: number | null };

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
  return open
    .map((ticket): SimilarTicket => ({ ticket, metres: distance(ticket.address, address) }))
    .filter(({ ticket, metres }) =>
      metres === null ? isSamePlace(ticket.address, address) : metres <= rule.withinMetres,
    )
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0) || b.ticket.createdAt.getTime() - a.ticket.createdAt.getTime())
    .slice(0, offered);
}

/** How near a request of one's own is the same thing again, in metres, whatever its service. */
const sameSpotMetres = 40;

/** Which of some requests are unfinished ones of a service at the same spot: whoever made them may be telling it again. */
export async function ownSimilarTickets(
  context: TicketContext,
  references: readonly string[],
  serviceCode: string,
  address: Address,
): Promise<SimilarTicket[]> {
  const own = await Promise.all(references.map((reference) => context.tickets.byReference(reference)));
  return own
    .filter((ticket) => ticket !== null)
    .filter((ticket) => ticket.serviceCode === serviceCode && !isFinished(ticket.status))
    .map((ticket) => ({ ticket, metres: distance(ticket.address, address) }))
    .filter(({ ticket, metres }) =>
      metres === null ? isSamePlace(ticket.address, address) : metres <= sameSpotMetres,
    );
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
