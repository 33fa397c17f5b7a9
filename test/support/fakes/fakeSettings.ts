import type { Setting } from '../../../src/services/settings/setting.ts';
import type { SettingKind } from '../../../src/services/settings/settingKinds.ts';
import { mostEdits, type SettingRepository } from '../../../src/services/settings/settingRepository.ts';

/** Settings in memory. */
export function fakeSettings(): SettingRepository {
  const kept = new Map<string, Setting<SettingKind>>();
  const keyOf = (kind: SettingKind, id: string) => `${kind}:${id}`;
  // The key holds the kind, so what is found under it is of that kind.
  const copy = <K extends SettingKind>(one: Setting<SettingKind> | undefined) =>
    one ? (structuredClone(one) as Setting<K>) : null;
  return {
    async all<K extends SettingKind>(kind: K) {
      const found = [...kept.values()].filter((one) => one.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
      return found.flatMap((one) => copy<K>(one) ?? []);
    },
    async byId(kind, id) {
      return copy(kept.get(keyOf(kind, id)));
    },
    async insert(kind, id, edit) {
      if (kept.has(keyOf(kind, id))) return null;
      kept.set(keyOf(kind, id), { kind, id, revision: 1, value: edit.value, owner: edit.by, edits: [edit] });
      return copy(kept.get(keyOf(kind, id)));
    },
    async edit(kind, id, revision, edit) {
      const found = kept.get(keyOf(kind, id));
      if (found?.revision !== revision) return null;
      found.revision += 1;
      found.value = edit.value;
      found.edits = [...found.edits, edit].slice(-mostEdits);
      return copy(found);
    },
  };
}
