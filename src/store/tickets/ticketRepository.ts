import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';
import { isFinished, ticketStatuses } from '../../domain/ticketStatus.ts';
import { wordsOfTicket } from '../../services/tickets/searchWords.ts';
import type {
  TicketCondition,
  TicketRecord,
  TicketRepository,
  TicketUpdate,
} from '../../services/tickets/ticketRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import { inBox } from './inBox.ts';
import type { TicketDocument } from './ticketModel.ts';

const unfinished = ticketStatuses.filter((status) => !isFinished(status));
const finished = ticketStatuses.filter(isFinished);
const storeOnly = { _id: 0, search: 0, owing: 0, lastChange: 0 } as const;

/** Tickets in MongoDB: every method is one command, and every write touches one document. */
export function ticketRepository(model: Model<TicketDocument>): TicketRepository {
  const changeDelivery = (
    filter: QueryFilter<TicketDocument>,
    line: HistoryEntry,
    update: UpdateQuery<TicketDocument>,
  ) =>
    model
      .findOneAndUpdate(
        filter,
        {
          ...update,
          $set: { ...update.$set, updatedAt: line.at, lastChange: line.kind },
          $inc: { ...update.$inc, revision: 1 },
          $push: { history: line },
        },
        { returnDocument: 'after', projection: storeOnly },
      )
      .lean<TicketRecord>()
      .exec();
  return {
    async insert(ticket) {
      try {
        await model.create(documentOf(ticket));
        return 'inserted';
      } catch (error) {
        const key = duplicateKeyOf(error);
        if (key === 'draftId') return 'draft_exists';
        if (key === 'reference') return 'reference_exists';
        throw error;
      }
    },
    byReference: (reference) => model.findOne({ reference }, storeOnly).lean<TicketRecord>().exec(),
    byDraft: (draftId) => model.findOne({ draftId }, storeOnly).lean<TicketRecord>().exec(),
    update: (reference, condition, update) =>
      model
        .findOneAndUpdate({ reference, ...filterOf(condition) }, operatorsOf(update), {
          returnDocument: 'after',
          projection: storeOnly,
        })
        .lean<TicketRecord>()
        .exec(),
    unfinishedOf: (serviceCode, since, limit, box) =>
      model
        .find({ serviceCode, createdAt: { $gte: since }, status: { $in: unfinished }, ...inBox(box) }, storeOnly)
        .sort({ createdAt: -1, reference: -1 })
        .limit(limit)
        .lean<TicketRecord[]>()
        .exec(),
    unfinishedBy: (contact, serviceCode, limit) =>
      model
        .find({ ...reachedBy(contact), serviceCode, status: { $in: unfinished } }, storeOnly)
        .sort({ createdAt: -1, reference: -1 })
        .limit(limit)
        .lean<TicketRecord[]>()
        .exec(),
    owing: (now, limit) =>
      model
        .find(
          { owing: { $gt: 0 }, outbox: { $elemMatch: { failedAt: null, nextAt: { $not: { $gt: now } } } } },
          storeOnly,
        )
        .sort({ updatedAt: 1 })
        .limit(limit)
        .lean<TicketRecord[]>()
        .exec(),
    async beginAttempt(reference, { id, attempts }, until) {
      const { modifiedCount } = await model.updateOne(
        { reference, outbox: { $elemMatch: { id, attempts: attempts ?? null, failedAt: null } } },
        { $inc: { 'outbox.$.attempts': 1 }, $set: { 'outbox.$.nextAt': until } },
      );
      return modifiedCount === 1;
    },
    async delivered(reference, deliveryId) {
      const { modifiedCount } = await model.updateOne(
        { reference, outbox: { $elemMatch: { id: deliveryId, failedAt: null } } },
        { $pull: { outbox: { id: deliveryId } }, $inc: { owing: -1 } },
      );
      return modifiedCount === 1;
    },
    async postpone(reference, deliveryId, { nextAt, lastError }) {
      await model.updateOne(
        { reference, outbox: { $elemMatch: { id: deliveryId, failedAt: null } } },
        { $set: { 'outbox.$.nextAt': nextAt, ...(lastError ? { 'outbox.$.lastError': lastError } : {}) } },
      );
    },
    giveUp: (reference, deliveryId, line) =>
      changeDelivery({ reference, outbox: { $elemMatch: { id: deliveryId, failedAt: null } } }, line, {
        $set: { 'outbox.$.failedAt': line.at, ...(line.text ? { 'outbox.$.lastError': line.text } : {}) },
        $inc: { owing: -1, undelivered: 1 },
      }),
    takeUp: (reference, deliveryId, line) =>
      changeDelivery({ reference, outbox: { $elemMatch: { id: deliveryId, failedAt: { $ne: null } } } }, line, {
        $unset: { 'outbox.$.failedAt': 1, 'outbox.$.nextAt': 1, 'outbox.$.attempts': 1 },
        $inc: { owing: 1, undelivered: -1 },
      }),
    async readMention(reference, userId) {
      await model.updateOne({ reference, mentionUnread: userId }, { $pull: { mentionUnread: userId } });
    },
    finishedBefore: (at, limit) =>
      model
        .find({ forgotten: null, status: { $in: finished }, updatedAt: { $lt: at } }, storeOnly)
        .sort({ updatedAt: 1 })
        .limit(limit)
        .lean<TicketRecord[]>()
        .exec(),
    async forgetPerson({ reference, revision, ...ticket }) {
      const { contact, description, address, attributes, attachments, conversationId, history, understanding } = ticket;
      const { satisfaction } = ticket;
      const search = wordsOfTicket({ ...ticket, reference });
      const kept = {
        contact,
        description,
        address,
        attributes,
        attachments,
        conversationId,
        history,
        understanding,
        followers: [],
      };
      const said = satisfaction ? { satisfaction } : {};
      const { modifiedCount } = await model.updateOne(
        { reference, revision },
        {
          $set: { ...kept, ...said, outbox: [], owing: 0, search, forgotten: true },
          $unset: { undelivered: 1 },
          $inc: { revision: 1 },
        },
      );
      return modifiedCount === 1;
    },
    async attachmentsKept(ids) {
      const found = await model
        .find({ 'attachments.id': { $in: ids } }, { _id: 0, attachments: 1 })
        .lean<Pick<TicketRecord, 'attachments'>[]>()
        .exec();
      const kept = new Set(found.flatMap(({ attachments }) => attachments.map(({ id }) => id)));
      return ids.filter((id) => kept.has(id));
    },
    async changedSince(at) {
      const changed = await model
        .find({ updatedAt: { $gte: at } }, { _id: 0, reference: 1, revision: 1, lastChange: 1 })
        .sort({ updatedAt: 1, reference: 1 })
        .lean()
        .exec();
      return changed.map(({ reference, revision, lastChange }) => ({ reference, revision, change: lastChange }));
    },
  };
}

