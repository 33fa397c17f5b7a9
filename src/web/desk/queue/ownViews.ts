import type { View } from '../api/wire.ts';
import { useSettings } from '../settings/useSettings.ts';
import { type QueueFilter, writeFilter } from './queueFilter.ts';

/** The views that one keeps, and those that others share, by name. */
export function useOwnViews(): View[] {
  const views = useSettings<View>('views');
  return [...views].sort((a, b) => a.value.name.localeCompare(b.value.name));
}

/** The kept view that a filter is, exactly; null where it is none. */
export function ownViewOf(views: readonly View[], filter: QueueFilter): View | null {
  const written = writeFilter(filter);
  return views.find((view) => view.value.query === written) ?? null;
}
