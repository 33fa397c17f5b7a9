import type { Language } from './language.ts';

/** What a message wants, as the contract names it. */
export const intents = [
  'report',
  'emergency',
  'referral',
  'information',
  'status',
  'cancel',
  'help',
  'agent',
  'greeting',
  'thanks',
  'language',
  'abuse',
  'unclear',
] as const;

/** One of {@link intents}. */
export type Intent = (typeof intents)[number];

/** A code with a calibrated probability in 0..1. */
export type Scored = { code: string; score: number };

/** A moment as said: `iso` when it can be told (a date, or a date and time with the city's offset), always the words. */
export type When = { text: string; iso: string | null };

/** Everything that one sentence says, before any conversation decides what to do with it. */
export type Understanding = {
  language: Language;
  /** True when the language was told by the words themselves and not assumed. */
  languageSure: boolean;
  intent: Intent;
  /** Calibrated probabilities of the intents, best first. */
  intents: Scored[];
  /** Services, best first, calibrated. */
  services: Scored[];
  /** Which words made the emergency; none where only the classifier raised it (`intent` is an emergency all the same). */
  emergencyWords: string[];
  /** The words that name the place, as written, or null. */
  address: string | null;
  when: When | null;
  /** E.164, the extension left out. */
  phone: string | null;
  /** Digits of the extension said beside the phone. */
  phoneExtension: string | null;
  /** The citizen's name, or whom to ask for, as written; only where the words say that it is one. */
  name: string | null;
  email: string | null;
  /** A ticket reference, normalised, when one was written. */
  reference: string | null;
};
