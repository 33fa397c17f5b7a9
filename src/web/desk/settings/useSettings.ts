import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Setting, SettingPath } from '../api/wire.ts';

/** Every setting of a kind that one may see; empty until the server has told. */
export function useSettings<S extends Setting<object>>(kind: SettingPath): S[] {
  const { api } = useDesk();
  return useQuery({ queryKey: keys.settings(kind), queryFn: () => api.settings<S>(kind) }).data?.items ?? [];
}

/** A setting that one writes: new, or a change (null: the removal) of the one that was on the screen. */
type SettingChange =
  | { value: object; of: null }
  | { value: object | null; of: Pick<Setting<object>, 'id' | 'revision'> };

/** Makes, changes or removes a setting of a kind. */
export function useSettingChange(kind: SettingPath) {
  const { api } = useDesk();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ value, of }: SettingChange) => {
      if (of === null) await api.createSetting(kind, value);
      else if (value === null) await api.removeSetting(kind, of.id, of.revision);
      else await api.editSetting(kind, of.id, { revision: of.revision, value });
    },
    // Also after a refusal: somebody else changed it, and that is what one has to see.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.settings(kind) }),
  });
}
