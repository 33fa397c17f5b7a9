import type { Model } from 'mongoose';
import type { Attempts, SignInAttemptRepository } from '../../services/users/signInAttempts.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { SignInAttemptDocument } from './signInAttemptModel.ts';

/** Failed sign-ins in MongoDB. */
export function signInAttemptRepository(model: Model<SignInAttemptDocument>): SignInAttemptRepository {
  const count = (key: string, at: Date) =>
    model
      .findOneAndUpdate(
        { _id: key },
        { $inc: { failures: 1 }, $set: { lastAt: at } },
        { upsert: true, returnDocument: 'before' },
      )
      .lean<SignInAttemptDocument>()
      .exec();

  return {
    find: async (key) => attemptsOf(await model.findById(key).lean<SignInAttemptDocument>().exec()),
    async count(key, at) {
      try {
        return attemptsOf(await count(key, at));
      } catch (error) {
        // Two first failures at once may both try to insert; the one that lost finds it there now.
        if (duplicateKeyOf(error) === null) throw error;
        return attemptsOf(await count(key, at));
      }
    },
    async uncount(key) {
      await model.updateOne({ _id: key }, { $inc: { failures: -1 } });
    },
    async forget(key) {
      await model.deleteOne({ _id: key });
    },
    async forgetBefore(at) {
      await model.deleteMany({ lastAt: { $lt: at } });
    },
  };
}

function attemptsOf(found: SignInAttemptDocument | null): Attempts | null {
  return found && { failures: found.failures, lastAt: found.lastAt };
}
