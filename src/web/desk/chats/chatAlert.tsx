import { useEffect, useRef } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { useSay } from '../ui/useSay.tsx';
import { ring } from './ring.ts';
import { useChats } from './useChats.ts';

/** On every page of the desk: a sound, a word, and a badge in the tab's title when a citizen begins to wait. */
export function ChatAlert() {
  const { t } = useWords();
  const say = useSay();
  const waiting = useChats()?.flatMap(({ id, agent }) => (agent ? [] : [id]));
  const known = useRef<string[] | null>(null);
  const ids = waiting?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only who waits makes a sound.
  useEffect(() => {
    if (!waiting) return;
    const before = known.current;
    known.current = waiting;
    // Who waited before the desk was opened is in the list, and startles nobody.
    if (!before || waiting.every((id) => before.includes(id))) return;
    ring();
    say(t('chats.someoneWaits'));
  }, [ids]);
  useTitleBadge(waiting?.length ?? 0);
  return null;
}

/** Pages write their own titles: the badge comes before whatever stands there. */
function useTitleBadge(count: number): void {
  useEffect(() => {
    const title = document.querySelector('title');
    if (!title || count === 0) return;
    const badge = `💬 ${count} · `;
    const put = () => {
      if (!document.title.startsWith(badge)) document.title = badge + document.title;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(title, { childList: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(badge, '');
    };
  }, [count]);
}
