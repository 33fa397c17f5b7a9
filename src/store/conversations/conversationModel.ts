import { type Connection, type Model, Schema } from 'mongoose';
import type { Conversation, LogEntry } from '../../services/conversations/conversation.ts';

/** A conversation as the collection holds it; `open` counts what still waits for a turn or a delivery. */
export type ConversationDocument = Omit<Conversation, 'id'> & { _id: string; open: number };

const mixed = { type: Schema.Types.Mixed };

const conversationSchema = new Schema<ConversationDocument>(
  {
    _id: { type: String, required: true },
    revision: { type: Number, required: true },
    channel: { type: String, required: true },
    userId: { type: String, required: true },
    locale: { type: String, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    nextSeq: { type: Number, required: true },
    log: [mixed],
    inbox: [Number],
    accepted: [mixed],
    lease: { ...mixed, default: null },
    state: { ...mixed, default: null },
    reference: { ...mixed, default: null },
    handover: mixed,
    alarm: mixed,
    open: { type: Number, required: true },
  },
  { collection: 'conversations', minimize: false, versionKey: false, strict: 'throw' },
);
conversationSchema.index({ open: 1, updatedAt: 1 });
conversationSchema.index({ updatedAt: 1 });
// Few conversations have either: the others are not in these indexes.
conversationSchema.index({ 'handover.since': 1 }, { sparse: true });
conversationSchema.index({ 'alarm.at': 1 }, { sparse: true });

/** The conversations of a connection. */
export function conversationModel(connection: Connection): Model<ConversationDocument> {
  return connection.model<ConversationDocument>('Conversation', conversationSchema);
}

/** An activity that left its conversation's own document; `_id` is the activity's. */
export type ActivityDocument = LogEntry & { _id: string; conversationId: string };

const activitySchema = new Schema<ActivityDocument>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    seq: { type: Number, required: true },
    activity: { ...mixed, required: true },
  },
  { collection: 'activities', minimize: false, versionKey: false, strict: 'throw' },
);
activitySchema.index({ conversationId: 1, seq: 1 }, { unique: true });

/** The archived activities of a connection. */
export function activityModel(connection: Connection): Model<ActivityDocument> {
  return connection.model<ActivityDocument>('Activity', activitySchema);
}
