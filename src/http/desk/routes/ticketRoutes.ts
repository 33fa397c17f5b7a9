import { randomUUID } from 'node:crypto';
import { AppError } from '../../../errors.ts';
import { writeCursor } from '../../../services/tickets/pageCursor.ts';
import { draftFromPhoneForm } from '../../../services/tickets/phoneForm.ts';
import { actorOf } from '../../../services/tickets/ticketContext.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { phoneAddress } from '../phoneAddress.ts';
import { presentItem } from '../presentTicket.ts';
import { queueQuery } from '../queueQuery.ts';
import { NewTicket, TicketQuery } from '../schemas/ticketRequests.ts';
import { Counts, TicketBody, TicketPage } from '../schemas/ticketSchemas.ts';
import { ticketWithConversation } from '../ticketWithConversation.ts';

/** The queue, one ticket, the phone form, and the counts of the side bar. */
export function ticketRoutes(deps: DeskDeps): DeskRoute[] {
  const { queue, ticketDesk, city, clock } = deps;
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/tickets',
      summary: 'The queue, page by page.',
      access: 'user',
      query: TicketQuery,
      response: TicketPage,
      errors: ['invalid_cursor'],
      async handle({ query, signedIn }) {
        const asked = queueQuery(query, signedIn.user.id, clock());
        const { items, next } = await queue.list(asked);
        return {
          items: items.map((item) => presentItem(item, signedIn.user.id)),
          next: next && writeCursor(asked.sort, next),
        };
      },
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/counts',
      summary: 'How many unfinished tickets wait, by status and queue.',
      access: 'user',
      response: Counts,
      errors: [],
      handle: ({ signedIn }) => queue.counts({ userId: signedIn.user.id, now: clock() }),
    }),
    jsonRoute({
      method: 'GET',
      path: '/api/desk/tickets/{reference}',
      summary: 'One ticket, with its history and its conversation.',
      access: 'user',
      audits: 'ticket.seen',
      response: TicketBody,
      errors: ['unknown_ticket'],
      async handle({ params, signedIn }) {
        const reference = (params.reference ?? '').toUpperCase();
        const ticket = await ticketDesk.ticketByReference(reference);
        if (!ticket) throw new AppError('unknown_ticket', 404, `There is no ticket ${reference}.`, { reference });
        return ticketWithConversation(deps, ticket, signedIn.user);
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/tickets',
      summary: 'The phone form: file a ticket for a citizen.',
      access: 'agent',
      audits: 'ticket.filed',
      body: NewTicket,
      status: 201,
      response: TicketBody,
      errors: ['unknown_service', 'invalid_attribute', 'invalid_phone'],
      async handle({ body, signedIn }) {
        const draft = draftFromPhoneForm(city, {
          ...body,
          draftId: body.draftId ?? randomUUID(),
          address: await phoneAddress(deps, body.address),
          when: body.when || null,
          conversationId: body.conversationId ?? null,
        });
        return ticketWithConversation(deps, await ticketDesk.file(draft, actorOf(signedIn.user)), signedIn.user);
      },
    }),
  ];
}
