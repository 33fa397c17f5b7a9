import { discovery } from '../../services/open311/discovery.ts';
import { checkJurisdiction } from '../../services/open311/jurisdiction.ts';
import { serviceDefinition } from '../../services/open311/serviceDefinition.ts';
import { serviceList, serviceOfCode } from '../../services/open311/serviceList.ts';
import { originOf } from '../directLine/publicOrigin.ts';
import type { Open311Call } from './open311Call.ts';
import type { Open311Deps } from './open311Deps.ts';
import { sendOpen311 } from './sendOpen311.ts';

/** `GET discovery`: who answers here, in which formats, and how to have a key. */
export async function getDiscovery({ city, changedAt, publicUrl }: Open311Deps, call: Open311Call): Promise<void> {
  const facts = { origin: originOf(call.req, publicUrl), changedAt };
  sendOpen311(call, 200, 'discovery', discovery(city, call.language, facts));
}

/** `GET services`. */
export async function getServices({ city }: Open311Deps, call: Open311Call): Promise<void> {
  checkJurisdiction(city, call.parameter('jurisdiction_id'));
  sendOpen311(call, 200, 'services', serviceList(city, call.language));
}

/** `GET services/{service_code}`. */
export async function getServiceDefinition({ city }: Open311Deps, call: Open311Call): Promise<void> {
  checkJurisdiction(city, call.parameter('jurisdiction_id'));
  const service = serviceOfCode(city, call.id || null);
  sendOpen311(call, 200, 'service_definition', serviceDefinition(service, call.language));
}
