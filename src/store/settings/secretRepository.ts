import { randomBytes } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import { duplicateKeyOf } from '../duplicateKey.ts';

/** A secret that the processes of one store share. */
type SecretDocument = { _id: string; secret: string };

const schema = new Schema<SecretDocument>(
  { _id: { type: String, required: true }, secret: { type: String, required: true } },
  { collection: 'secrets', versionKey: false },
);

/** Secrets made once and kept, by name, so that a token is good over restarts and in every process. */
export type SecretRepository = { key(name: string): Promise<Uint8Array> };

/** Keeps secrets in MongoDB; of two processes that make one at the same time, the first one's holds. */
export function secretRepository(connection: Connection): SecretRepository {
  const secrets: Model<SecretDocument> = connection.model<SecretDocument>('Secret', schema);
  return {
    async key(name) {
      const ask = () => keptSecret(secrets, name);
      // Two that make it at once: the loser of the unique index reads what the winner made.
      const kept = await ask().catch((error: unknown) => {
        if (duplicateKeyOf(error)) return ask();
        throw error;
      });
      return Buffer.from(kept?.secret ?? '', 'base64');
    },
  };
}

function keptSecret(secrets: Model<SecretDocument>, name: string): Promise<SecretDocument | null> {
  return secrets
    .findOneAndUpdate(
      { _id: name },
      { $setOnInsert: { secret: randomBytes(32).toString('base64') } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean<SecretDocument>()
    .exec();
}
