import type { CityPack } from '../../domain/city.ts';
import { findReference } from '../../domain/reference.ts';
import type { Intent, Scored, Understanding } from '../../domain/understanding.ts';
import { intents as allIntents } from '../../domain/understanding.ts';
import type { Clock } from '../clock.ts';
import { trainClassifiers } from './classifiers.ts';
import { findEmail } from './email.ts';
import { readEmergency } from './emergency.ts';
import { createLanguageGuesser } from './language.ts';
import { fold, readAtMost } from './normalize.ts';
import { findPhone } from './phone.ts';
import { warmRecognizer } from './when/recognized.ts';
import { findWhen } from './when/when.ts';

/** Reads one sentence, whatever the conversation; synchronous, about a millisecond. */
export type Understand = (text: string, options?: { locale?: string; now?: Date }) => Understanding;

/** What {@link createUnderstand} is given: the city, the finder of places (services/locate), and the time. */
export type UnderstandDependencies = {
  city: CityPack;
  findPlace: (text: string) => { text: string } | null;
  clock: Clock;
};

/** From this probability on, the classifier alone raises an emergency; chosen by bench/understand.ts for recall. */
const emergencyAt = 0.4;
/** The same when the message says itself that it is none, or speaks of another hour. */
const declinedEmergencyAt = 0.9;
/** Below this, no intent is likely enough to act on. */
const unclearBelow = 0.25;
/** A whole message is shown as the reason where the classifier alone raised it, up to here. */
const longestReason = 200;

/** Trains on the city's examples (seconds) and returns the reader. */
export async function createUnderstand({ city, findPlace, clock }: UnderstandDependencies): Promise<Understand> {
  warmRecognizer();
  const rank = trainClassifiers(city);
  const guessLanguage = createLanguageGuesser([...city.examples.services, ...city.examples.intents]);

  return (whole, { locale, now = clock() } = {}) => {
    const text = whole.slice(0, readAtMost);
    const { language, sure, foreign } = guessLanguage(text, locale);
    const reference = findReference(text)?.reference ?? null;
    const emergency = readEmergency(text);
    const { services, intents } = rank(text);
    const { intent, raised } = choose(text, intents, emergency, foreign);
    const when = findWhen(text, now, city.timeZone, language);
    return {
      language,
      languageSure: sure,
      intent,
      intents,
      services,
      emergencyWords: raised,
      address: findPlace(text)?.text ?? null,
      when: when && { text: when.text, iso: when.iso },
      phone: findPhone(text, city.areaCode)?.phone ?? null,
      email: findEmail(text)?.email ?? null,
      reference,
    };
  };
}

function choose(
  text: string,
  ranked: readonly Scored[],
  emergency: { words: string[]; declined: boolean },
  foreign: boolean,
): { intent: Intent; raised: string[] } {
  const scoreOf = (code: Intent): number => ranked.find((candidate) => candidate.code === code)?.score ?? 0;
  if (emergency.words.length > 0) return { intent: 'emergency', raised: emergency.words };
  if (scoreOf('emergency') >= (emergency.declined ? declinedEmergencyAt : emergencyAt))
    return { intent: 'emergency', raised: [text.trim().slice(0, longestReason)] };
  const letters = fold(text).match(/\p{L}/gu)?.length ?? 0;
  const best = ranked.find((candidate) => candidate.code !== 'emergency');
  if (letters < 2 || !best || best.score < unclearBelow) return { intent: 'unclear', raised: [] };
  if (foreign && best.code !== 'language') return { intent: 'unclear', raised: [] };
  return { intent: isIntent(best.code) ? best.code : 'unclear', raised: [] };
}

function isIntent(code: string): code is Intent {
  return (allIntents as readonly string[]).includes(code);
}
