import type { CityPack } from '../../domain/city.ts';
import type { Route, Ticket } from '../../domain/ticket.ts';

/** Where a request is sent to be done, or why it cannot be sent. */
export type Crew = { email: string; unable: null } | { email: null; unable: 'no_mail' | 'no_address' };

/** The crew of a request: its service's own, else that of its queue; mails need a mail server. */
export function crewOf(
  { city, openRoutes }: { city: Pick<CityPack, 'services' | 'crews'>; openRoutes: ReadonlySet<Route> },
  { serviceCode, queue }: Pick<Ticket, 'serviceCode' | 'queue'>,
): Crew {
  if (!openRoutes.has('mail')) return { email: null, unable: 'no_mail' };
  const { crews = {}, services } = city;
  const own = services.find(({ code }) => code === serviceCode)?.crewEmail;
  const email = own || crews[serviceCode] || crews[queue];
  return email ? { email, unable: null } : { email: null, unable: 'no_address' };
}
