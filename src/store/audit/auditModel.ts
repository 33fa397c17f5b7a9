import { type Connection, type Model, Schema } from 'mongoose';
import type { AuditEntry } from '../../services/audit/auditEntry.ts';

/** A line of the audit as the collection holds it. */
export type AuditDocument = Omit<AuditEntry, 'id'> & { _id: string };

const required = { type: String, required: true };

const schema = new Schema<AuditDocument>(
  {
    _id: required,
    at: { type: Date, required: true },
    user: { type: Schema.Types.Mixed, required: true },
    action: required,
    subject: { type: String, default: null },
  },
  { collection: 'audit', versionKey: false, strict: 'throw' },
);
schema.index({ at: -1, _id: -1 });
for (const filter of ['user.id', 'subject', 'action'] as const) schema.index({ [filter]: 1, at: -1, _id: -1 });

/** The audit of a connection. */
export function auditModel(connection: Connection): Model<AuditDocument> {
  return connection.model<AuditDocument>('Audit', schema);
}
