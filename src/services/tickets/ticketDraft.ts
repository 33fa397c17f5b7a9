import type { Address } from '../../domain/address.ts';
import type { Language } from '../../domain/language.ts';
import type { Attachment, Channel, Contact, TicketUnderstanding } from '../../domain/ticket.ts';

/** What a conversation or a form knows when it is ready to be filed; `draftId` is chosen once and makes filing idempotent. */
export type TicketDraft = {
  draftId: string;
  serviceCode: string;
  description: string;
  address: Address;
  /** When it happened, ISO 8601 or the words as said. */
  when: string | null;
  /** Answers to the service's own questions, by attribute code. */
  attributes: Record<string, string>;
  contact: Contact;
  consent: boolean;
  attachments: Attachment[];
  channel: Channel;
  language: Language;
  conversationId: string | null;
  understanding: TicketUnderstanding | null;
};
