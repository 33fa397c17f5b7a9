import { blank, postcode, titled, withoutContact, withoutEach } from '../personalWords.ts';
import { findEmail } from '../understand/email.ts';
import { findName } from '../understand/name.ts';
import { findPhone } from '../understand/phone.ts';

/** A text that everybody may read: phones, e-mails, postal codes and the names that are introduced read `***`. */
export function publicText(text: string, areaCode: string, author: { name?: string }): string {
  let rest = text;
  for (const find of [findEmail, (some: string) => findPhone(some, areaCode), findName]) rest = withoutEach(rest, find);
  return withoutContact(rest, author).replace(postcode, blank).replace(titled, blank).trim();
}
