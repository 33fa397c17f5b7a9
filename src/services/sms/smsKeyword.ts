import type { Language } from '../../domain/language.ts';
import { fold } from '../fold.ts';

/** What a word that carriers reserve asks for, and the languages that it is a word of. */
export type SmsKeyword = { asks: 'stop' | 'start' | 'help'; languages: Language[] };

/**
 * The words of the CTIA's and the CWTA's rules for text messages, in both languages. "Cancel" and "annuler" are not
 * among them: they stop a request, not the messages.
 */
const words: [SmsKeyword['asks'], Language[], string[]][] = [
  // Whoever writes French types STOP as often as ARRET.
  ['stop', ['fr', 'en'], ['stop']],
  ['stop', ['en'], ['stopall', 'stop all', 'unsubscribe', 'end', 'quit', 'optout', 'opt out', 'revoke']],
  ['stop', ['fr'], ['arret', 'arreter', 'arretez', 'desabonner', 'desabonnez', 'desabonnement', 'desinscription']],
  ['start', ['en'], ['start', 'unstop', 'subscribe']],
  ['start', ['fr'], ['reprendre', 'reabonner', 'abonner', 'abonnement']],
  ['help', ['en'], ['help']],
  ['help', ['fr'], ['aide']],
  ['help', ['fr', 'en'], ['info', 'infos']],
];

const byWord = new Map(
  words.flatMap(([asks, languages, list]) => list.map((word) => [word, { asks, languages }] as const)),
);

/** The reserved word that a message is as a whole, whatever its case, accents and full stop; null for all others. */
export function smsKeyword(text: string): SmsKeyword | null {
  const bare = fold(text)
    .replace(/[^\p{L}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return byWord.get(bare) ?? null;
}
