import type { Model } from 'mongoose';
import type { User } from '../../services/users/user.ts';
import type { UserRepository } from '../../services/users/userRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { UserDocument } from './userModel.ts';

/** Users in MongoDB. */
export function userRepository(model: Model<UserDocument>): UserRepository {
  return {
    async insert({ id, ...user }) {
      try {
        await model.create({ _id: id, ...user });
        return true;
      } catch (error) {
        if (duplicateKeyOf(error) === 'email') return false;
        throw error;
      }
    },
    byId: async (id) => userOf(await model.findById(id).lean<UserDocument>().exec()),
    byEmail: async (email) => userOf(await model.findOne({ email }).lean<UserDocument>().exec()),
    async all() {
      const found = await model.find().sort({ name: 1 }).lean<UserDocument[]>().exec();
      return found.map(({ _id, ...user }) => ({ id: _id, ...user }));
    },
    count: () => model.countDocuments(),
    update: async (id, set) =>
      userOf(
        await model
          .findOneAndUpdate({ _id: id }, { $set: set }, { returnDocument: 'after' })
          .lean<UserDocument>()
          .exec(),
      ),
  };
}

function userOf(found: UserDocument | null): User | null {
  if (!found) return null;
  const { _id, ...user } = found;
  return { id: _id, ...user };
}
