import type { PendingDelivery, Route } from '../../domain/ticket.ts';
import type { Recipient } from './recipient.ts';

/** Channels that show a message as it comes, whatever the person does; a page may be closed. */
const rings = new Set(['msteams', 'sms']);

/**
 * The ways that something is told to a person: the conversation that they came by, and where that may be closed or there is
 * none, the telephone or the mailbox that they left, the first of these that the server has. The conversation in which a
 * request was filed has said so already.
 */
export function routesTo(
  { channel, conversationId, contact, consent, noMail }: Recipient,
  open: ReadonlySet<Route>,
  kind: PendingDelivery['kind'] = 'reply',
): Route[] {
  const converses = conversationId !== null && open.has('conversation');
  const routes: Route[] = converses && kind !== 'filed' ? ['conversation'] : [];
  if ((converses && rings.has(channel)) || !consent) return routes;
  if (contact.phone && open.has('sms')) routes.push('sms');
  else if (contact.email && !noMail && open.has('mail')) routes.push('mail');
  return routes;
}
