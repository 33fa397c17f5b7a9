import { type Connection, type Model, Schema } from 'mongoose';
import type { User } from '../../services/users/user.ts';

/** A user as the collection holds it; the user's id is the document's own. */
export type UserDocument = Omit<User, 'id'> & { _id: string };

const required = { type: String, required: true };

const schema = new Schema<UserDocument>(
  {
    _id: required,
    email: required,
    name: required,
    role: required,
    language: required,
    disabled: { type: Boolean, required: true },
    passwordHash: required,
    createdAt: { type: Date, required: true },
  },
  { collection: 'users', versionKey: false, strict: 'throw' },
);
schema.index({ email: 1 }, { unique: true });

/** The users of a connection. */
export function userModel(connection: Connection): Model<UserDocument> {
  return connection.model<UserDocument>('User', schema);
}
