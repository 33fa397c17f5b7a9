import { type Connection, type Model, Schema } from 'mongoose';
import type { PresenceRecord, PresenceRepository } from '../../services/presence/presenceRepository.ts';

type PresenceDocument = PresenceRecord & { _id: string };

const schema = new Schema<PresenceDocument>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    user: { type: Schema.Types.Mixed, required: true },
    typing: { type: Boolean, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'presence', versionKey: false, strict: 'throw' },
);
schema.index({ reference: 1, at: 1 });
schema.index({ at: 1 }, { expireAfterSeconds: 300 });

/** The presences of a connection. */
export function presenceModel(connection: Connection): Model<PresenceDocument> {
  return connection.model<PresenceDocument>('Presence', schema);
}

/** Who has which ticket open, in MongoDB: one document for each, which expires. */
export function presenceRepository(model: Model<PresenceDocument>): PresenceRepository {
  const idOf = (reference: string, userId: string) => `${reference}:${userId}`;
  return {
    say: (record) =>
      model
        .findOneAndUpdate(
          { _id: idOf(record.reference, record.user.id) },
          { $set: record },
          { upsert: true, returnDocument: 'before', projection: { _id: 0 } },
        )
        .lean<PresenceRecord>()
        .exec(),
    on: (reference, since) =>
      model
        .find({ reference, at: { $gte: since } }, { _id: 0 })
        .sort({ _id: 1 })
        .lean<PresenceRecord[]>()
        .exec(),
    async leave(reference, userId) {
      await model.deleteOne({ _id: idOf(reference, userId) });
    },
  };
}
