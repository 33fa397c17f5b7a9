import { beforeEach, describe, expect, it } from 'vitest';
import type { WebhookAttempt, WebhookLog } from '../../../src/services/webhooks/webhookLog.ts';
import { minutes, reference } from '../makeTicket.ts';

/** What every implementation of WebhookLog does; `open` gives an empty one. */
export function webhookLogContract(open: () => Promise<WebhookLog>): void {
  describe('WebhookLog', () => {
    let log: WebhookLog;
    beforeEach(async () => {
      log = await open();
    });
    const attempt = (id: string, change: Partial<WebhookAttempt> = {}): WebhookAttempt => ({
      id,
      reference: reference(1),
      event: { type: 'ticket.status', from: 'new', to: 'accepted' },
      createdAt: minutes(0),
      at: minutes(1),
      attempts: 1,
      outcome: 'retry',
      status: 500,
      reason: 'HTTP 500',
      bytes: 321,
      ms: 12,
      ...change,
    });

    it('keeps one line for each event: its latest attempt', async () => {
      await log.record(attempt('a'));
      const second = attempt('a', { attempts: 2, outcome: 'sent', status: 204, reason: null, at: minutes(2) });
      await log.record(second);
      expect(await log.byId('a')).toEqual(second);
      expect(await log.latest(10)).toEqual([second]);
    });

    it('lists the latest first, as many as asked, and knows no other', async () => {
      for (const n of [2, 1, 3]) await log.record(attempt(`e${n}`, { at: minutes(n), status: null }));
      expect((await log.latest(2)).map(({ id }) => id)).toEqual(['e3', 'e2']);
      expect(await log.byId('e9')).toBeNull();
    });
  });
}
