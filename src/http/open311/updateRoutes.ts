import { checkJurisdiction } from '../../services/open311/jurisdiction.ts';
import type { PublicTicket } from '../../services/open311/publicTickets.ts';
import { readUpdatesRange } from '../../services/open311/requestQuery.ts';
import { requestUpdates } from '../../services/open311/requestUpdates.ts';
import type { QueuePosition } from '../../services/tickets/ticketQueue.ts';
import type { Open311Call } from './open311Call.ts';
import type { Open311Deps } from './open311Deps.ts';
import { readSigned } from './requestRoutes.ts';
import { sendOpen311 } from './sendOpen311.ts';

const atOnce = 500;
/** How many changed requests are looked at for one answer. */
const looked = 10_000;

/** `GET servicerequestupdates`, as FixMyStreet asks: the changes of status from `start_date` to `end_date`. */
export async function getUpdates({ city, list, clock }: Open311Deps, call: Open311Call): Promise<void> {
  checkJurisdiction(city, call.parameter('jurisdiction_id'));
  const range = readUpdatesRange(call.parameter, clock(), city.timeZone);
  const changed: PublicTicket[] = [];
  let after: QueuePosition | null = null;
  do {
    // What changed in the range may have changed again since, so only its beginning narrows.
    const filter = { updated: range.from ? { from: range.from } : {} };
    const sort = { field: 'updatedAt', direction: 'desc' } as const;
    const page: Awaited<ReturnType<typeof list.list>> = await list.list({
      filter,
      sort,
      after,
      skip: 0,
      limit: atOnce,
    });
    changed.push(...page.items);
    after = page.next;
  } while (after && changed.length < looked);
  sendOpen311(call, 200, 'service_request_updates', requestUpdates(city, changed, range, call.language));
}

/** `POST servicerequestupdates`: what a citizen adds to a request in the other system. */
export async function postUpdate(deps: Open311Deps, call: Open311Call): Promise<void> {
  const { raw } = await readSigned(deps, call);
  sendOpen311(call, 201, 'service_request_updates', [await deps.update(raw, call.language)]);
}
