import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Address } from '../../../domain/address.ts';
import { AppError } from '../../../errors.ts';
import { writeCursor } from '../../../services/tickets/pageCursor.ts';
import { draftFromPhoneForm } from '../../../services/tickets/phoneForm.ts';
import { actorOf } from '../../../services/tickets/ticketContext.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
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
        return { items: items.map(presentItem), next: next && writeCursor(asked.sort, next) };
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
          address: await addressOf(deps, body.address),
          when: body.when || null,
          conversationId: body.conversationId ?? null,
        });
        return ticketWithConversation(deps, await ticketDesk.file(draft, actorOf(signedIn.user)), signedIn.user);
      },
    }),
  ];
}

// A candidate that the agent chose says how sure it is; words alone are looked up.
async function addressOf(deps: DeskDeps, asked: z.output<typeof NewTicket>['address']): Promise<Address> {
  const { precision, ...fields } = asked;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (precision) return { ...given, text: asked.text, precision };
  return { ...(await deps.resolveAddress(asked.text)), ...(asked.details ? { details: asked.details } : {}) };
}
