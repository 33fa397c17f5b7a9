import type { WebhookAttempt, WebhookLog } from '../../../src/services/webhooks/webhookLog.ts';

/** The log of webhooks in memory. */
export function fakeWebhookLog(): WebhookLog {
  const kept = new Map<string, WebhookAttempt>();
  return {
    async record(attempt) {
      kept.set(attempt.id, structuredClone(attempt));
    },
    byId: async (id) => structuredClone(kept.get(id) ?? null),
    latest: async (limit) =>
      structuredClone([...kept.values()].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit)),
  };
}
