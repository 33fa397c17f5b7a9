import { useCallback, useState } from 'react';
import { keep, readKept } from './kept.ts';

/** A text being typed, kept in this tab under a name until it is sent: it survives leaving the page and signing in again. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readKept(name, 'tab') ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      keep(name, next || null, 'tab');
    },
    [name],
  );
  return [text, write];
}
