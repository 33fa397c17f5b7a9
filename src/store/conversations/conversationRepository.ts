import type { Model, mongo } from 'mongoose';
import { activityId, type Conversation } from '../../services/conversations/conversation.ts';
import type { ConversationRepository } from '../../services/conversations/conversationRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { ActivityDocument, ConversationDocument } from './conversationModel.ts';

/** Keeps conversations in MongoDB, one document each, with their older activities apart. */
export function conversationRepository(
  conversations: Model<ConversationDocument>,
  activities: Model<ActivityDocument>,
): ConversationRepository {
  // The driver's own collection: the service builds the whole document, and casting it costs more than storing it.
  const raw = conversations.collection as unknown as mongo.Collection<ConversationDocument>;
  return {
    async byId(id) {
      const found = await conversations.findById(id).lean<ConversationDocument>().exec();
      return found && fromDocument(found);
    },
    async insert(conversation) {
      try {
        await raw.insertOne(toDocument(conversation));
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
    async replace(conversation) {
      const { _id, ...document } = toDocument(conversation);
      const written = await raw.replaceOne({ _id, revision: conversation.revision - 1 }, document);
      return written.matchedCount === 1;
    },
    async waiting(now) {
      const found = await conversations
        .find({ open: { $gt: 0 } }, { lease: 1 })
        .lean<Pick<ConversationDocument, '_id' | 'lease'>[]>()
        .exec();
      return found.filter(({ lease }) => !lease || lease.until <= now).map(({ _id }) => _id);
    },
    async releaseLeases() {
      // The revision moves on, so that whoever held a lease cannot finish under it.
      await raw.updateMany(
        { open: { $gt: 0 }, lease: { $ne: null } },
        { $set: { lease: null }, $inc: { revision: 1 } },
      );
    },
    async changedSince(moment) {
      const found = await conversations
        .find({ updatedAt: { $gte: moment } }, { _id: 1 })
        .lean<{ _id: string }[]>()
        .exec();
      return found.map(({ _id }) => _id);
    },
    async alarmsDue(now, limit) {
      const found = await conversations
        .find({ 'alarm.at': { $lte: now } }, { _id: 1 })
        .sort({ 'alarm.at': 1 })
        .limit(limit)
        .lean<{ _id: string }[]>()
        .exec();
      return found.map(({ _id }) => _id);
    },
    async handedOver() {
      const found = await conversations
        .find({ 'handover.since': { $exists: true } })
        .sort({ 'handover.since': 1 })
        .lean<ConversationDocument[]>()
        .exec();
      return found.map(fromDocument);
    },
    async heldByDrafts(ids) {
      const open = conversations
        .find({ 'alarm.at': { $exists: true } }, { state: 1 })
        .lean<{ state: unknown }>()
        .cursor();
      const held = new Set<string>();
      for await (const { state } of open) {
        const written = JSON.stringify(state ?? null);
        for (const id of ids) if (written.includes(id)) held.add(id);
      }
      return ids.filter((id) => held.has(id));
    },
    async forgetArchive(id) {
      await activities.deleteMany({ conversationId: id });
    },
    async removeBefore(at, limit) {
      const old = await conversations
        .find({ open: 0, updatedAt: { $lt: at } }, { _id: 1 })
        .sort({ updatedAt: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>()
        .exec();
      const ids = old.map(({ _id }) => _id);
      // The archive goes first: without its conversation nothing would find it again.
      await activities.deleteMany({ conversationId: { $in: ids } });
      await conversations.deleteMany({ _id: { $in: ids }, updatedAt: { $lt: at } });
      return ids.length;
    },
    async archive(id, entries) {
      await activities.bulkWrite(
        entries.map(({ seq, activity }) => ({
          updateOne: {
            filter: { _id: activityId(id, seq) },
            update: { $setOnInsert: { conversationId: id, seq, activity } },
            upsert: true,
          },
        })),
      );
    },
    async archived(id, afterSeq) {
      const found = await activities
        .find({ conversationId: id, seq: { $gt: afterSeq } })
        .sort({ seq: 1 })
        .lean<ActivityDocument[]>()
        .exec();
      return found.map(({ seq, activity }) => ({ seq, activity }));
    },
  };
}

/** A conversation as the collection holds it. */
export function toDocument({ id, ...rest }: Conversation): ConversationDocument {
  return { _id: id, ...rest, open: rest.inbox.length + rest.log.filter((entry) => entry.delivery).length };
}

function fromDocument({ _id, open: _, ...rest }: ConversationDocument): Conversation {
  return { id: _id, ...rest };
}
