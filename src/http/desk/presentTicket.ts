import type { z } from 'zod';
import type { Attachment, HistoryEntry, Ticket } from '../../domain/ticket.ts';
import type { DueReason } from '../../services/targets/targets.ts';
import type { Crew } from '../../services/tickets/crewOf.ts';
import type { TicketAbilities } from '../../services/tickets/ticketAbilities.ts';
import type { QueueItem } from '../../services/tickets/ticketQueue.ts';
import type { ConversationLine } from './deskDeps.ts';
import type { AttachmentBody, HistoryLine, TargetBody, TicketBody, TicketItem } from './schemas/ticketSchemas.ts';

/** A line of the queue on the wire, for one user. Fields are listed out, so that nothing new in the store leaks by itself. */
export function presentItem(item: QueueItem, userId: string): z.input<typeof TicketItem> {
  return {
    reference: item.reference,
    serviceCode: item.serviceCode,
    status: item.status,
    queue: item.queue,
    assignee: item.assignee,
    address: item.address,
    description: item.description,
    channel: item.channel,
    language: item.language,
    createdAt: item.createdAt.toISOString(),
    updatedAt: item.updatedAt.toISOString(),
    urgent: item.urgent ?? false,
    undelivered: (item.undelivered ?? 0) > 0,
    ...(item.mentioned?.includes(userId)
      ? { mention: item.mentionUnread?.includes(userId) ? ('unread' as const) : ('read' as const) }
      : {}),
    dueAt: item.dueAt.toISOString(),
    ...(item.warnAt ? { warnAt: item.warnAt.toISOString() } : {}),
    ...(item.firstResponseDueAt ? { firstResponseDueAt: item.firstResponseDueAt.toISOString() } : {}),
    firstResponseAt: item.firstResponseAt?.toISOString() ?? null,
  };
}

/** A ticket on the wire, with its conversation and what may be done with it. */
export function presentTicket(
  ticket: Ticket,
  conversation: ConversationLine[],
  { allowed, reachable, crew, userId }: { allowed: TicketAbilities; reachable: boolean; crew: Crew; userId: string },
  reason: DueReason | null,
): z.input<typeof TicketBody> {
  return {
    ...presentItem(ticket, userId),
    when: ticket.when,
    contact: ticket.contact,
    consent: ticket.consent,
    reachable,
    crew,
    attributes: ticket.attributes,
    attachments: ticket.attachments.map(presentAttachment),
    history: ticket.history.map(presentLine),
    conversation: conversation.map(({ at, from, text }) => ({ at: at.toISOString(), from, text })),
    understanding: ticket.understanding,
    mergedInto: ticket.mergedInto,
    target: reason && presentReason(reason),
    satisfaction: ticket.satisfaction ? { ...ticket.satisfaction, at: ticket.satisfaction.at.toISOString() } : null,
    followers: ticket.followers?.length ?? 0,
    linked: ticket.linked ?? [],
    allowed,
  };
}

function presentReason({ pauses, pausedAt, ...reason }: DueReason): z.input<typeof TargetBody> {
  return {
    ...reason,
    pauses: pauses.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    pausedAt: pausedAt?.toISOString() ?? null,
  };
}

function presentAttachment({ id, name, contentType, size }: Attachment): z.input<typeof AttachmentBody> {
  return { id, name, contentType, size, url: `/api/desk/attachments/${id}` };
}

function presentLine({ at, by, kind, from, to, text, mentions }: HistoryEntry): z.input<typeof HistoryLine> {
  return { at: at.toISOString(), by, kind, ...definedOf({ from, to, text, mentions }) };
}

function definedOf<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
