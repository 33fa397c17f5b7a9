import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Contact } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';

/** What an agent typed of a citizen's contact; blank fields count as absent. */
export type ContactInput = {
  phone?: string | undefined;
  email?: string | undefined;
  name?: string | undefined;
  anonymous?: boolean | undefined;
};

/**
 * The contact of a ticket from what was typed: phone as E.164 (seven digits get the city's area code), anonymous when
 * nothing was left. A phone that is none is an `invalid_phone`.
 */
export function contactFrom(input: ContactInput, areaCode: string): Contact {
  if (input.anonymous) return { anonymous: true };
  const phone = input.phone?.trim();
  const email = input.email?.trim();
  const name = input.name?.trim();
  return {
    ...(phone ? { phone: e164(phone, areaCode) } : {}),
    ...(email ? { email } : {}),
    ...(name ? { name } : {}),
    anonymous: !(phone || email || name),
  };
}

function e164(text: string, areaCode: string): string {
  const digits = text.replace(/\D/g, '');
  const number = parsePhoneNumberFromString(digits.length === 7 ? `${areaCode}${digits}` : text, 'CA');
  if (!number?.isPossible())
    throw new AppError('invalid_phone', 400, `"${text}" is not a phone number.`, { phone: text });
  return number.number;
}
