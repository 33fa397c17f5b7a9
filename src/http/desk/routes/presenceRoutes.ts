import { z } from 'zod';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import type { EventStreams } from '../eventStreams.ts';
import { Present } from '../schemas/presenceSchemas.ts';

const Look = z.object({ typing: z.boolean().default(false) });

/** Who has a ticket open: said by the page every few seconds, and answered with the others; and that they read what called them. */
export function presenceRoutes({ presence, ticketDesk }: DeskDeps, streams: EventStreams): DeskRoute[] {
  return [
    jsonRoute({
      method: 'POST',
      path: '/api/desk/tickets/{reference}/presence',
      summary: 'Say that one has the ticket open, and see who else has.',
      access: 'user',
      audits: 'ticket.seen',
      body: Look,
      response: z.object({ others: z.array(Present) }),
      errors: [],
      async handle({ params, body, signedIn }) {
        const reference = (params.reference ?? '').toUpperCase();
        const { others, changed } = await presence.look(reference, signedIn.user, body.typing);
        if (changed && others.length > 0) streams.tell('presence', { reference, by: signedIn.user.id });
        return { others };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/tickets/{reference}/mention/read',
      summary: 'Say that one has read the note that calls one.',
      access: 'user',
      audits: 'ticket.seen',
      errors: [],
      async handle({ params, signedIn }) {
        await ticketDesk.readMention((params.reference ?? '').toUpperCase(), signedIn.user.id);
        return undefined;
      },
    }),
    jsonRoute({
      method: 'DELETE',
      path: '/api/desk/tickets/{reference}/presence',
      summary: 'Say that one has closed the ticket.',
      access: 'user',
      errors: [],
      async handle({ params, signedIn }) {
        const reference = (params.reference ?? '').toUpperCase();
        await presence.leave(reference, signedIn.user.id);
        streams.tell('presence', { reference, by: signedIn.user.id });
        return undefined;
      },
    }),
  ];
}
