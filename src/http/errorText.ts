import type { Language } from '../domain/language.ts';
import { isTextKey, say, type TextValues } from '../services/words.ts';

/** The sentence for people of an error code, from the locales; null where they have none. */
export function errorText(language: Language, code: string, details: Record<string, unknown>): string | null {
  const key = `errors.${code}`;
  if (!isTextKey(key)) return null;
  const values: TextValues = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  }
  return say(language, key, values);
}
