import type { Model } from 'mongoose';
import type { ContactRepository } from '../../services/report/contact.ts';
import type { ContactDocument } from './contactModel.ts';

/** Contacts in MongoDB, one document each. */
export function contactRepository(model: Model<ContactDocument>): ContactRepository {
  return {
    async save({ id, at, step, ...rest }) {
      // Where the bot said nothing the step stays: an agent has the conversation.
      const said = step === null ? {} : { step };
      await model.updateOne(
        { _id: id },
        { $set: { ...rest, ...said }, $setOnInsert: { at, ...(step === null ? { step } : {}) } },
        { upsert: true },
      );
    },
    async forgetNotes(before) {
      const { modifiedCount } = await model.updateMany(
        { note: { $gt: '' }, at: { $lt: before } },
        { $unset: { note: 1 } },
      );
      return modifiedCount;
    },
  };
}
