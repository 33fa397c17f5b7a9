import type { TicketEvent } from '../../domain/ticket.ts';
import type { Clock } from '../clock.ts';
import { mostAttempts } from '../notify/backOff.ts';
import type { Carrier, Message, Outcome } from '../notify/carrier.ts';
import { signatureOf } from './signature.ts';
import type { WebhookAttempt, WebhookLog } from './webhookLog.ts';

const answerMs = 10_000;
/** The far side may put us off, but not for ever, in milliseconds. */
const longestWaitMs = 24 * 3_600_000;

/** Carries events to the program that the city named: signed, each in its turn, and every attempt in the log. */
export function createWebhookCarrier(deps: { url: string; secret: string; log: WebhookLog; clock: Clock }): Carrier {
  const { url, secret, log, clock } = deps;
  return {
    timeLimitMs: answerMs + 2000,
    async send(message) {
      const { delivery, ticket } = message;
      const { event } = delivery;
      if (!event) return { outcome: 'failed', reason: 'refused' };
      const body = bodyOf(message, event);
      const began = clock();
      const { status, outcome } = await post(
        url,
        body,
        {
          'Guichet-Event': event.type,
          'Guichet-Delivery': delivery.id,
          'Guichet-Signature': signatureOf(body, secret, began),
        },
        began,
      );
      const attempts = (delivery.attempts ?? 0) + 1;
      // The log is for people: that it cannot be written sends nothing twice.
      const attempt: WebhookAttempt = {
        id: delivery.id,
        reference: ticket.reference,
        event,
        createdAt: delivery.createdAt,
        at: began,
        attempts,
        outcome: outcome.outcome === 'retry' && attempts >= mostAttempts ? 'failed' : outcome.outcome,
        status,
        reason: outcome.outcome === 'sent' ? null : outcome.reason,
        bytes: Buffer.byteLength(body),
        ms: clock().getTime() - began.getTime(),
      };
      await log.record(attempt).catch(() => {});
      return outcome;
    },
  };
}

/** What is told: the event, and the request as it is now; neither a person's words nor how to reach them. */
function bodyOf({ ticket, delivery }: Message, { type, from, to }: TicketEvent): string {
  const { reference, serviceCode, status, queue, assignee, address, channel, urgent, createdAt, updatedAt, dueAt } =
    ticket;
  const { text, lat, long } = address;
  return JSON.stringify({
    id: delivery.id,
    type,
    createdAt: delivery.createdAt,
    reference,
    from,
    to,
    ticket: {
      reference,
      serviceCode,
      status,
      queue,
      assignee: assignee?.name ?? null,
      address: { text, lat, long },
      channel,
      urgent: urgent ?? false,
      mergedInto: ticket.mergedInto,
      satisfaction: ticket.satisfaction?.score ?? null,
      createdAt,
      updatedAt,
      dueAt,
    },
  });
}

async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  now: Date,
): Promise<{ status: number | null; outcome: Outcome }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Guichet', ...headers },
      // A signed body goes where the city said, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMs),
    });
    // Whatever it says beyond the status is not read.
    await response.body?.cancel();
    return { status: response.status, outcome: outcomeOf(response, now) };
  } catch {
    return { status: null, outcome: { outcome: 'retry', reason: 'unreachable' } };
  }
}

function outcomeOf({ ok, status, headers }: Response, now: Date): Outcome {
  if (ok) return { outcome: 'sent' };
  // Gone, it says, and means it.
  if (status === 410) return { outcome: 'failed', reason: 'refused' };
  const after = retryAfter(headers.get('retry-after'), now);
  return { outcome: 'retry', reason: `HTTP ${status}`, ...(after ? { after } : {}) };
}

/** RFC 9110 §10.2.3: seconds, or a date. */
function retryAfter(header: string | null, now: Date): Date | null {
  if (header === null) return null;
  const at = /^\d+$/.test(header) ? now.getTime() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? null : new Date(Math.min(at, now.getTime() + longestWaitMs));
}
