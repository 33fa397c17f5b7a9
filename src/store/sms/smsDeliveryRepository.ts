import { type Connection, type Model, Schema } from 'mongoose';
import {
  keptDays,
  type SmsDelivery,
  type SmsDeliveryRepository,
  stagesBefore,
} from '../../services/sms/smsDelivery.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';

/** A delivery as the collection holds it. */
type SmsDeliveryDocument = Omit<SmsDelivery, 'id'> & { _id: string };

const text = { type: String, required: true };
const date = { type: Date, required: true };

const schema = new Schema<SmsDeliveryDocument>(
  {
    _id: text,
    conversationId: text,
    sid: { type: String, default: null },
    stage: text,
    errorCode: { type: String, default: null },
    claimedAt: date,
    updatedAt: date,
  },
  { collection: 'smsDeliveries', versionKey: false, strict: 'throw' },
);
schema.index({ conversationId: 1, _id: 1 });
schema.index({ updatedAt: 1 }, { expireAfterSeconds: keptDays * 86_400 });

/** What became of our text messages, in MongoDB. */
export function smsDeliveryRepository(connection: Connection): SmsDeliveryRepository {
  const model: Model<SmsDeliveryDocument> = connection.model<SmsDeliveryDocument>('SmsDelivery', schema);
  return {
    async claim(id, conversationId, now, freshMs) {
      try {
        const claimed = { sid: null, stage: 'claimed', errorCode: null, claimedAt: now, updatedAt: now } as const;
        await model.create({ _id: id, conversationId, ...claimed });
        return 'mine';
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
      // Whoever claimed it long ago and left no trace died before the message went out, or just after.
      const stale = { $lt: new Date(now.getTime() - freshMs) };
      const taken = await model.updateOne(
        { _id: id, stage: 'claimed', claimedAt: stale },
        { $set: { claimedAt: now, updatedAt: now } },
      );
      if (taken.modifiedCount === 1) return 'mine';
      return (await model.exists({ _id: id, stage: 'claimed' })) ? 'theirs' : 'sent';
    },
    async unclaim(id) {
      await model.updateOne({ _id: id, stage: 'claimed' }, { $set: { claimedAt: new Date(0) } });
    },
    async advance(id, { stage, sid, errorCode, at }) {
      const known = { stage, updatedAt: at, ...(sid ? { sid } : {}), ...(errorCode ? { errorCode } : {}) };
      await model.updateOne({ _id: id, stage: { $in: stagesBefore(stage) } }, { $set: known });
      const found = await model.findById(id).lean<SmsDeliveryDocument>().exec();
      return found && deliveryOf(found);
    },
    async ofConversation(conversationId) {
      const found = await model.find({ conversationId }).sort({ _id: 1 }).lean<SmsDeliveryDocument[]>().exec();
      return found.map(deliveryOf);
    },
  };
}

function deliveryOf({ _id, ...rest }: SmsDeliveryDocument): SmsDelivery {
  return { id: _id, ...rest };
}
