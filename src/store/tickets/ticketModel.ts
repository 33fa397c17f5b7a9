import { type Connection, type Model, Schema } from 'mongoose';
import type { HistoryEntry, Ticket } from '../../domain/ticket.ts';

/** A ticket as the collection holds it: with what only the store's own queries use. */
export type TicketDocument = Ticket & {
  revision: number;
  /** The kind of the last history line, so that a list of changes needn't read histories. */
  lastChange: HistoryEntry['kind'];
  /** How many deliveries of `outbox` were not given up: a number can be indexed where an array's length can't. */
  owing: number;
  /** What it is found by, see `wordsOfTicket`. */
  search: string[];
};

const mixed = { type: Schema.Types.Mixed };
const text = { type: String };
const required = { type: String, required: true };
const date = { type: Date, required: true };

const schema = new Schema<TicketDocument>(
  {
    reference: required,
    draftId: required,
    serviceCode: required,
    status: required,
    queue: required,
    assignee: { ...mixed, default: null },
    address: { ...mixed, required: true },
    description: text,
    when: { ...text, default: null },
    attributes: { ...mixed, default: {} },
    contact: { ...mixed, required: true },
    consent: { type: Boolean, required: true },
    attachments: [mixed],
    channel: required,
    language: required,
    conversationId: { ...text, default: null },
    understanding: { ...mixed, default: null },
    history: [mixed],
    outbox: [mixed],
    undelivered: { type: Number },
    mailStopped: { type: [String], default: undefined },
    mentioned: { type: [String], default: undefined },
    mentionUnread: { type: [String], default: undefined },
    mergedInto: { ...text, default: null },
    linked: { type: [String], default: undefined },
    followers: { type: [mixed], default: undefined },
    forgotten: { type: Boolean },
    createdAt: date,
    updatedAt: date,
    urgent: { type: Boolean },
    dueAt: date,
    target: mixed,
    warnAt: { type: Date },
    firstResponseDueAt: { type: Date },
    firstResponseAt: { type: Date },
    pausedAt: { type: Date },
    pauses: { type: [mixed], default: undefined },
    attentionAt: { type: Date },
    resolvedAt: { type: Date },
    reopenings: { type: Number },
    satisfaction: mixed,
    revision: { type: Number, required: true },
    lastChange: required,
    owing: { type: Number, required: true },
    search: [String],
  },
  { collection: 'tickets', minimize: false, versionKey: false, strict: 'throw' },
);

schema.index({ reference: 1 }, { unique: true });
schema.index({ draftId: 1 }, { unique: true });
schema.index({ conversationId: 1 });
schema.index({ 'attachments.id': 1 });
schema.index({ owing: 1, updatedAt: 1 });
schema.index({ undelivered: 1, createdAt: 1 });
schema.index({ search: 1, createdAt: 1 });
// Whom notes call: of all tickets a few.
schema.index({ mentioned: 1 }, { sparse: true });
schema.index({ mentionUnread: 1 }, { sparse: true });
// What lies near a place: the northing narrows enough, a town is not a line.
schema.index({ serviceCode: 1, 'address.lat': 1 });
schema.index({ 'address.lat': 1 });
// Whether somebody who says how to reach them has told this before.
schema.index({ 'contact.phone': 1 }, { sparse: true });
schema.index({ 'contact.email': 1 }, { sparse: true });
// The queue: each filter of the desk with its two usual orders, and each order alone. `reference` decides between equals.
for (const order of ['createdAt', 'dueAt'] as const) {
  schema.index({ [order]: 1, reference: 1 });
  for (const filter of ['status', 'queue', 'assignee.id', 'serviceCode'] as const) {
    schema.index({ [filter]: 1, [order]: 1, reference: 1 });
  }
}
schema.index({ updatedAt: 1, reference: 1 });
// What somebody should look at; finished tickets have none.
schema.index({ attentionAt: 1, reference: 1 }, { sparse: true });
schema.index({ 'satisfaction.at': 1, reference: 1 }, { sparse: true });
schema.index({ forgotten: 1, status: 1, updatedAt: 1 });

/** The tickets of a connection. */
export function ticketModel(connection: Connection): Model<TicketDocument> {
  return connection.model<TicketDocument>('Ticket', schema);
}
