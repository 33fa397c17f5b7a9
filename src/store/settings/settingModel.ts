import { type Connection, type Model, Schema } from 'mongoose';
import type { Setting } from '../../services/settings/setting.ts';
import type { SettingKind } from '../../services/settings/settingKinds.ts';

/** A setting as the collection holds it. */
export type SettingDocument = Setting<SettingKind> & { _id: string };

const required = { type: String, required: true };
const mixed = { type: Schema.Types.Mixed };

const schema = new Schema<SettingDocument>(
  {
    _id: required,
    kind: required,
    id: required,
    revision: { type: Number, required: true },
    value: { ...mixed, default: null },
    owner: { ...mixed, required: true },
    edits: [mixed],
  },
  { collection: 'settings', versionKey: false, strict: 'throw', id: false, minimize: false },
);
schema.index({ kind: 1, id: 1 }, { unique: true });

/** The settings of a connection. */
export function settingModel(connection: Connection): Model<SettingDocument> {
  return connection.model<SettingDocument>('Setting', schema);
}
