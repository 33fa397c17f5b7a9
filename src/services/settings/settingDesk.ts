import { randomUUID } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { maySupervise, type User } from '../users/user.ts';
import type { Setting } from './setting.ts';
import type { SettingKind, SettingValue } from './settingKinds.ts';
import type { SettingRepository } from './settingRepository.ts';

/** A setting that was not removed. */
type LiveSetting<K extends SettingKind> = Setting<K> & { value: SettingValue<K> };

/** What is set at the desk, with every edit kept; a stale edit is refused with who was faster. */
export type SettingDesk = {
  /** What a user may see of a kind: everything but the views that are somebody else's own. */
  list<K extends SettingKind>(kind: K, user: User): Promise<LiveSetting<K>[]>;
  create<K extends SettingKind>(kind: K, value: SettingValue<K>, by: User): Promise<LiveSetting<K>>;
  /** Replaces the value (null: removes it), if it is still the one of `revision`. */
  edit<K extends SettingKind>(
    kind: K,
    id: string,
    change: { revision: number; value: SettingValue<K> | null },
    by: User,
  ): Promise<Setting<K>>;
  /** A setting with its edits, also once it was removed. */
  byId<K extends SettingKind>(kind: K, id: string, user: User): Promise<Setting<K>>;
};

/** What some kinds hold before anybody edits them, by id: an edit lies over it, and removing the edit brings it back. */
export type SettingDefaults = { [K in SettingKind]?: ReadonlyMap<string, SettingValue<K>> };

const nobody = { id: '', name: '' };

/** Builds the use cases over their port; `onEdit` hears of each edit of this process before it is acknowledged. */
export function createSettingDesk(deps: {
  settings: SettingRepository;
  clock: Clock;
  defaults?: SettingDefaults;
  onEdit?: () => Promise<void>;
}): SettingDesk {
  const { settings, clock, defaults = {}, onEdit = async () => {} } = deps;

  async function find<K extends SettingKind>(kind: K, id: string, user: User): Promise<Setting<K>> {
    const stored = await settings.byId(kind, id);
    const found = withDefault(kind, id, stored);
    if (found && maySee(found, user)) return found;
    throw new AppError('unknown_setting', 404, `There is no ${kind} ${id}.`);
  }

  /** A setting, or what stands in its place while nobody has edited it. */
  function withDefault<K extends SettingKind>(kind: K, id: string, stored: Setting<K> | null): Setting<K> | null {
    const value = defaults[kind]?.get(id);
    if (value === undefined || (stored && stored.value !== null)) return stored;
    return stored ? { ...stored, value } : { kind, id, revision: 0, value, owner: nobody, edits: [] };
  }

  return {
    async list<K extends SettingKind>(kind: K, user: User) {
      const stored = new Map((await settings.all(kind)).map((one) => [one.id, one]));
      const ids = new Set([...(defaults[kind]?.keys() ?? []), ...stored.keys()]);
      return [...ids]
        .flatMap((id) => withDefault(kind, id, stored.get(id) ?? null) ?? [])
        .filter(isLive)
        .filter((one) => maySee(one, user));
    },
    async create(kind, value, by) {
      checkEditor(kind, null, by);
      const edit = { at: clock(), by: editorOf(by), value };
      const made = await settings.insert(kind, randomUUID(), edit);
      if (!made || !isLive(made)) throw new Error('A new id was taken already.');
      await onEdit();
      return made;
    },
    async edit(kind, id, { revision, value }, by) {
      const before = await find(kind, id, by);
      checkEditor(kind, before, by);
      const edit = { at: clock(), by: editorOf(by), value };
      const edited =
        revision === 0 ? await settings.insert(kind, id, edit) : await settings.edit(kind, id, revision, edit);
      if (edited) {
        await onEdit();
        return edited;
      }
      const name = (await find(kind, id, by)).edits.at(-1)?.by.name ?? '';
      throw new AppError('changed_meanwhile', 409, `${name} changed it meanwhile.`, { name });
    },
    byId: find,
  };
}

function isLive<K extends SettingKind>(setting: Setting<K>): setting is LiveSetting<K> {
  return setting.value !== null;
}

// Of a removed view, the edits still say whether it was shared.
function maySee(setting: Setting<SettingKind>, user: User): boolean {
  if (setting.kind !== 'view') return true;
  const last = setting.edits.findLast(({ value }) => value !== null)?.value as SettingValue<'view'> | undefined;
  return setting.owner.id === user.id || (last?.shared ?? false);
}

// Everybody has views of their own; what others work with is the supervisor's.
function checkEditor(kind: SettingKind, setting: Setting<SettingKind> | null, by: User): void {
  const own = kind === 'view' && (setting === null || setting.owner.id === by.id);
  if (!own && !maySupervise(by.role)) throw new AppError('supervisor_only', 403, 'Only a supervisor may do this.');
}

const editorOf = ({ id, name }: User) => ({ id, name });
