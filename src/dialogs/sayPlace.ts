import type { Address } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import { say } from '../services/words.ts';

/** A place as the citizen reads it back; a shared point that is near no known door is their position. */
export function sayPlace(address: Address, language: Language): string {
  return address.precision === 'shared' ? say(language, 'address.shared', { point: address.text }) : address.text;
}
