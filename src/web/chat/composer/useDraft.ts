import { useEffect, useState } from 'preact/hooks';
import { keep, readKept } from '../browserStorage.ts';

/** The text being written; a reload does not lose it. */
export function useDraft(): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => readKept('draft') ?? '');
  useEffect(() => keep('draft', draft || null), [draft]);
  return [draft, setDraft];
}
