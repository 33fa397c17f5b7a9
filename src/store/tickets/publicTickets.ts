import type { Model, QueryFilter } from 'mongoose';
import type {
  PublicTicket,
  PublicTicketFilter,
  PublicTicketList,
  TimeRange,
} from '../../services/open311/publicTickets.ts';
import type { QueuePosition } from '../../services/tickets/ticketQueue.ts';
import type { TicketDocument } from './ticketModel.ts';
import { following } from './ticketQueue.ts';

const fields = {
  _id: 0,
  reference: 1,
  serviceCode: 1,
  status: 1,
  queue: 1,
  address: 1,
  description: 1,
  attributes: 1,
  channel: 1,
  mergedInto: 1,
  createdAt: 1,
  updatedAt: 1,
  dueAt: 1,
  'contact.name': 1,
  'history.at': 1,
  'history.kind': 1,
  'history.from': 1,
  'history.to': 1,
} as const;

/** As many values as one look-up in an index takes on every store. */
const atOnce = 200;

/** The public list over MongoDB, from the same documents as the desk's. */
export function publicTickets(model: Model<TicketDocument>): PublicTicketList {
  return {
    async byReferences(references) {
      const found: PublicTicket[] = [];
      for (let from = 0; from < references.length; from += atOnce) {
        const some = references.slice(from, from + atOnce);
        found.push(
          ...(await model
            .find({ reference: { $in: some } }, fields)
            .lean<PublicTicket[]>()
            .exec()),
        );
      }
      return found.sort(
        (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.reference < b.reference ? 1 : -1),
      );
    },
    async list({ filter, sort, after, skip, limit }) {
      const found = await model
        .find({ $and: [matching(filter), following(sort, after)] }, fields)
        .sort({ [sort.field]: sort.direction === 'asc' ? 1 : -1, reference: sort.direction === 'asc' ? 1 : -1 })
        .skip(skip)
        .limit(limit + 1)
        .lean<PublicTicket[]>()
        .exec();
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next: QueuePosition | null =
        found.length > limit && last ? { value: last[sort.field], reference: last.reference } : null;
      return { items, next };
    },
  };
}

function matching({ serviceCode, status, created, updated }: PublicTicketFilter): QueryFilter<TicketDocument> {
  return {
    ...(serviceCode ? { serviceCode: { $in: [...serviceCode] } } : {}),
    ...(status ? { status: { $in: [...status] } } : {}),
    ...(created ? { createdAt: within(created) } : {}),
    ...(updated ? { updatedAt: within(updated) } : {}),
  };
}

function within({ from, to }: TimeRange) {
  return { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
}
