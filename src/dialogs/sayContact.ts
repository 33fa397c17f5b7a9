import type { Language } from '../domain/language.ts';
import type { Contact } from '../domain/ticket.ts';
import { say } from '../services/words.ts';

/** How to reach the citizen, as they read it back: "Guy, 450 555-0133 poste 214, guy@example.com"; undefined before it is known. */
export function sayContact(contact: Contact | undefined, language: Language): string | undefined {
  if (!contact) return undefined;
  if (contact.anonymous) return say(language, 'contact.anonymous');
  const { phone, phoneExtension: extension, email, name } = contact;
  const number = phone && sayPhone(phone);
  const reached = number && extension ? say(language, 'contact.extension', { number, extension }) : number;
  return [name, reached, email].filter(Boolean).join(', ');
}

/** Writes a North American number as people read it ("819 555-0142"); any other stays as it is. */
export function sayPhone(phone: string): string {
  const match = /^\+1 ?(\d{3}) ?(\d{3})-?(\d{4})$/.exec(phone);
  return match ? `${match[1]} ${match[2]}-${match[3]}` : phone;
}
