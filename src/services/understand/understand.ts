import type { CityPack } from '../../domain/city.ts';
import { findReference } from '../../domain/reference.ts';
import type { Intent, Scored, Understanding } from '../../domain/understanding.ts';
import { intents as allIntents } from '../../domain/understanding.ts';
import type { Clock } from '../clock.ts';
import { fold } from '../fold.ts';
import { findEmail } from './email.ts';
import { type EmergencyReading, readEmergency } from './emergency.ts';
import { createLanguageGuesser } from './language.ts';
import { createLiveModel, type Rank } from './liveModel.ts';
import { findName } from './name.ts';
import { readAtMost, words } from './normalize.ts';
import { findPhone } from './phone.ts';
import { trainingSets } from './trainingSet.ts';
import { trainModel } from './trainModel.ts';
import { warmRecognizer } from './when/recognized.ts';
import { findWhen } from './when/when.ts';

/** Reads one sentence, whatever the conversation; synchronous, about a millisecond. */
export type Understand = (text: string, options?: { locale?: string; now?: Date }) => Understanding;

/** What {@link createUnderstand} is given: the city, the finder of places (services/locate), and the time. */
export type UnderstandDependencies = {
  city: CityPack;
  /** The classifiers; without them, some are trained on the city's examples (seconds). */
  rank?: Rank;
  findPlace: (text: string) => { text: string } | null;
  clock: Clock;
};

/**
 * From these probabilities on, the classifier alone raises an emergency. `hinted`: a word of danger stands in the message and
 * no service is plain; `either`: one of the two is not so; `unlikely`: neither is, or the message speaks of what may be,
 * nearly was or is none. Chosen on lines left out of training: a third of the false alarms of 0.4 everywhere, and one
 * emergency in a hundred more is left to the words.
 */
const emergencyAt = { hinted: 0.4, either: 0.6, unlikely: 0.95 };
/** Probability of a service from which a message is plainly about that. */
const plainService = 0.8;
/** What `words` puts in the place of figures and signs. */
const marker = /^x[a-z]{4,}$/;
/** Below this, no intent is likely enough to act on. */
const unclearBelow = 0.25;

/** Warms what is slow at first and returns the reader. */
export async function createUnderstand(deps: UnderstandDependencies): Promise<Understand> {
  const { city, findPlace, clock } = deps;
  warmRecognizer();
  const rank = deps.rank ?? createLiveModel(trainModel(trainingSets(city))).rank;
  const guessLanguage = createLanguageGuesser([...city.examples.services, ...city.examples.intents]);

  return (whole, { locale, now = clock() } = {}) => {
    const text = whole.slice(0, readAtMost);
    const { language, sure, foreign } = guessLanguage(text, locale);
    const reference = findReference(text)?.reference ?? null;
    const emergency = readEmergency(text);
    const { services, intents } = rank(text);
    const intent = choose(text, { intents, services, emergency, foreign });
    const phone = findPhone(text, city.areaCode);
    const when = findWhen(text, now, city.timeZone, language);
    return {
      language,
      languageSure: sure,
      intent,
      intents,
      services,
      emergencyWords: emergency.words,
      address: findPlace(text)?.text ?? null,
      when: when && { text: when.text, iso: when.iso },
      phone: phone?.phone ?? null,
      phoneExtension: phone?.extension ?? null,
      name: findName(text)?.name ?? null,
      email: findEmail(text)?.email ?? null,
      reference,
    };
  };
}

function choose(
  text: string,
  reading: { intents: readonly Scored[]; services: readonly Scored[]; emergency: EmergencyReading; foreign: boolean },
): Intent {
  const { intents, foreign } = reading;
  if (reading.emergency.words.length > 0 || isAlarming(reading)) return 'emergency';
  const said = words(text).filter((word) => !marker.test(word));
  const letters = Math.max(lettersIn(fold(text)), lettersIn(said.join('')));
  const best = intents.find((candidate) => candidate.code !== 'emergency');
  // What the emergency had, now that it is none, is not the others' doubt.
  const likely = (best?.score ?? 0) / (1 - probabilityOf('emergency', intents) || 1);
  if (letters < 2 || !best || likely < unclearBelow) return 'unclear';
  if (foreign && best.code !== 'language') return 'unclear';
  return isIntent(best.code) ? best.code : 'unclear';
}

/** Whether the classifier alone raises an emergency. */
function isAlarming({
  intents,
  services,
  emergency: { hinted, declined, doubtful },
}: {
  intents: readonly Scored[];
  services: readonly Scored[];
  emergency: EmergencyReading;
}): boolean {
  const probability = probabilityOf('emergency', intents);
  const plain = (services[0]?.score ?? 0) >= plainService;
  if (declined || doubtful || (plain && !hinted)) return probability >= emergencyAt.unlikely;
  return probability >= (hinted && !plain ? emergencyAt.hinted : emergencyAt.either);
}

function probabilityOf(intent: Intent, intents: readonly Scored[]): number {
  return intents.find(({ code }) => code === intent)?.score ?? 0;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function isIntent(code: string): code is Intent {
  return (allIntents as readonly string[]).includes(code);
}
