import type { TicketEvent } from '../../domain/ticket.ts';

/** What became of one event that was sent to another program: its latest attempt. */
export type WebhookAttempt = {
  /** The id of the event, the same at every attempt. */
  id: string;
  reference: string;
  event: TicketEvent;
  /** When it happened. */
  createdAt: Date;
  /** When it was last tried. */
  at: Date;
  attempts: number;
  outcome: 'sent' | 'retry' | 'failed';
  /** The HTTP status of the answer; null where none came. */
  status: number | null;
  /** Why it was not taken; null where it was. */
  reason: string | null;
  /** How large the body was, in bytes. */
  bytes: number;
  /** How long the answer took, in milliseconds. */
  ms: number;
};

/** Where attempts are kept for thirty days, one line for each event. */
export type WebhookLog = {
  record(attempt: WebhookAttempt): Promise<void>;
  byId(id: string): Promise<WebhookAttempt | null>;
  /** The latest, latest first. */
  latest(limit: number): Promise<WebhookAttempt[]>;
};
