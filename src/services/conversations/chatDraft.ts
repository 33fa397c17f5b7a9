import type { Language } from '../../domain/language.ts';
import type { Contact } from '../../domain/ticket.ts';

/** What the bot has understood of a request that was begun, as an agent who takes the conversation reads it. */
export type ChatDraft = {
  language: Language;
  serviceCode: string | null;
  /** The problem and its details, in the citizen's words; empty before any. */
  description: string;
  /** The place as the map or the citizen says it; empty where none is known. */
  address: string;
  /** ISO 8601, or the words as said. */
  when: string | null;
  contact: Contact | null;
  attributes: Record<string, string>;
  /** References of what was filed from this conversation, oldest first. */
  tickets: string[];
};
