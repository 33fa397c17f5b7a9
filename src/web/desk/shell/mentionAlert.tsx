import { useEffect, useRef } from 'react';
import { useCounts } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSay } from '../ui/useSay.tsx';

/** On every page of the desk: a word when a colleague calls one in a note; the side bar counts them. */
export function MentionAlert() {
  const { t } = useWords();
  const say = useSay();
  const unread = useCounts()?.mentions;
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    // What waited before the desk was opened is counted, and startles nobody.
    if (before.current !== undefined && unread !== undefined && unread > before.current) say(t('mentions.called'));
    before.current = unread;
  }, [unread, say, t]);
  return null;
}
