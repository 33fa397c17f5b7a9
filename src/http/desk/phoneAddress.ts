import type { z } from 'zod';
import type { Address } from '../../domain/address.ts';
import type { DeskDeps } from './deskDeps.ts';
import type { NewTicket } from './schemas/ticketRequests.ts';

/** The place of a phone form: a candidate that the agent chose says how sure it is; words alone are looked up. */
export async function phoneAddress(
  deps: Pick<DeskDeps, 'resolveAddress'>,
  asked: z.output<typeof NewTicket>['address'],
): Promise<Address> {
  const { precision, ...fields } = asked;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (precision) return { ...given, text: asked.text, precision };
  return { ...(await deps.resolveAddress(asked.text)), ...(asked.details ? { details: asked.details } : {}) };
}
