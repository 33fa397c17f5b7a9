import type { Address } from '../../domain/address.ts';
import { pointOf } from '../../domain/address.ts';
import type { Point } from '../../domain/point.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { TicketContext } from './ticketContext.ts';

/** How far back a request may lie and still be the same thing, in days. */
const sinceDays = 30;
/** How far apart two points of the same thing may be, in metres. */
const nearMetres = 50;
/** How many of a service's latest requests are looked at. */
const looked = 300;
const offered = 3;

/** Unfinished requests of a service at the same place, latest first; for services where anyone may report the same thing. */
export async function similarTickets(context: TicketContext, serviceCode: string, address: Address): Promise<Ticket[]> {
  const service = context.city.services.find((one) => one.code === serviceCode);
  if (!service?.shared) return [];
  const since = new Date(context.clock().getTime() - sinceDays * 86_400_000);
  const recent = await context.tickets.unfinishedOf(serviceCode, since, looked);
  return recent.filter((ticket) => isSamePlace(ticket.address, address)).slice(0, offered);
}

function isSamePlace(a: Address, b: Address): boolean {
  if (a.street && a.street === b.street) {
    if (a.number && b.number) return a.number === b.number;
    if (a.crossStreet && b.crossStreet) return a.crossStreet === b.crossStreet;
  }
  const [p, q] = [pointOf(a), pointOf(b)];
  if (p && q && metresBetween(p, q) <= nearMetres) return true;
  return a.precision === 'landmark' && b.precision === 'landmark' && a.text === b.text;
}

/** Distance on the ground by the equirectangular approximation, which errs by less than a metre over a few hundred. */
function metresBetween(a: Point, b: Point): number {
  const metresPerDegree = 111_320;
  const dy = (a.lat - b.lat) * metresPerDegree;
  const dx = (a.long - b.long) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(dx, dy);
}
