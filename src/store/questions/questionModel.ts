import { type Connection, type Model, Schema } from 'mongoose';
import type { OpenQuestion } from '../../services/questions/openQuestion.ts';

/** A question as the collection holds it; `waiting` is what the list is filtered by, `turnId` the turn that asked it last. */
export type QuestionDocument = Omit<OpenQuestion, 'key'> & { _id: string; waiting: boolean; turnId: string };

const text = { type: String, required: true };
const date = { type: Date, required: true };

const schema = new Schema<QuestionDocument>(
  {
    _id: text,
    text,
    language: text,
    reason: text,
    answerId: { type: String, default: null },
    count: { type: Number, required: true },
    firstAt: date,
    lastAt: date,
    handled: { type: Schema.Types.Mixed, default: null },
    waiting: { type: Boolean, required: true },
    turnId: text,
  },
  { collection: 'questions', versionKey: false, strict: 'throw' },
);
schema.index({ waiting: 1, count: -1, _id: 1 });
schema.index({ lastAt: 1 });

/** The unanswered questions of a connection. */
export function questionModel(connection: Connection): Model<QuestionDocument> {
  return connection.model<QuestionDocument>('Question', schema);
}
