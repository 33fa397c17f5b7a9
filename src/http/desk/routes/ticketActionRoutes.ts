import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Ticket } from '../../../domain/ticket.ts';
import type { AuditAction } from '../../../services/audit/auditEntry.ts';
import type { Seen } from '../../../services/tickets/seen.ts';
import type { Agent } from '../../../services/tickets/ticketContext.ts';
import type { ErrorCode } from '../../errorCatalogue.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { Assignment, Merge, Message, Note, ServiceChange, Split, StatusChange } from '../schemas/ticketRequests.ts';
import { TicketBody } from '../schemas/ticketSchemas.ts';
import { ticketWithConversation } from '../ticketWithConversation.ts';

/** What an agent does with one ticket; each answers with the ticket after it. */
export function ticketActionRoutes(deps: DeskDeps): DeskRoute[] {
  const { ticketDesk: desk, users } = deps;

  function action<B extends z.ZodType | undefined = undefined>(
    name: string,
    summary: string,
    audits: AuditAction,
    body: B,
    errors: readonly ErrorCode[],
    act: (reference: string, by: Agent, body: B extends z.ZodType ? z.output<B> : undefined) => Promise<Ticket>,
  ): DeskRoute {
    return jsonRoute<'agent', typeof TicketBody, undefined, B>({
      method: 'POST',
      path: `/api/desk/tickets/{reference}/${name}`,
      summary,
      access: 'agent',
      audits,
      ...(body ? { body } : {}),
      response: TicketBody,
      errors: ['unknown_ticket', ...errors],
      async handle({ params, body: read, signedIn }) {
        const reference = (params.reference ?? '').toUpperCase();
        return ticketWithConversation(deps, await act(reference, signedIn.user, read), signedIn.user);
      },
    });
  }

  return [
    action(
      'claim',
      'Take a ticket that nobody has.',
      'ticket.claimed',
      undefined,
      ['already_claimed', 'ticket_finished'],
      (ref, by) => desk.claim(ref, by),
    ),
    action(
      'status',
      'Change the status.',
      'ticket.status',
      StatusChange,
      ['status_not_allowed', 'changed_meanwhile', 'ticket_busy'],
      (ref, by, body) => desk.changeStatus(ref, body.status, by, body.comment, seenOf({ status: body.from })),
    ),
    action(
      'assign',
      'Give the ticket to somebody, or to nobody.',
      'ticket.assigned',
      Assignment,
      ['unknown_user', 'changed_meanwhile', 'ticket_busy'],
      async (ref, by, { assignee, from }) =>
        desk.assign(ref, assignee === null ? null : await users.assignable(assignee), by, seenOf({ assignee: from })),
    ),
    action(
      'service',
      'Correct the kind of request.',
      'ticket.service',
      ServiceChange,
      ['unknown_service', 'changed_meanwhile', 'ticket_busy'],
      (ref, by, body) => desk.changeService(ref, body.serviceCode, by, seenOf({ serviceCode: body.from })),
    ),
    action(
      'service/confirm',
      'Say that the kind of request is the right one.',
      'ticket.confirmed',
      undefined,
      ['ticket_busy'],
      (ref, by) => desk.confirmService(ref, by),
    ),
    action(
      'notes',
      'Add a note that only the desk reads, and call colleagues to it.',
      'ticket.note',
      Note,
      ['unknown_user'],
      async (ref, by, { text, mentions }) =>
        desk.addNote(ref, { text, mentions: await Promise.all(mentions.map(users.assignable)) }, by),
    ),
    action('reply', 'Write to the citizen.', 'ticket.reply', Message, [], (ref, by, body) =>
      desk.reply(ref, body.text, by),
    ),
    action(
      'crew',
      'Mail the crew that does the work what it needs to know.',
      'ticket.crew',
      undefined,
      ['no_crew_mail', 'no_crew', 'ticket_busy'],
      (ref, by) => desk.sendToCrew(ref, by),
    ),
    action(
      'unmerge',
      'Take a duplicate out of the ticket that it was merged into.',
      'ticket.unmerged',
      undefined,
      ['not_merged', 'ticket_busy'],
      (ref, by) => desk.unmerge(ref, by),
    ),
    action(
      'split',
      'File another problem that the ticket tells of; answers with the new ticket.',
      'ticket.split',
      Split,
      ['unknown_service', 'ticket_busy'],
      (ref, by, { draftId = randomUUID(), ...part }) => desk.split(ref, { draftId, ...part }, by),
    ),
    action(
      'undo',
      'Take back the last change, by the one who made it, a moment ago.',
      'ticket.undone',
      undefined,
      ['nothing_to_undo', 'ticket_busy'],
      (ref, by) => desk.undo(ref, by),
    ),
    action(
      'try-again',
      'Have what did not reach the citizen delivered again.',
      'ticket.resent',
      undefined,
      [],
      (ref, by) => desk.tryAgain(ref, by),
    ),
    action(
      'merge',
      'Close a duplicate in favour of another ticket.',
      'ticket.merged',
      Merge,
      ['merge_into_itself', 'unknown_merge_target', 'already_merged', 'ticket_busy'],
      (ref, by, body) => desk.merge(ref, body.into.toUpperCase(), by),
    ),
  ];
}

// What a client didn't tell was not looked at.
function seenOf(seen: { [K in keyof Seen]: Seen[K] | undefined }): Seen {
  return Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined));
}
