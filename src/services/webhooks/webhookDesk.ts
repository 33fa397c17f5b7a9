import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import type { TicketRepository } from '../tickets/ticketRepository.ts';
import type { WebhookAttempt, WebhookLog } from './webhookLog.ts';

/** What supervisors see of the events that go to another program, and do about them. */
export type WebhookDesk = {
  /** The host that events go to; null where they go nowhere. */
  host: string | null;
  latest(): Promise<WebhookAttempt[]>;
  /** Has one sent once more, under its id; `unknown_event` where it is not in the log. */
  sendAgain(id: string): Promise<void>;
};

const shown = 100;

/** Builds the desk; `wake` delivers what a ticket owes. */
export function createWebhookDesk(deps: {
  url: string | null;
  log: WebhookLog;
  tickets: Pick<TicketRepository, 'byReference' | 'update'>;
  clock: Clock;
  wake: (reference: string) => void;
}): WebhookDesk {
  const { url, log, tickets, clock, wake } = deps;
  return {
    host: url && new URL(url).host,
    latest: () => log.latest(shown),
    async sendAgain(id) {
      const attempt = await log.byId(id);
      const ticket = attempt && (await tickets.byReference(attempt.reference));
      if (!attempt || !ticket || url === null)
        throw new AppError('unknown_event', 404, `No event ${id.slice(0, 60)} is in the log.`);
      const { event, createdAt, reference } = attempt;
      // It is on its way already: a second one would only be the same.
      if (ticket.outbox.some((delivery) => delivery.id === id)) return;
      const owed = { id, kind: 'event' as const, text: '', event, createdAt, via: 'webhook' as const };
      await tickets.update(reference, {}, { at: clock(), history: [], outbox: [owed] });
      wake(reference);
    },
  };
}
