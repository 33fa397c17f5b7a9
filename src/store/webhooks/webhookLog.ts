import type { Model } from 'mongoose';
import type { WebhookAttempt, WebhookLog } from '../../services/webhooks/webhookLog.ts';
import type { WebhookDocument } from './webhookModel.ts';

/** The log of webhooks in MongoDB. */
export function webhookLog(model: Model<WebhookDocument>): WebhookLog {
  return {
    async record({ id, ...attempt }) {
      await model.replaceOne({ _id: id }, attempt, { upsert: true });
    },
    async byId(id) {
      const found = await model.findById(id).lean<WebhookDocument>().exec();
      return found && attemptOf(found);
    },
    async latest(limit) {
      const found = await model.find().sort({ at: -1 }).limit(limit).lean<WebhookDocument[]>().exec();
      return found.map(attemptOf);
    },
  };
}

function attemptOf({ _id, ...attempt }: WebhookDocument): WebhookAttempt {
  return { id: _id, ...attempt };
}
