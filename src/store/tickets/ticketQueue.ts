import type { Model, QueryFilter, SortOrder } from 'mongoose';
import { isFinished, type TicketStatus, ticketStatuses } from '../../domain/ticketStatus.ts';
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

const unfinished = ticketStatuses.filter((status) => !isFinished(status));

const never = new Date('9999-12-31T00:00:00Z');

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
      // One pass over what is unfinished, which stays few however old the town's store grows.
      const groups = await model.aggregate<CountGroup>([
        { $match: { status: { $in: unfinished } } },
        {
          $group: {
            _id: { status: '$status', queue: '$queue', assignee: '$assignee.id' },
            count: { $sum: 1 },
            attention: { $sum: { $cond: [{ $lte: [{ $ifNull: ['$attentionAt', never] }, now] }, 1, 0] } },
            overdue: { $sum: { $cond: [{ $lt: ['$dueAt', now] }, 1, 0] } },
          },
        },
      ]);
      const counts: QueueCounts = {
        open: 0,
        byStatus: {},
        byQueue: {},
        mine: 0,
        unassigned: 0,
        overdue: 0,
        attention: 0,
        undelivered: 0,
        mentions: 0,
      };
      counts.undelivered = await model.countDocuments({ undelivered: { $gt: 0 } });
      counts.mentions = await model.countDocuments({ mentionUnread: userId });
      for (const { _id, count, overdue, attention } of groups) {
        counts.open += count;
        if (_id.status !== 'waiting') counts.overdue += overdue;
        counts.attention += attention;
        counts.byStatus[_id.status] = (counts.byStatus[_id.status] ?? 0) + count;
        counts.byQueue[_id.queue] = (counts.byQueue[_id.queue] ?? 0) + count;
        if (_id.assignee === userId) counts.mine += count;
        if (!_id.assignee) counts.unassigned += count;
      }
      return counts;
    },
  };
}

type CountGroup = {
  _id: { status: TicketStatus; queue: string; assignee?: string | null };
  count: number;
  overdue: number;
  attention: number;
};

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
