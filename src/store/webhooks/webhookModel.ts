import { type Connection, type Model, Schema } from 'mongoose';
import type { WebhookAttempt } from '../../services/webhooks/webhookLog.ts';

/** An attempt as the collection holds it. */
export type WebhookDocument = Omit<WebhookAttempt, 'id'> & { _id: string };

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const schema = new Schema<WebhookDocument>(
  {
    _id: text,
    reference: text,
    event: { type: Schema.Types.Mixed, required: true },
    createdAt: date,
    at: date,
    attempts: number,
    outcome: text,
    status: { type: Number, default: null },
    reason: { type: String, default: null },
    bytes: number,
    ms: number,
  },
  { collection: 'webhooks', versionKey: false, strict: 'throw' },
);
// Thirty days, then it goes by itself; the list is read along the same index.
schema.index({ at: 1 }, { expireAfterSeconds: 30 * 86_400 });

/** The log of webhooks of a connection. */
export function webhookModel(connection: Connection): Model<WebhookDocument> {
  return connection.model<WebhookDocument>('Webhook', schema);
}
