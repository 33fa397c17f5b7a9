import { type Connection, type Model, Schema } from 'mongoose';
import type { Attempts } from '../../services/users/signInAttempts.ts';

/** Failed sign-ins as the collection holds them, by account or address. */
export type SignInAttemptDocument = Attempts & { _id: string };

const schema = new Schema<SignInAttemptDocument>(
  {
    _id: { type: String, required: true },
    failures: { type: Number, required: true },
    lastAt: { type: Date, required: true },
  },
  { collection: 'signInAttempts', versionKey: false, strict: 'throw' },
);
schema.index({ lastAt: 1 });

/** The failed sign-ins of a connection. */
export function signInAttemptModel(connection: Connection): Model<SignInAttemptDocument> {
  return connection.model<SignInAttemptDocument>('SignInAttempt', schema);
}
