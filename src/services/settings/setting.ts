import type { SettingKind, SettingValue } from './settingKinds.ts';

/** Somebody of the desk, as a setting names them. */
type Editor = { id: string; name: string };

/** One edit: the value after it, or null where it was removed. */
export type SettingEdit<K extends SettingKind> = { at: Date; by: Editor; value: SettingValue<K> | null };

/** Something that the desk set; `value` is null once it was removed, and its edits tell what it was. */
export type Setting<K extends SettingKind> = {
  kind: K;
  id: string;
  /** Grows by one with each edit, from 1. */
  revision: number;
  value: SettingValue<K> | null;
  /** Who made it first. */
  owner: Editor;
  /** Latest last, the oldest forgotten beyond a hundred. */
  edits: SettingEdit<K>[];
};
