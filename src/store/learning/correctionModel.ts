import { type Connection, type Model, Schema } from 'mongoose';
import type { CorrectionRecord } from '../../services/learning/correctionRepository.ts';

const text = { type: String, required: true };
const date = { type: Date, required: true };

const schema = new Schema<CorrectionRecord>(
  {
    reference: text,
    // Empty once withdrawn, which `required` would refuse.
    text: { type: String, default: '' },
    guess: text,
    serviceCode: text,
    by: { type: Schema.Types.Mixed, required: true },
    at: date,
    learnedAt: date,
    state: text,
    check: { type: Schema.Types.Mixed, default: null },
    withdrawnBy: { type: Schema.Types.Mixed, default: null },
    updatedAt: date,
    revision: { type: Number, required: true },
  },
  { collection: 'corrections', versionKey: false, minimize: false, strict: 'throw' },
);
schema.index({ reference: 1 }, { unique: true });
schema.index({ updatedAt: 1 });
schema.index({ state: 1, learnedAt: 1 });
schema.index({ at: 1, reference: 1 });
schema.index({ state: 1, at: 1, reference: 1 });

/** The corrections of a connection. */
export function correctionModel(connection: Connection): Model<CorrectionRecord> {
  return connection.model<CorrectionRecord>('Correction', schema);
}
