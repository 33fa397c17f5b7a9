import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import type { Channel } from '../../domain/ticket.ts';
import { AppError } from '../../errors.ts';
import { type ContactInput, contactFrom } from './contactDetails.ts';
import { serviceOf } from './fileTicket.ts';
import type { TicketDraft } from './ticketDraft.ts';

/** What an agent fills in while a citizen speaks; `draftId` is the form's own, so that a second click files nothing new. */
export type PhoneForm = {
  draftId: string;
  serviceCode: string;
  description: string;
  address: Address;
  when: string | null;
  attributes: Record<string, string>;
  contact: ContactInput;
  consent: boolean;
  channel: Channel;
  language: Language;
  /** The chat in which the citizen said it; null for a call. */
  conversationId: string | null;
};

/** The draft of a phone form, checked as the bot's own form checks: known service, its own questions, a phone that is one. */
export function draftFromPhoneForm(city: Pick<CityPack, 'services' | 'areaCode'>, form: PhoneForm): TicketDraft {
  checkAttributes(serviceOf({ city }, form.serviceCode), form.attributes);
  return {
    ...form,
    contact: contactFrom(form.contact, city.areaCode),
    attachments: [],
    understanding: { serviceCode: form.serviceCode, score: 1, text: form.description, choice: 'agent' },
  };
}

function checkAttributes(service: Service, attributes: Record<string, string>): void {
  for (const [code, value] of Object.entries(attributes)) {
    const attribute = service.attributes.find((one) => one.code === code);
    const known = attribute?.values?.map((one) => one.code);
    if (attribute && (attribute.datatype === 'text' || known?.includes(value))) continue;
    const allowed = attribute ? (known ?? []) : service.attributes.map((one) => one.code);
    const details = { attribute: code, value, allowed };
    throw new AppError('invalid_attribute', 400, `${code}="${value}" answers no question of ${service.code}.`, details);
  }
}
