import type { Point } from '../../../src/domain/point.ts';
import type { Ticket } from '../../../src/domain/ticket.ts';
import { isFinished } from '../../../src/domain/ticketStatus.ts';
import type { GuessCount, GuessCounter } from '../../../src/services/learning/guessCounts.ts';
import type { PublicTicketList } from '../../../src/services/open311/publicTickets.ts';
import { wordsOfTicket } from '../../../src/services/tickets/searchWords.ts';
import type { QueueFilter, QueueItem, QueueQuery, TicketQueue } from '../../../src/services/tickets/ticketQueue.ts';
import type {
  TicketCondition,
  TicketRecord,
  TicketRepository,
} from '../../../src/services/tickets/ticketRepository.ts';
import { fakePublicTickets } from './fakePublicTickets.ts';

function isIn({ address: { lat, long } }: Ticket, box: { from: Point; to: Point } | undefined): boolean {
  if (!box) return true;
  if (lat === undefined || long === undefined) return false;
  return lat >= box.from.lat && lat <= box.to.lat && long >= box.from.long && long <= box.to.long;
}

/** Tickets in memory, as the port promises them; `queue` and `guesses` read the same tickets. */
export function fakeTickets(): {
  tickets: TicketRepository;
  queue: TicketQueue;
  publicTickets: PublicTicketList;
  guesses: GuessCounter;
} {
  const records: TicketRecord[] = [];
  const find = (reference: string) => records.find((one) => one.reference === reference);
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
    async update(reference, condition, { at, set = {}, history, outbox = [], attachments = [], followers = [] }) {
      const record = find(reference);
      if (!record || !holds(record, condition)) return null;
      Object.assign(record, copy(set), { updatedAt: at, revision: record.revision + 1 });
      record.history.push(...copy(history));
      record.outbox.push(...copy(outbox));
      record.attachments.push(...copy(attachments));
      if (followers.length > 0) record.followers = [...(record.followers ?? []), ...copy(followers)];
      return copy(record);
    },
    async unfinishedOf(serviceCode, since, limit, box) {
      const found = records.filter(
        (one) => one.serviceCode === serviceCode && one.createdAt >= since && !isFinished(one.status) && isIn(one, box),
      );
      return copy(found.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, limit));
    },
    async owing(limit) {
      const owing = records.filter((one) => one.outbox.length > 0);
      return copy(owing.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()).slice(0, limit));
    },
    async delivered(reference, deliveryId) {
      const outbox = find(reference)?.outbox ?? [];
      const index = outbox.findIndex((one) => one.id === deliveryId);
      if (index < 0) return false;
      outbox.splice(index, 1);
      return true;
    },
    async attachmentsKept(ids) {
      return ids.filter((id) => records.some(({ attachments }) => attachments.some((one) => one.id === id)));
    },
    async finishedBefore(at, limit) {
      const old = records.filter((one) => !one.forgotten && isFinished(one.status) && one.updatedAt < at);
      return copy(old.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()).slice(0, limit));
    },
    async forgetPerson(ticket) {
      const record = find(ticket.reference);
      if (record?.revision !== ticket.revision) return false;
      Object.assign(record, copy(ticket), { forgotten: true, revision: ticket.revision + 1 });
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
      };
    },
  };
  const guesses: GuessCounter = {
    async count(starts) {
      const lines = new Map<string, GuessCount>();
      for (const { createdAt, understanding, serviceCode: service } of records) {
        const from = starts.findLast((start) => start <= createdAt);
        if (!from || !understanding) continue;
        const { choice = null, ranked, serviceCode: filed } = understanding;
        const line = { from, choice, guess: ranked?.[0]?.code ?? null, filed, service };
        const key = JSON.stringify(line);
        lines.set(key, { ...line, count: (lines.get(key)?.count ?? 0) + 1 });
      }
      return [...lines.values()];
    },
  };
  return { tickets, queue, publicTickets: fakePublicTickets(records), guesses };
}

function holds(ticket: TicketRecord, { revision, unassigned, unfinished }: TicketCondition): boolean {
  if (revision !== undefined && ticket.revision !== revision) return false;
  if (unassigned && ticket.assignee !== null) return false;
  return !(unfinished && isFinished(ticket.status));
}

function matches(ticket: Ticket, filter: QueueFilter): boolean {
  const { reference, status, queue, serviceCode, assignee, dueBefore, attentionBefore, box, words } = filter;
  if (reference && ticket.reference !== reference) return false;
  if (status && !status.includes(ticket.status)) return false;
  if (queue && !queue.includes(ticket.queue)) return false;
  if (serviceCode && !serviceCode.includes(ticket.serviceCode)) return false;
  if (assignee !== undefined && (ticket.assignee?.id ?? null) !== assignee) return false;
  if (attentionBefore && !(ticket.attentionAt && ticket.attentionAt <= attentionBefore)) return false;
  if (!isIn(ticket, box)) return false;
  if (dueBefore && ticket.dueAt >= dueBefore) return false;
  const known = wordsOfTicket(ticket);
  return (words ?? []).every((word) => known.some((one) => one.startsWith(word)));
}

function itemOf(ticket: Ticket): QueueItem {
  const { reference, serviceCode, status, queue, assignee, address, description, channel, language } = ticket;
  const { createdAt, updatedAt, dueAt, warnAt, firstResponseDueAt, firstResponseAt } = ticket;
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
  };
}
