import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { say, type TextKey } from './texts.ts';

/** The language that the page speaks now. */
export const LanguageContext = createContext<Language>('fr');

/** The page's texts in its present language. */
export function useTexts(): { language: Language; t(key: TextKey, values?: Record<string, string | number>): string } {
  const language = useContext(LanguageContext);
  return { language, t: (key, values) => say(language, key, values) };
}
