import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/language.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

/** Key of a text that a person reads; both locales hold every key (a test fails otherwise). */
export type TextKey = keyof typeof fr;

/** What fills the places of an ICU message. */
export type TextValues = Record<string, string | number>;

/** A text not yet written out: its key, and what fills it. */
export type TextRef = { key: TextKey; values?: TextValues };

const locales: Record<Language, Record<TextKey, string>> = { fr, en };
const formats = new Map<string, IntlMessageFormat>();

/** Writes out a text in a language; throws where a value is missing, so that a test sees it. */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(locales[language][key], language === 'fr' ? 'fr-CA' : 'en-CA', undefined, {
      ignoreTag: true,
    });
    formats.set(id, format);
  }
  return String(format.format(values));
}

/** Whether a string is a key of the locales. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(fr, key);
}
