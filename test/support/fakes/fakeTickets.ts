import type { Point } from '../../../src/domain/point.ts';
import type { HistoryEntry, Ticket } from '../../../src/domain/ticket.ts';
import { isFinished } from '../../../src/domain/ticketStatus.ts';
import type { PublicTicketList } from '../../../src/services/open311/publicTickets.ts';
import { wordsOfTicket } from '../../../src/services/tickets/searchWords.ts';
import type { QueueFilter, QueueItem, QueueQuery, TicketQueue } from '../../../src/services/tickets/ticketQueue.ts';
import type {
  TicketCondition,
  TicketRecord,
  TicketRepository,
} from '../../../src/services/tickets/ticketRepository.ts';
import { fakePublicTickets } from './fakePublicTickets.ts';
import { fakeReport } from './fakeReport.ts';

function isIn({ address: { lat, long } }: Ticket, box: { from: Point; to: Point } | undefined): boolean {
  if (!box) return true;
  if (lat === undefined || long === undefined) return false;
  return lat >= box.from.lat && lat <= box.to.lat && long >= box.from.long && long <= box.to.long;
}

/** Tickets in memory, as the port promises them; the lists and counts beside them read the same tickets. */
export function fakeTickets(): {
  tickets: TicketRepository;
  queue: TicketQueue;
  publicTickets: PublicTicketList;
} & ReturnType<typeof fakeReport> {
  const records: TicketRecord[] = [];
  const find = (reference: string) => records.find((one) => one.reference === reference);
  const owed = (reference: string, id: string) => find(reference)?.outbox.find((d) => d.id === id && !d.failedAt);
  const noted = (record: TicketRecord, line: HistoryEntry) => {
    record.history.push(copy(line));
    Object.assign(record, { updatedAt: line.at, revision: record.revision + 1 });
    return copy(record);
  };
  const copy = <T>(value: T): T => structuredClone(value);

  const tickets: TicketRepository = {
    async insert(ticket) {
      if (records.some((one) => one.draftId === ticket.draftId)) return 'draft_exists';
      if (find(ticket.reference)) return 'reference_exists';
      records.push(copy({ ...ticket, revision: 1 }));
      return 'inserted';
    },
    byReference: async (reference) => copy(find(reference) ?? null),
    byDraft: async (draftId) => copy(records.find((one) => one.draftId === draftId) ?? null),
    async update(reference, condition, update) {
      const { at, set = {}, history, outbox = [], attachments = [], followers = [], mentioned = [] } = update;
      const record = find(reference);
      if (!record || !holds(record, condition)) return null;
      Object.assign(record, copy(set), { updatedAt: at, revision: record.revision + 1 });
      record.history.push(...copy(history));
      record.outbox.push(...copy(outbox));
      record.attachments.push(...copy(attachments));
      if (followers.length > 0) record.followers = [...(record.followers ?? []), ...copy(followers)];
      for (const list of mentioned.length > 0 ? (['mentioned', 'mentionUnread'] as const) : [])
        record[list] = [...new Set([...(record[list] ?? []), ...mentioned])];
      return copy(record);
    },
    async unfinishedOf(serviceCode, since, limit, box) {
      const found = records.filter(
        (one) => one.serviceCode === serviceCode && one.createdAt >= since && !isFinished(one.status) && isIn(one, box),
      );
      return copy(found.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, limit));
    },
    async unfinishedBy(contact, serviceCode, limit) {
      const [[way, value]] = Object.entries(contact) as [['phone' | 'email', string]];
      const found = records.filter(
        (one) => one.contact[way] === value && one.serviceCode === serviceCode && !isFinished(one.status),
      );
      return copy(found.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, limit));
    },
    async owing(now, limit) {
      const owing = records.filter((one) => one.outbox.some((d) => !d.failedAt && !(d.nextAt && d.nextAt > now)));
      return copy(owing.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()).slice(0, limit));
    },
    async beginAttempt(reference, { id, attempts }, until) {
      const delivery = owed(reference, id);
      if (!delivery || delivery.attempts !== attempts) return false;
      Object.assign(delivery, { attempts: (attempts ?? 0) + 1, nextAt: until });
      return true;
    },
    async attachmentsKept(ids) {
      return ids.filter((id) => records.some(({ attachments }) => attachments.some((one) => one.id === id)));
    },
    async delivered(reference, deliveryId) {
      const delivery = owed(reference, deliveryId);
      const outbox = find(reference)?.outbox ?? [];
      if (delivery) outbox.splice(outbox.indexOf(delivery), 1);
      return delivery !== undefined;
    },
    async postpone(reference, deliveryId, to) {
      Object.assign(owed(reference, deliveryId) ?? {}, copy(to));
    },
    async giveUp(reference, deliveryId, line) {
      const record = find(reference);
      const delivery = owed(reference, deliveryId);
      if (!record || !delivery) return null;
      Object.assign(delivery, { failedAt: line.at, ...(line.text ? { lastError: line.text } : {}) });
      record.undelivered = (record.undelivered ?? 0) + 1;
      return noted(record, line);
    },
    async takeUp(reference, deliveryId, line) {
      const record = find(reference);
      const delivery = record?.outbox.find((one) => one.id === deliveryId && one.failedAt);
      if (!record || !delivery) return null;
      for (const field of ['failedAt', 'nextAt', 'attempts'] as const) delete delivery[field];
      record.undelivered = (record.undelivered ?? 0) - 1;
      return noted(record, line);
    },
    async readMention(reference, userId) {
      const record = find(reference);
      if (record?.mentionUnread) record.mentionUnread = record.mentionUnread.filter((id) => id !== userId);
    },
    async finishedBefore(at, limit) {
      const old = records.filter((one) => !one.forgotten && isFinished(one.status) && one.updatedAt < at);
      return copy(old.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()).slice(0, limit));
    },
    async forgetPerson(ticket) {
      const record = find(ticket.reference);
      if (record?.revision !== ticket.revision) return false;
      Object.assign(record, copy(ticket), { forgotten: true, revision: ticket.revision + 1 });
      delete record.undelivered;
      return true;
    },
    async changedSince(at) {
      const changed = records.filter((one) => one.updatedAt >= at);
      return changed
        .sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime())
        .map(({ reference, revision, history }) => ({ reference, revision, change: history.at(-1)?.kind ?? 'filed' }));
    },
  };

  const queue: TicketQueue = {
    async list({ filter, sort, after, limit }: QueueQuery) {
      const sign = sort.direction === 'asc' ? 1 : -1;
      const order = (a: { value: Date; reference: string }, b: { value: Date; reference: string }) =>
        sign * (a.value.getTime() - b.value.getTime() || (a.reference < b.reference ? -1 : 1));
      const lines = records
        .filter((one) => matches(one, filter))
        .map((one) => ({ value: one[sort.field], reference: one.reference, item: copy(itemOf(one)) }))
        .sort(order);
      const rest = after ? lines.filter((one) => one.reference !== after.reference && order(one, after) > 0) : lines;
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      const next = last && rest.length > limit ? { value: last.value, reference: last.reference } : null;
      return { items: page.map((one) => one.item), next };
    },
    async counts({ userId, now }) {
      const open = records.filter((one) => !isFinished(one.status));
      const tally = (keys: string[]) => {
        const counts: Record<string, number> = {};
        for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
        return counts;
      };
      return {
        open: open.length,
        byStatus: tally(open.map((one) => one.status)),
        byQueue: tally(open.map((one) => one.queue)),
        mine: open.filter((one) => one.assignee?.id === userId).length,
        unassigned: open.filter((one) => one.assignee === null).length,
        overdue: open.filter((one) => one.status !== 'waiting' && one.dueAt < now).length,
        attention: open.filter((one) => one.attentionAt && one.attentionAt <= now).length,
        undelivered: records.filter((one) => one.undelivered).length,
        mentions: records.filter((one) => one.mentionUnread?.includes(userId)).length,
      };
    },
  };
  return { tickets, queue, publicTickets: fakePublicTickets(records), ...fakeReport(() => records) };
}

