import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../shared/language.ts';
import type { Thread } from './thread.ts';

/** Lets the page follow when the bot changes language, as it does for a citizen who writes in the other one. */
export function useBotLanguage({ items }: Thread, setLanguage: (language: Language) => void): void {
  const spoken = items.findLast((item) => item.kind === 'bot' && item.language !== undefined);
  const language = spoken?.kind === 'bot' ? spoken.language : undefined;
  // The greeting doesn't know the citizen yet: it has no say.
  const answered = items.some((item) => item.kind === 'citizen' && item.state === 'sent');
  const before = useRef<Language | undefined>(undefined);

  useEffect(() => {
    if (!language) return;
    if (answered && before.current && before.current !== language) setLanguage(language);
    before.current = language;
  }, [language, answered, setLanguage]);
}
