import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, streamRoute } from '../deskRoute.ts';
import type { EventStreams } from '../eventStreams.ts';

/** The desk's live list. */
export function eventRoutes(_deps: DeskDeps, streams: EventStreams): DeskRoute[] {
  return [
    streamRoute({
      method: 'GET',
      path: '/api/desk/events',
      summary:
        'Server-sent events: `ready` once changes are being told, then `ticket` with {reference, change} and `chat` with {id, change} for each change, `presence` with {reference, by} where others open or close a ticket.',
      access: 'user',
      media: 'text/event-stream',
      errors: [],
      handle: ({ res, signedIn }) => streams.open(res, signedIn.tokenHash),
    }),
  ];
}
