import type { Model } from 'mongoose';
import type { SessionRepository } from '../../services/users/sessionRepository.ts';
import type { SessionDocument } from './sessionModel.ts';

/** Sessions in MongoDB. */
export function sessionRepository(model: Model<SessionDocument>): SessionRepository {
  return {
    async insert({ tokenHash, ...session }) {
      await model.create({ _id: tokenHash, ...session });
    },
    async byTokenHash(tokenHash) {
      const found = await model.findById(tokenHash).lean<SessionDocument>().exec();
      if (!found) return null;
      const { _id, ...session } = found;
      return { tokenHash: _id, ...session };
    },
    async extend(tokenHash, expiresAt) {
      await model.updateOne({ _id: tokenHash }, { $set: { expiresAt } });
    },
    async remove(tokenHash) {
      await model.deleteOne({ _id: tokenHash });
    },
    async removeOfUser(userId, exceptTokenHash) {
      await model.deleteMany({ userId, ...(exceptTokenHash ? { _id: { $ne: exceptTokenHash } } : {}) });
    },
    async removeExpired(now) {
      await model.deleteMany({ expiresAt: { $lte: now } });
    },
  };
}
