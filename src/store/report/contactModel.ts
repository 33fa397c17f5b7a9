import { type Connection, type Model, Schema } from 'mongoose';
import type { Contact } from '../../services/report/contact.ts';

/** A contact as the collection holds it. */
export type ContactDocument = Omit<Contact, 'id'> & { _id: string };

const text = { type: String, required: true };
const date = { type: Date, required: true };

const schema = new Schema<ContactDocument>(
  {
    _id: text,
    kind: text,
    at: date,
    updatedAt: date,
    channel: text,
    language: text,
    step: { type: String, default: null },
    tickets: { type: Number, required: true },
    topic: { type: String, default: null },
    note: { type: String },
    by: { type: Schema.Types.Mixed },
  },
  { collection: 'contacts', versionKey: false, strict: 'throw' },
);
schema.index({ updatedAt: 1 });
// Few contacts have an agent's words: the others are not in it.
schema.index({ note: 1, at: 1 }, { sparse: true });

/** The contacts of a connection. */
export function contactModel(connection: Connection): Model<ContactDocument> {
  return connection.model<ContactDocument>('Contact', schema);
}
