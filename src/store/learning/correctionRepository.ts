import type { Model, QueryFilter } from 'mongoose';
import type { Correction, CorrectionState } from '../../services/learning/correction.ts';
import type {
  CorrectionPosition,
  CorrectionRecord,
  CorrectionRepository,
} from '../../services/learning/correctionRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';

const storeOnly = { _id: 0 } as const;

/** Corrections in MongoDB, one document for each ticket. */
export function correctionRepository(model: Model<CorrectionRecord>): CorrectionRepository {
  const put = async (correction: Correction, updatedAt: Date): Promise<CorrectionRecord> => {
    const { reference, ...set } = correction;
    const written = await model
      .findOneAndUpdate(
        { reference },
        { $set: { ...set, updatedAt }, $inc: { revision: 1 } },
        { upsert: true, returnDocument: 'after', projection: storeOnly },
      )
      .lean<CorrectionRecord>()
      .exec();
    if (!written) throw new Error(`The store did not return the correction of ${reference}.`);
    return written;
  };

  return {
    put: (correction, updatedAt) =>
      put(correction, updatedAt).catch((error: unknown) => {
        // Two first ones at once may both try to insert; the one that lost finds it there now.
        if (duplicateKeyOf(error) === null) throw error;
        return put(correction, updatedAt);
      }),
    update: (reference, revision, change, updatedAt) =>
      model
        .findOneAndUpdate(
          { reference, revision },
          { $set: { ...change, updatedAt }, $inc: { revision: 1 } },
          { returnDocument: 'after', projection: storeOnly },
        )
        .lean<CorrectionRecord>()
        .exec(),
    byReference: (reference) => model.findOne({ reference }, storeOnly).lean<CorrectionRecord>().exec(),
    learned: (limit) =>
      model
        .find({ state: 'learned' }, storeOnly)
        .sort({ learnedAt: -1 })
        .limit(limit)
        .lean<CorrectionRecord[]>()
        .exec(),
    changedSince: (at) =>
      model
        .find({ updatedAt: { $gte: at } }, storeOnly)
        .sort({ updatedAt: 1 })
        .lean<CorrectionRecord[]>()
        .exec(),
    async list({ state, after, limit }) {
      const found = await model
        .find({ $and: [state ? { state } : {}, following(after)] }, storeOnly)
        .sort({ at: -1, reference: -1 })
        .limit(limit + 1)
        .lean<CorrectionRecord[]>()
        .exec();
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return { items, next: last && found.length > limit ? { at: last.at, reference: last.reference } : null };
    },
    async counts() {
      const counts: Record<CorrectionState, number> = { learned: 0, held: 0, withdrawn: 0 };
      const groups = await model.aggregate<{ _id: CorrectionState; count: number }>([
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ]);
      for (const { _id, count } of groups) counts[_id] = count;
      return counts;
    },
  };
}

function following(after: CorrectionPosition | null): QueryFilter<CorrectionRecord> {
  if (!after) return {};
  return { at: { $lte: after.at }, $or: [{ at: { $lt: after.at } }, { reference: { $lt: after.reference } }] };
}
