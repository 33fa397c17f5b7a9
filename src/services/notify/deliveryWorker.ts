import type { Logger } from 'pino';
import type { HistoryEntry, PendingDelivery, Route } from '../../domain/ticket.ts';
import type { Clock } from '../clock.ts';
import type { TicketRecord, TicketRepository } from '../tickets/ticketRepository.ts';
import { backOffMs, mostAttempts } from './backOff.ts';
import type { Carriers, Outcome } from './carrier.ts';
import { recipientOf } from './recipient.ts';

/** Makes the deliveries that tickets owe. */
export type DeliveryWorker = {
  /** Delivers what one ticket owes, in the background. */
  wake(reference: string): void;
  /** Delivers what is due, left by this process or by one that is gone. */
  recover(): Promise<void>;
  /** Waits for the deliveries under way. */
  drain(): Promise<void>;
};

/** What the worker works with. */
export type DeliveryDeps = {
  tickets: Pick<TicketRepository, 'byReference' | 'owing' | 'beginAttempt' | 'delivered' | 'postpone' | 'giveUp'>;
  carriers: Carriers;
  clock: Clock;
  /** Until when text messages are held back at a moment; null when they are not. */
  quietUntil: (moment: Date) => Date | null;
  /** From 0 to 1, for the spread of retries. */
  random: () => number;
  log: Pick<Logger, 'warn'>;
  /** Hears of a ticket whose delivery was given up. */
  onGivenUp: (ticket: TicketRecord) => void;
  onAttempt?: (via: Route, outcome: Outcome['outcome']) => void;
};

const atOnce = 200;
/** What marking may take after the longest attempt, in milliseconds. */
const markingMs = 5000;

/**
 * Builds the worker. Each way to a person is a lane, in which one delivery follows another: what waits in one holds up none
 * of another. An attempt is counted in the store before it is made, so that of two processes one makes it; what a crash cuts
 * is tried again when the attempt's time is over, under the same id.
 */
export function createDeliveryWorker(deps: DeliveryDeps): DeliveryWorker {
  const { tickets, carriers, clock, random, log } = deps;
  const underWay = new Set<Promise<void>>();

  /** Tries the first delivery of a lane; true where the next one may follow at once. */
  const advance = async (ticket: TicketRecord, delivery: PendingDelivery): Promise<boolean> => {
    if (delivery.nextAt && delivery.nextAt > clock()) return false;
    const via = routeOf(delivery);
    const held = ringsAtNight(ticket, delivery) ? deps.quietUntil(clock()) : null;
    if (held) {
      await tickets.postpone(ticket.reference, delivery.id, { nextAt: held });
      return false;
    }
    const limitMs = carriers[via]?.timeLimitMs ?? 0;
    const until = new Date(clock().getTime() + limitMs + markingMs);
    if (!(await tickets.beginAttempt(ticket.reference, delivery, until))) return false;
    const outcome = await attempt(ticket, delivery);
    deps.onAttempt?.(via, outcome.outcome);
    return settle(ticket, delivery, outcome);
  };

  const attempt = async (ticket: TicketRecord, delivery: PendingDelivery): Promise<Outcome> => {
    const carrier = carriers[routeOf(delivery)];
    if (!carrier) return { outcome: 'failed', reason: 'no_carrier' };
    const recipient = recipientOf(ticket, delivery);
    // They follow it no more: there is nobody left to tell.
    if (!recipient) return { outcome: 'sent' };
    return carrier.send({ ticket, delivery, recipient }).catch((err: unknown): Outcome => {
      log.warn({ err, reference: ticket.reference, delivery: delivery.id }, 'a delivery failed');
      return { outcome: 'retry', reason: 'unreachable' };
    });
  };

  const settle = async (ticket: TicketRecord, delivery: PendingDelivery, outcome: Outcome): Promise<boolean> => {
    const { reference } = ticket;
    if (outcome.outcome === 'sent') return tickets.delivered(reference, delivery.id);
    const attempts = (delivery.attempts ?? 0) + 1;
    if (outcome.outcome === 'retry' && attempts < mostAttempts) {
      const soonest = clock().getTime() + backOffMs(attempts, random);
      const nextAt = new Date(Math.max(soonest, outcome.after?.getTime() ?? 0));
      await tickets.postpone(reference, delivery.id, { nextAt, lastError: outcome.reason });
      return false;
    }
    // The log of events tells it: no word to a citizen is lost.
    if (routeOf(delivery) === 'webhook') return tickets.delivered(reference, delivery.id);
    const given = await tickets.giveUp(reference, delivery.id, givenUp(delivery, outcome.reason, clock()));
    if (given) deps.onGivenUp(given);
    return true;
  };

  const deliver = async (reference: string): Promise<void> => {
    for (;;) {
      const ticket = await tickets.byReference(reference);
      if (!ticket) return;
      const moved = await Promise.all(headsOf(ticket.outbox).map((delivery) => advance(ticket, delivery)));
      if (!moved.some(Boolean)) return;
    }
  };

  const run = (reference: string): Promise<void> => {
    const work = deliver(reference)
      .catch((err: unknown) => log.warn({ err, reference }, 'what a ticket owes could not be delivered'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };

  return {
    wake: (reference) => void run(reference),
    async recover() {
      const due = await tickets.owing(clock(), atOnce);
      await Promise.all(due.map(({ reference }) => run(reference)));
    },
    async drain() {
      await Promise.all(underWay);
    },
  };
}

function routeOf({ via }: PendingDelivery): Route {
  return via ?? 'conversation';
}

/** A telephone wakes people, and an emergency may. */
function ringsAtNight(ticket: TicketRecord, delivery: PendingDelivery): boolean {
  const via = routeOf(delivery);
  const channel = recipientOf(ticket, delivery)?.channel;
  return !ticket.urgent && (via === 'sms' || (via === 'conversation' && channel === 'sms'));
}

/** The first delivery of each lane that was not given up. */
function headsOf(outbox: PendingDelivery[]): PendingDelivery[] {
  const heads = new Map<string, PendingDelivery>();
  for (const delivery of outbox) {
    const lane = `${delivery.email ?? delivery.to ?? ''} ${routeOf(delivery)}`;
    if (!delivery.failedAt && !heads.has(lane)) heads.set(lane, delivery);
  }
  return [...heads.values()];
}

/** The way as the desk names it: the crew's mail is nobody else's. */
function wayOf(delivery: PendingDelivery): string {
  return delivery.kind === 'crew' ? 'crew' : routeOf(delivery);
}

function givenUp(delivery: PendingDelivery, reason: string, at: Date): HistoryEntry {
  return { at, by: { type: 'system', name: '' }, kind: 'undelivered', to: wayOf(delivery), text: reason };
}