function holds(ticket: TicketRecord, { revision, unassigned, unfinished }: TicketCondition): boolean {
  if (revision !== undefined && ticket.revision !== revision) return false;
  if (unassigned && ticket.assignee !== null) return false;
  return !(unfinished && isFinished(ticket.status));
}

function matches(ticket: Ticket, filter: QueueFilter): boolean {
  const { reference, status, queue, serviceCode, assignee, dueBefore, attentionBefore, filedFrom, filedBefore } =
    filter;
  const { undelivered, mentioned, box, words } = filter;
  if (mentioned && !ticket.mentioned?.includes(mentioned)) return false;
  if (undelivered && !ticket.undelivered) return false;
  if (reference && ticket.reference !== reference) return false;
  if (status && !status.includes(ticket.status)) return false;
  if (queue && !queue.includes(ticket.queue)) return false;
  if (serviceCode && !serviceCode.includes(ticket.serviceCode)) return false;
  if (assignee !== undefined && (ticket.assignee?.id ?? null) !== assignee) return false;
  if (filedFrom && ticket.createdAt < filedFrom) return false;
  if (filedBefore && ticket.createdAt >= filedBefore) return false;
  if (attentionBefore && !(ticket.attentionAt && ticket.attentionAt <= attentionBefore)) return false;
  if (!isIn(ticket, box)) return false;
  if (dueBefore && ticket.dueAt >= dueBefore) return false;
  const known = wordsOfTicket(ticket);
  return (words ?? []).every((word) => known.some((one) => one.startsWith(word)));
}

function itemOf(ticket: Ticket): QueueItem {
  const { reference, serviceCode, status, queue, assignee, address, description, channel, language } = ticket;
  const { createdAt, updatedAt, dueAt, warnAt, firstResponseDueAt, firstResponseAt, undelivered } = ticket;
  const { mentioned, mentionUnread } = ticket;
  return {
    reference,
    serviceCode,
    status,
    queue,
    assignee,
    address,
    description,
    channel,
    language,
    createdAt,
    updatedAt,
    dueAt,
    ...(warnAt ? { warnAt } : {}),
    ...(firstResponseDueAt ? { firstResponseDueAt } : {}),
    ...(firstResponseAt === undefined ? {} : { firstResponseAt }),
    ...(undelivered === undefined ? {} : { undelivered }),
    ...(mentioned ? { mentioned } : {}),
    ...(mentionUnread ? { mentionUnread } : {}),
  };
}