/** A new ticket as the collection holds it, at revision 1. */
export function documentOf(ticket: Ticket): TicketDocument {
  const lastChange = ticket.history.at(-1)?.kind ?? 'filed';
  return { ...ticket, revision: 1, lastChange, owing: ticket.outbox.length, search: wordsOfTicket(ticket) };
}

function filterOf(condition: TicketCondition) {
  return {
    ...(condition.revision === undefined ? {} : { revision: condition.revision }),
    ...(condition.unassigned ? { assignee: null } : {}),
    ...(condition.unfinished ? { status: { $in: unfinished } } : {}),
  };
}

function reachedBy(contact: { phone: string } | { email: string }) {
  return 'phone' in contact ? { 'contact.phone': contact.phone } : { 'contact.email': contact.email };
}

function operatorsOf(update: TicketUpdate) {
  const { at, set = {}, history, outbox = [], attachments = [], followers = [], mentioned = [] } = update;
  const lastChange = history.at(-1)?.kind;
  const called = { $each: mentioned };
  return {
    $set: { ...set, updatedAt: at, ...(lastChange ? { lastChange } : {}) },
    $inc: { revision: 1, owing: outbox.length },
    $push: {
      history: { $each: history },
      ...(outbox.length > 0 ? { outbox: { $each: outbox } } : {}),
      ...(attachments.length > 0 ? { attachments: { $each: attachments } } : {}),
      ...(followers.length > 0 ? { followers: { $each: followers } } : {}),
    },
    ...(mentioned.length > 0 ? { $addToSet: { mentioned: called, mentionUnread: called } } : {}),
  };
}
