import { useEffect, useState } from 'preact/hooks';
import { isLanguage, type Language, localeOf } from '../shared/language.ts';
import { keep, readKept } from './browserStorage.ts';

/** The page's language: the address's `?lang=`, else the one chosen before, else French. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const asked = new URLSearchParams(location.search).get('lang') ?? readKept('language');
    return isLanguage(asked) ? asked : 'fr';
  });

  useEffect(() => {
    document.documentElement.lang = localeOf(language);
    keep('language', language);
    const url = new URL(location.href);
    // A link with a language must keep saying what the page shows; without one it stays clean.
    if (!url.searchParams.has('lang') || url.searchParams.get('lang') === language) return;
    url.searchParams.set('lang', language);
    history.replaceState(null, '', url);
  }, [language]);

  return [language, setLanguage];
}
