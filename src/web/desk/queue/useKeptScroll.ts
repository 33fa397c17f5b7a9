import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Where each list was scrolled to when it was last on the screen. */
const offsets = new Map<string, number>();

/**
 * Brings a list back to where it was left: when its page comes back, and when the ticket that was opened from it closes. Another
 * list begins at its top. Returns what to call as it scrolls.
 */
export function useKeptScroll(scroll: RefObject<HTMLElement | null>, list: string, opened: boolean): () => void {
  const before = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (before.current !== undefined && before.current !== list) offsets.delete(list);
    before.current = list;
    if (!opened) scroll.current?.scrollTo(0, offsets.get(list) ?? 0);
  }, [scroll, list, opened]);
  return () => {
    // Beside a ticket the lines are taller: what was scrolled to there says nothing of the table.
    if (!opened && scroll.current) offsets.set(list, scroll.current.scrollTop);
  };
}
