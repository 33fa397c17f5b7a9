import type { Model } from 'mongoose';
import type { OpenQuestion } from '../../services/questions/openQuestion.ts';
import type { QuestionRepository } from '../../services/questions/questionRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { QuestionDocument } from './questionModel.ts';

/** Unanswered questions in MongoDB. */
export function questionRepository(model: Model<QuestionDocument>): QuestionRepository {
  return {
    async ask({ key, text, language, reason, answerId, at, turnId }) {
      const count = () =>
        model.updateOne(
          { _id: key, turnId: { $ne: turnId } },
          {
            $set: { text, language, reason, answerId, lastAt: at, turnId, handled: null, waiting: true },
            $setOnInsert: { firstAt: at },
            $inc: { count: 1 },
          },
          { upsert: true },
        );
      await count().catch(async (error: unknown) => {
        if (duplicateKeyOf(error) === null) throw error;
        // The same turn once more, or two first ones at once: the loser counts on what the winner made.
        if ((await model.exists({ _id: key, turnId })) === null) await count();
      });
    },
    async list({ handled, after, limit }) {
      const following = after && {
        $or: [{ count: { $lt: after.count } }, { count: after.count, _id: { $gt: after.key } }],
      };
      const found = await model
        .find({ waiting: !handled, ...following })
        .sort({ count: -1, _id: 1 })
        .limit(limit + 1)
        .lean<QuestionDocument[]>()
        .exec();
      const items = found.slice(0, limit).map(questionOf);
      const last = items.at(-1);
      return { items, next: found.length > limit && last ? { count: last.count, key: last.key } : null };
    },
    async setHandled(key, handled) {
      const found = await model
        .findOneAndUpdate({ _id: key }, { $set: { handled, waiting: handled === null } }, { returnDocument: 'after' })
        .lean<QuestionDocument>()
        .exec();
      return found && questionOf(found);
    },
    async forgetBefore(at) {
      return (await model.deleteMany({ lastAt: { $lt: at } })).deletedCount;
    },
  };
}

function questionOf({ _id, text, language, reason, answerId, count, ...times }: QuestionDocument): OpenQuestion {
  const { firstAt, lastAt, handled } = times;
  return { key: _id, text, language, reason, answerId, count, firstAt, lastAt, handled };
}
