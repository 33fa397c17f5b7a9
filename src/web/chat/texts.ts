import type { Language } from '../shared/language.ts';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

/** Key of a text of the citizens' page; both locales hold every key (a test fails otherwise). */
export type TextKey = keyof typeof fr;

const locales: Record<Language, Record<TextKey, string>> = { fr, en };

/** Writes out a text; `{name}` is replaced by the value of that name. */
export function say(language: Language, key: TextKey, values: Record<string, string | number> = {}): string {
  return locales[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
