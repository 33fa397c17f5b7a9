import { type Connection, type Model, Schema } from 'mongoose';

/** A counter, by its name. */
export type CounterDocument = { _id: string; value: number };

const schema = new Schema<CounterDocument>(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { collection: 'counters', versionKey: false },
);

/** The counters of a connection. */
export function counterModel(connection: Connection): Model<CounterDocument> {
  return connection.model<CounterDocument>('Counter', schema);
}
