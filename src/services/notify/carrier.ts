import type { PendingDelivery, Route } from '../../domain/ticket.ts';
import type { TicketRecord } from '../tickets/ticketRepository.ts';
import type { Recipient } from './recipient.ts';

/** One delivery with all that a carrier may need of it. */
export type Message = {
  ticket: TicketRecord;
  recipient: Recipient;
  /** Its `id` is the same at every attempt: whatever the far side takes for a message's identity is made from it. */
  delivery: PendingDelivery;
};

/**
 * What became of an attempt. `retry`: the far side may take it later, not before `after` where it said so. `failed`: it
 * never will. `reason` is shown at the desk: one of {@link failureReasons}, or the far side's own words.
 */
export type Outcome =
  | { outcome: 'sent' }
  | { outcome: 'retry'; reason: string; after?: Date }
  | { outcome: 'failed'; reason: string };

/** Brings messages to people one way. An attempt that throws is a `retry`. */
export type Carrier = {
  /** No attempt takes longer, in milliseconds: later another process may try. */
  timeLimitMs: number;
  send(message: Message): Promise<Outcome>;
};

/** The ways that this server has; what is absent is promised to nobody. */
export type Carriers = Partial<Record<Route, Carrier>>;

/** The names of the ways that there are. */
export function routesOf(carriers: Carriers): ReadonlySet<Route> {
  return new Set(Object.keys(carriers) as Route[]);
}

/** Reasons that the desk has words for, in both languages. */
export const failureReasons = [
  /** The server has no such way any more. */
  'no_carrier',
  /** The conversation is over, or unknown. */
  'conversation_ended',
  /** The person asked for no more messages this way. */
  'stopped',
  /** The far side says that the address or number does not exist, or refuses it. */
  'refused',
  /** The far side did not answer. */
  'unreachable',
] as const;
