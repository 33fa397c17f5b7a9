import { checkJurisdiction } from '../../services/open311/jurisdiction.ts';
import { Open311Error } from '../../services/open311/open311Error.ts';
import { presentExtensions, presentRequest } from '../../services/open311/presentRequest.ts';
import type { PublicTicket } from '../../services/open311/publicTickets.ts';
import { readRequestQuery } from '../../services/open311/requestQuery.ts';
import { writeCursor } from '../../services/tickets/pageCursor.ts';
import { originOf } from '../directLine/publicOrigin.ts';
import { checkApiKey } from './apiKey.ts';
import { askedLanguage, type Open311Call } from './open311Call.ts';
import type { Open311Deps } from './open311Deps.ts';
import { readReport } from './readReport.ts';
import { sendOpen311 } from './sendOpen311.ts';

/** `GET requests`: certain ones, or those that the filters leave, latest first; `Link` names the next page by key. */
export async function getRequests(deps: Open311Deps, call: Open311Call): Promise<void> {
  const { city, list, clock } = deps;
  checkJurisdiction(city, call.parameter('jurisdiction_id'));
  const query = readRequestQuery(call.parameter, clock(), city.timeZone);
  if ('references' in query) {
    sendOpen311(call, 200, 'service_requests', presented(deps, call, await list.byReferences(query.references)));
    return;
  }
  const { items, next } = await list.list(query);
  if (next) call.res.setHeader('Link', `<${nextPage(deps, call, writeCursor(query.sort, next))}>; rel="next"`);
  sendOpen311(call, 200, 'service_requests', presented(deps, call, items));
}

/** `GET requests/{service_request_id}`. */
export async function getRequest(deps: Open311Deps, call: Open311Call): Promise<void> {
  checkJurisdiction(deps.city, call.parameter('jurisdiction_id'));
  const found = await oneRequest(deps, call.id, 'open311.error.request');
  sendOpen311(call, 200, 'service_requests', presented(deps, call, [found]));
}

/** `GET tokens/{token}`: requests are filed at once, so no token is ever given out; an id of a request is its own. */
export async function getToken(deps: Open311Deps, call: Open311Call): Promise<void> {
  checkJurisdiction(deps.city, call.parameter('jurisdiction_id'));
  const { reference } = await oneRequest(deps, call.id, 'open311.error.token');
  sendOpen311(call, 200, 'service_requests', [{ service_request_id: reference, token: call.id }]);
}

/** `POST requests`: 201 with the request's id. */
export async function postRequest(deps: Open311Deps, call: Open311Call): Promise<void> {
  const { raw, apiKey } = await readSigned(deps, call);
  const key = call.req.headers['idempotency-key'];
  const { ticket, notice, accountId } = await deps.file(raw, {
    apiKey,
    idempotencyKey: typeof key === 'string' && key !== '' ? key : null,
    language: askedLanguage(call),
  });
  const body = [{ service_request_id: ticket.reference, service_notice: notice, account_id: accountId }];
  sendOpen311(call, 201, 'service_requests', body);
}

/** A form whose sender has a key, for this city. */
export async function readSigned({ city, apiKeys }: Open311Deps, call: Open311Call) {
  const raw = await readReport(call.req);
  const field = (name: string) => raw.fields.find(([one, value]) => one === name && value.trim() !== '')?.[1] ?? null;
  const apiKey = checkApiKey(field('api_key') ?? call.parameter('api_key'), apiKeys);
  checkJurisdiction(city, field('jurisdiction_id') ?? call.parameter('jurisdiction_id'));
  return { raw, apiKey };
}

async function oneRequest(
  { list }: Open311Deps,
  id: string,
  key: 'open311.error.request' | 'open311.error.token',
): Promise<PublicTicket> {
  const [found] = id === '' ? [] : await list.byReferences([id.toUpperCase()]);
  if (!found) throw new Open311Error([{ code: 404, key, values: { id: id.slice(0, 100) } }]);
  return found;
}

function presented({ city }: Open311Deps, { parameter, language }: Open311Call, tickets: PublicTicket[]) {
  const extended = parameter('extensions') === 'true';
  return tickets.map((ticket) => ({
    ...presentRequest(city, ticket, language),
    ...(extended ? presentExtensions(city, ticket, language) : {}),
  }));
}

function nextPage({ publicUrl }: Open311Deps, { req }: Open311Call, cursor: string): string {
  const url = new URL(req.url ?? '/', originOf(req, publicUrl));
  url.searchParams.delete('page');
  url.searchParams.set('cursor', cursor);
  return url.href;
}
