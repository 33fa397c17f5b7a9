import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { LocateAnswer, LocateRequest, UnderstandAnswer, UnderstandRequest } from '../schemas/understandingSchemas.ts';

/** What the bot makes of words, for an agent who wants to see it. */
export function understandingRoutes({ understand, locate, clock }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'POST',
      path: '/api/desk/understand',
      summary: 'What the bot understands of a sentence.',
      access: 'user',
      body: UnderstandRequest,
      response: UnderstandAnswer,
      errors: [],
      async handle({ body }) {
        const locale = body.locale?.toLowerCase().slice(0, 2);
        const found = await understand({
          text: body.text,
          locale: locale === 'fr' || locale === 'en' ? locale : null,
          now: body.now ? new Date(body.now) : clock(),
        });
        const { language, intent, services, address, when, phone, email } = found;
        return { language, intent, services, address, when: when && (when.iso ?? when.text), phone, email };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/locate',
      summary: 'The places that words may mean, best first.',
      access: 'user',
      body: LocateRequest,
      response: LocateAnswer,
      errors: [],
      handle: async ({ body }) => locate(body.text),
    }),
  ];
}
