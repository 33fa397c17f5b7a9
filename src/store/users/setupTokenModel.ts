import { type Connection, type Model, Schema } from 'mongoose';

/** The token of a set-up link as the collection holds it, by its hash. */
export type SetupTokenDocument = { _id: string; expiresAt: Date };

const schema = new Schema<SetupTokenDocument>(
  { _id: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  { collection: 'setupTokens', versionKey: false, strict: 'throw' },
);

/** The set-up tokens of a connection. */
export function setupTokenModel(connection: Connection): Model<SetupTokenDocument> {
  return connection.model<SetupTokenDocument>('SetupToken', schema);
}
