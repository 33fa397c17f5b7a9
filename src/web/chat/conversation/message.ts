import type { Language } from '../../shared/language.ts';

/** A point of the map, WGS 84 degrees. */
export type Place = { latitude: number; longitude: number };

/** A picture of a message: `url` is local before the sending, the server's after a reload. */
export type Photo = { name: string; url?: string };

/** A button under the bot's last message: `value` is what the bot reads, `title` what the citizen does. */
export type Choice = { title: string; value: string; said: string };

/** One message of the bot, ready to be drawn. */
export type BotMessage = {
  kind: 'bot';
  id: string;
  at: number;
  text: string;
  language: Language | undefined;
  step: string;
  /** Who says it, where a person does. */
  agent: string | undefined;
  choices: Choice[];
  facts: { label: string; value: string }[];
  ticket: { reference: string } | undefined;
  accepts: ('photo' | 'place')[];
};

/** Why a message was not taken; `unreachable` alone is worth trying again without a change. */
export type SendFailure = 'unreachable' | 'tooLarge' | 'wrongType' | 'tooMany' | 'refused';

/** How far a citizen's message has come; `waiting` is kept until the connection is back. */
export type SendState = 'waiting' | 'sending' | 'sent' | 'failed';

/** What a citizen sends, by text, button, photo or place. */
export type Outgoing = {
  clientId: string;
  at: number;
  text: string;
  value?: string;
  place?: Place;
  photos: Photo[];
  /** A word that the page says for the citizen (change of language): shown as a note, not as their words. */
  quiet?: boolean;
};

/** A citizen's message in the thread, from the moment it is written. */
export type CitizenMessage = Outgoing & {
  kind: 'citizen';
  id: string | undefined;
  state: SendState;
  failure?: SendFailure;
  /** 0..1 while photos travel. */
  progress?: number;
};

/** Where one conversation ended and another began, because the server no longer had the first. */
type Divider = { kind: 'divider'; id: string };

/** Whatever stands in the thread. */
export type ThreadItem = BotMessage | CitizenMessage | Divider;
