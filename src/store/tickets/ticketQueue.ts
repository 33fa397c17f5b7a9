import type { Model, QueryFilter, SortOrder } from 'mongoose';
import type {
  QueueCounts,
  QueueFilter,
  QueueItem,
  QueuePosition,
  QueueSort,
  TicketQueue,
} from '../../services/tickets/ticketQueue.ts';
import { inBox } from './inBox.ts';
import type { TicketDocument } from './ticketModel.ts';
import { type UnfinishedTickets, unfinishedTickets } from './unfinishedTickets.ts';

const itemFields = {
  _id: 0,
  reference: 1,
  serviceCode: 1,
  status: 1,
  queue: 1,
  assignee: 1,
  address: 1,
  description: 1,
  channel: 1,
  language: 1,
  createdAt: 1,
  updatedAt: 1,
  urgent: 1,
  undelivered: 1,
  dueAt: 1,
  warnAt: 1,
  firstResponseDueAt: 1,
  firstResponseAt: 1,
  resolvedAt: 1,
  satisfaction: 1,
  mentioned: 1,
  mentionUnread: 1,
} as const;

/** The desk's lists over MongoDB, paged by key: the hundredth page costs what the first does. */
export function ticketQueue(model: Model<TicketDocument>): TicketQueue {
  const unfinished = unfinishedTickets(model);
  return {
    async list({ filter, sort, after, limit }) {
      const order: SortOrder = sort.direction === 'asc' ? 1 : -1;
      const found = await model
        .find({ $and: [matching(filter), following(sort, after)] }, itemFields)
        .sort({ [sort.field]: order, reference: order })
        // One more than asked tells whether there is a next page.
        .limit(limit + 1)
        .lean<QueueItem[]>()
        .exec();
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const more = found.length > limit && last;
      return { items, next: more ? { value: last[sort.field], reference: last.reference } : null };
    },
    async counts({ userId, now }) {
      const [undelivered, mentions] = await Promise.all([
        model.countDocuments({ undelivered: { $gt: 0 } }),
        model.countDocuments({ mentionUnread: userId }),
      ]);
      return { ...countsOf(await unfinished(), userId, now), undelivered, mentions };
    },
  };
}

function countsOf(tickets: Awaited<ReturnType<UnfinishedTickets>>, userId: string, now: Date): QueueCounts {
  const counts: QueueCounts = {
    open: tickets.length,
    byStatus: {},
    byQueue: {},
    mine: 0,
    unassigned: 0,
    overdue: 0,
    attention: 0,
    undelivered: 0,
    mentions: 0,
  };
  for (const { status, queue, assignee, dueAt, attentionAt } of tickets) {
    counts.byStatus[status] = (counts.byStatus[status] ?? 0) + 1;
    counts.byQueue[queue] = (counts.byQueue[queue] ?? 0) + 1;
    if (assignee?.id === userId) counts.mine += 1;
    if (!assignee) counts.unassigned += 1;
    if (status !== 'waiting' && dueAt < now) counts.overdue += 1;
    if (attentionAt && attentionAt <= now) counts.attention += 1;
  }
  return counts;
}

function matching(filter: QueueFilter): QueryFilter<TicketDocument> {
  const { reference, status, queue, serviceCode, assignee, dueBefore, attentionBefore, filedFrom, filedBefore } =
    filter;
  const { undelivered, mentioned, box, words } = filter;
  const filed = { ...(filedFrom ? { $gte: filedFrom } : {}), ...(filedBefore ? { $lt: filedBefore } : {}) };
  return {
    ...(reference ? { reference } : {}),
    ...(status ? { status: { $in: [...status] } } : {}),
    ...(queue ? { queue: { $in: [...queue] } } : {}),
    ...(serviceCode ? { serviceCode: { $in: [...serviceCode] } } : {}),
    ...(assignee === undefined ? {} : { 'assignee.id': assignee }),
    ...(dueBefore ? { dueAt: { $lt: dueBefore } } : {}),
    ...(filedFrom || filedBefore ? { createdAt: filed } : {}),
    ...(attentionBefore ? { attentionAt: { $lte: attentionBefore } } : {}),
    ...(undelivered ? { undelivered: { $gt: 0 } } : {}),
    ...(mentioned ? { mentioned } : {}),
    // Words hold letters and digits only (searchWords), so there is nothing to escape.
    ...inBox(box),
    ...(words?.length ? { $and: words.map((word) => ({ search: { $regex: `^${word}` } })) } : {}),
  };
}

/** What comes after a position. The bound on the sorted field alone lets the index begin in the right place; the alternatives decide among equals. */
export function following({ field, direction }: QueueSort, after: QueuePosition | null): QueryFilter<TicketDocument> {
  if (!after) return {};
  const [beyond, from] = direction === 'asc' ? ['$gt', '$gte'] : ['$lt', '$lte'];
  return {
    [field]: { [from]: after.value },
    $or: [{ [field]: { [beyond]: after.value } }, { reference: { [beyond]: after.reference } }],
  };
}
