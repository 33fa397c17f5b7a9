import type { Model } from 'mongoose';
import type { Setting } from '../../services/settings/setting.ts';
import type { SettingKind } from '../../services/settings/settingKinds.ts';
import { mostEdits, type SettingRepository } from '../../services/settings/settingRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { SettingDocument } from './settingModel.ts';

const inside = { _id: 0 } as const;

/** Settings in MongoDB. */
export function settingRepository(model: Model<SettingDocument>): SettingRepository {
  return {
    all: <K extends SettingKind>(kind: K) => model.find({ kind }, inside).sort({ id: 1 }).lean<Setting<K>[]>().exec(),
    byId: <K extends SettingKind>(kind: K, id: string) => model.findOne({ kind, id }, inside).lean<Setting<K>>().exec(),
    async insert(kind, id, edit) {
      const setting = { kind, id, revision: 1, value: edit.value, owner: edit.by, edits: [edit] };
      try {
        await model.create({ _id: `${kind}:${id}`, ...setting });
        return setting;
      } catch (error) {
        if (duplicateKeyOf(error) === null) throw error;
        return null;
      }
    },
    edit: <K extends SettingKind>(kind: K, id: string, revision: number, edit: Setting<K>['edits'][number]) =>
      model
        .findOneAndUpdate(
          { kind, id, revision },
          {
            $set: { value: edit.value },
            $inc: { revision: 1 },
            $push: { edits: { $each: [edit], $slice: -mostEdits } },
          },
          { returnDocument: 'after', projection: inside },
        )
        .lean<Setting<K>>()
        .exec(),
  };
}
