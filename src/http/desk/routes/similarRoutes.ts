import { contactFrom } from '../../../services/tickets/contactDetails.ts';
import type { SimilarTicket } from '../../../services/tickets/similarTickets.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { phoneAddress } from '../phoneAddress.ts';
import { NewFollower, SimilarList, SimilarRequest } from '../schemas/similarSchemas.ts';
import { TicketBody } from '../schemas/ticketSchemas.ts';
import { ticketWithConversation } from '../ticketWithConversation.ts';

/** What a caller reports may be known: the phone form shows it, and adds the caller to it. */
export function similarRoutes(deps: DeskDeps): DeskRoute[] {
  const { ticketDesk, city } = deps;
  return [
    jsonRoute({
      method: 'POST',
      path: '/api/desk/similar',
      summary: 'Open requests that may be the same thing as what is being written down.',
      access: 'user',
      body: SimilarRequest,
      response: SimilarList,
      errors: ['invalid_phone'],
      async handle({ body }) {
        const contact = contactFrom(body.contact, city.areaCode);
        const address = await phoneAddress(deps, body.address);
        const own = await ticketDesk.ownSimilar({ references: [], contact }, body.serviceCode, address);
        const known = new Set(own.map(({ ticket }) => ticket.reference));
        const near = await ticketDesk.similar(body.serviceCode, address);
        const others = near.filter(({ ticket }) => !known.has(ticket.reference));
        return { items: [...own.map((one) => present(one, true)), ...others.map((one) => present(one, false))] };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/tickets/{reference}/followers',
      summary: 'Add somebody who reports the same thing, with what they say.',
      access: 'agent',
      audits: 'ticket.followed',
      body: NewFollower,
      response: TicketBody,
      errors: ['unknown_ticket', 'invalid_phone', 'ticket_busy'],
      async handle({ params, body, signedIn }) {
        const { draftId, text, channel, language, conversationId = null } = body;
        const contact = contactFrom(body.contact, city.areaCode);
        const follower = { id: draftId, conversationId, channel, language, contact };
        const reference = (params.reference ?? '').toUpperCase();
        const ticket = await ticketDesk.follow(reference, follower, { text, attachments: [] });
        return ticketWithConversation(deps, ticket, signedIn.user);
      },
    }),
  ];
}

function present({ ticket, metres }: SimilarTicket, own: boolean) {
  const { reference, status, address, description, createdAt, followers = [] } = ticket;
  return {
    reference,
    status,
    address,
    description,
    createdAt: createdAt.toISOString(),
    metres: metres === null ? null : Math.round(metres),
    own,
    followers: followers.length,
  };
}
