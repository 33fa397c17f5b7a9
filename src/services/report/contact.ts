import type { Language } from '../../domain/language.ts';
import type { Channel } from '../../domain/ticket.ts';

/** Somebody who turned to the town: a conversation with the bot, or a call that only asked something and was noted. */
export type Contact = {
  id: string;
  kind: 'conversation' | 'call';
  /** When it began. */
  at: Date;
  updatedAt: Date;
  channel: Channel;
  language: Language;
  /** The step of the bot's latest message, see docs/conversation.md; null for a call, and where the bot has said nothing. */
  step: string | null;
  /** How many requests were filed in it. */
  tickets: number;
  /** The answer of the city pack that a call was about (`id`), or null. */
  topic: string | null;
  /** The agent's words on a call. */
  note?: string;
  by?: { id: string; name: string };
};

/** Where contacts are kept. */
export type ContactRepository = {
  /** Writes a contact over the one of the same id; when it began stays as it was. */
  save(contact: Contact): Promise<void>;
  /** Takes the agents' words off contacts that began before a time; how many had some. */
  forgetNotes(before: Date): Promise<number>;
};
