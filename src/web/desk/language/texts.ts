import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from '../../shared/language.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

/** Key of a text of the desk; both locales hold every key (a test fails otherwise). */
export type TextKey = keyof typeof fr;

/** What fills the places of an ICU message. */
export type TextValues = Record<string, string | number>;

const locales: Record<Language, Record<TextKey, string>> = { fr, en };
const formats = new Map<string, IntlMessageFormat>();

/** Writes out a text of the desk in a language. */
export function say(language: Language, key: TextKey, values: TextValues = {}): string {
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(locales[language][key], localeOf(language), undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}

/** Whether the desk has a text of this key. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(fr, key);
}
