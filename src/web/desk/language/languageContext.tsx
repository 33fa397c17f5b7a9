import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { isLanguage, type Language, localeOf } from '../../shared/language.ts';
import { keep, readKept } from '../ui/kept.ts';
import { say, type TextKey, type TextValues } from './texts.ts';

/** The texts in the language of the desk, and the switch. */
export type Words = {
  language: Language;
  setLanguage(language: Language): void;
  t(key: TextKey, values?: TextValues): string;
};

const WordsContext = createContext<Words | null>(null);

/** Gives the desk its language: the one chosen before in this browser, else French. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    const asked = new URLSearchParams(location.search).get('lang') ?? readKept('language');
    return isLanguage(asked) ? asked : 'fr';
  });

  useEffect(() => {
    document.documentElement.lang = localeOf(language);
    keep('language', language);
  }, [language]);

  const words = useMemo<Words>(
    () => ({ language, setLanguage, t: (key, values) => say(language, key, values) }),
    [language],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The texts of the desk in its present language. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a LanguageProvider above it.');
  return words;
}
