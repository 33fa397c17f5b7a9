import { useCallback, useState } from 'preact/hooks';
import { keep, readKept } from '../browserStorage.ts';

/** The words not yet sent, which outlive a reload; `first` where there are none. */
export function useDraft(first = ''): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => readKept('draft') ?? first);
  // Kept in the event itself: an effect comes after the next painting, and the page may be gone by then.
  const change = useCallback((text: string) => {
    keep('draft', text || null);
    setDraft(text);
  }, []);
  return [draft, change];
}
