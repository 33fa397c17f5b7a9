import type { Address } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import { say } from '../services/words.ts';

/** A place as the citizen reads it: a shared point near no known door is their position, a corner is named in their language. */
export function sayPlace(address: Address, language: Language): string {
  const { precision, text, street, crossStreet } = address;
  if (precision === 'shared' && address.number === undefined) {
    return say(language, 'address.shared', {
      point: language === 'fr' ? text : text.replace(/^près (du|de) /, 'near '),
    });
  }
  if (language === 'fr' || !street || !crossStreet || !text.startsWith('angle ')) return text;
  const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  return say(language, 'place.corner', { street: lower(street), crossStreet: lower(crossStreet) });
}
