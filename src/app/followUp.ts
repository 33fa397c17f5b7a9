import type { CityPack } from '../domain/city.ts';
import type { Metrics } from '../http/metrics.ts';
import { createFollowLinks } from '../services/follow/followLinks.ts';
import { type Carriers, routesOf } from '../services/notify/carrier.ts';
import { createConversationCarrier } from '../services/notify/conversationCarrier.ts';
import { createDeliveryWorker } from '../services/notify/deliveryWorker.ts';
import { quietUntil } from '../services/notify/quietHours.ts';
import type { TicketFeed } from '../services/tickets/ticketFeed.ts';
import type { TicketChange } from '../services/tickets/ticketRepository.ts';
import type { Store } from '../store/connectStore.ts';
import { mailCarrier, webhookCarrier } from './carriers.ts';
import type { Context } from './context.ts';

/** How people are told what became of a ticket: the ways that this server has, the worker that takes them, the links in what it says. */
export async function buildFollowUp(
  context: Context,
  deps: {
    origin: () => string;
    city: CityPack;
    store: Store;
    metrics: Metrics;
    ticketFeed: TicketFeed;
    conversation: Parameters<typeof createConversationCarrier>[0];
  },
) {
  const { log, clock } = context;
  const { origin, city, store, metrics, ticketFeed, conversation } = deps;
  const links = createFollowLinks(await store.secrets.key('follow'), origin);
  // A way that is added here is used by every notification.
  const carriers: Carriers = {
    conversation: createConversationCarrier(conversation),
    ...mailCarrier(context, city, links, origin),
    ...webhookCarrier(context, store),
  };
  const deliveries = createDeliveryWorker({
    tickets: store.tickets,
    carriers,
    clock,
    quietUntil: (moment) => quietUntil(city.quietHours, city.timeZone, moment),
    random: Math.random,
    log,
    onGivenUp: ({ reference, revision }) => announce({ reference, revision, change: 'undelivered' }),
    onAttempt: metrics.delivery,
  });
  /** Tells the desk of a change, and sends what it owes to people. */
  function announce(change: TicketChange): void {
    ticketFeed.publish(change);
    deliveries.wake(change.reference);
  }
  return { links, deliveries, announce, openRoutes: routesOf(carriers) };
}
