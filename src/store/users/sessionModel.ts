import { type Connection, type Model, Schema } from 'mongoose';
import type { Session } from '../../services/users/sessionRepository.ts';

/** A session as the collection holds it, by the hash of its token. */
export type SessionDocument = Omit<Session, 'tokenHash'> & { _id: string };

const schema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false, strict: 'throw' },
);
schema.index({ userId: 1 });
schema.index({ expiresAt: 1 });

/** The sessions of a connection. */
export function sessionModel(connection: Connection): Model<SessionDocument> {
  return connection.model<SessionDocument>('Session', schema);
}
