import type { Contact } from './ticket.ts';

/** Whether two contacts share a phone or an e-mail: whoever gave both is one person, as far as a desk can tell. */
export function isSameContact(a: Contact, b: Contact): boolean {
  const samePhone = a.phone !== undefined && a.phone === b.phone;
  return samePhone || (a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase());
}
