import type { Model } from 'mongoose';
import type { SetupTokenRepository } from '../../services/users/setupTokenRepository.ts';
import type { SetupTokenDocument } from './setupTokenModel.ts';

/** Tokens of set-up links in MongoDB. */
export function setupTokenRepository(model: Model<SetupTokenDocument>): SetupTokenRepository {
  return {
    async insert(tokenHash, expiresAt) {
      await model.create({ _id: tokenHash, expiresAt });
    },
    async take(tokenHash, now) {
      const { deletedCount } = await model.deleteOne({ _id: tokenHash, expiresAt: { $gt: now } });
      return deletedCount === 1;
    },
    async clear() {
      await model.deleteMany({});
    },
  };
}
