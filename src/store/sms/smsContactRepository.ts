import { type Connection, type Model, Schema } from 'mongoose';
import type { SmsContact, SmsContactRepository } from '../../services/sms/smsContacts.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';

/** A contact as the collection holds it. */
type SmsContactDocument = Omit<SmsContact, 'id'> & { _id: string };

const schema = new Schema<SmsContactDocument>(
  {
    _id: { type: String, required: true },
    round: { type: Number, required: true },
    refusedAt: { type: Date, default: null },
  },
  { collection: 'smsContacts', versionKey: false, strict: 'throw' },
);

/** Numbers that wrote text messages, in MongoDB. */
export function smsContactRepository(connection: Connection): SmsContactRepository {
  const model: Model<SmsContactDocument> = connection.model<SmsContactDocument>('SmsContact', schema);
  const byId = async (id: string) => {
    const found = await model.findById(id).lean<SmsContactDocument>().exec();
    return found && contactOf(found);
  };
  const ensure = async (id: string): Promise<SmsContact> => {
    const ask = () =>
      model
        .findOneAndUpdate(
          { _id: id },
          { $setOnInsert: { round: 1, refusedAt: null } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<SmsContactDocument>()
        .exec();
    // Two first messages at once: the loser of the unique index reads what the winner made.
    const kept = await ask().catch((error: unknown) => {
      if (duplicateKeyOf(error)) return ask();
      throw error;
    });
    return kept ? contactOf(kept) : { id, round: 1, refusedAt: null };
  };
  return {
    byId,
    ensure,
    async nextRound(id, round) {
      await model.updateOne({ _id: id, round }, { $inc: { round: 1 } });
      return ensure(id);
    },
    async setRefused(id, at) {
      await ensure(id);
      await model.updateOne({ _id: id }, { $set: { refusedAt: at } });
    },
  };
}

function contactOf({ _id, ...rest }: SmsContactDocument): SmsContact {
  return { id: _id, ...rest };
}
