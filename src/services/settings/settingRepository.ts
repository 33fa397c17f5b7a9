import type { Setting, SettingEdit } from './setting.ts';
import type { SettingKind } from './settingKinds.ts';

/** Where settings are kept, one document each, with the edits that made it. */
export type SettingRepository = {
  /** Those of a kind, removed ones too, by id. */
  all<K extends SettingKind>(kind: K): Promise<Setting<K>[]>;
  byId<K extends SettingKind>(kind: K, id: string): Promise<Setting<K> | null>;
  /** Stores a first edit; null where there is one of this kind and id already. */
  insert<K extends SettingKind>(kind: K, id: string, edit: SettingEdit<K>): Promise<Setting<K> | null>;
  /** Appends an edit to the setting if it is still at `revision`; null where it isn't. */
  edit<K extends SettingKind>(kind: K, id: string, revision: number, edit: SettingEdit<K>): Promise<Setting<K> | null>;
};

/** How many edits a setting remembers. */
export const mostEdits = 100;
