import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { WebhookList } from '../schemas/webhookSchemas.ts';

/** What another program was told, for supervisors. */
export function webhookRoutes({ webhooks }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/webhooks',
      summary: 'The latest events that went to another program, latest first.',
      access: 'supervisor',
      response: WebhookList,
      errors: [],
      async handle() {
        const items = await webhooks.latest();
        return {
          host: webhooks.host,
          items: items.map(({ event, createdAt, at, ...rest }) => ({
            ...rest,
            type: event.type,
            createdAt: createdAt.toISOString(),
            at: at.toISOString(),
          })),
        };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/webhooks/{id}/send',
      summary: 'Send an event once more, under the same id.',
      access: 'supervisor',
      audits: 'webhook.resent',
      errors: ['unknown_event'],
      async handle({ params }) {
        await webhooks.sendAgain(params.id ?? '');
        return undefined;
      },
    }),
  ];
}
