import type { Language } from '../shared/language.ts';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

/** Key of a text of the button and its panel; both locales hold every key (a test fails otherwise). */
export type TextKey = keyof typeof fr;

const locales: Record<Language, Record<TextKey, string>> = { fr, en };

/** Writes out a text; `{n}` is replaced by the number. */
export function say(language: Language, key: TextKey, n = 0): string {
  return locales[language][key].replace('{n}', String(n));
}
