import type { CityPack } from '../../domain/city.ts';
import { findReference } from '../../domain/reference.ts';
import type { Intent, Scored, Understanding } from '../../domain/understanding.ts';
import { intents as allIntents } from '../../domain/understanding.ts';
import type { Clock } from '../clock.ts';
import { fold } from '../fold.ts';
import { readAlarm } from './alarm.ts';
import { findEmail } from './email.ts';
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

/** What `words` puts in the place of figures and signs. */
const marker = /^x[a-z]{4,}$/;
/** Below this, no intent is likely enough to act on. */
const unclearBelow = 0.25;

/** From this probability on, a service stands out however vague the rest of the words is: "a problem with the street light". */
const beyondVague = 0.95;

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
    const ranked = rank(text);
    const { services, intents } = ranked;
    const alarm = readAlarm(text, ranked, rank);
    const intent = alarm.raised ? 'emergency' : choose(text, intents, foreign);
    const phone = findPhone(text, city.areaCode);
    const when = findWhen(text, now, city.timeZone, language);
    return {
      language,
      languageSure: sure,
      intent,
      intents: withEmergency(intents, alarm.probability),
      services: withVagueness(services, ranked.vague),
      emergencyWords: alarm.words,
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

/** "A problem with my neighbour" weighs a little for one service and tells none: no service is likely, unless one stands out all the same. */
function withVagueness(services: readonly Scored[], vague: number): Scored[] {
  const [best] = services;
  if (!best || best.score >= beyondVague) return [...services];
  return services.map(({ code, score }) => ({ code, score: score * (1 - vague) }));
}

/** The intents as their classifier ranks them, but for the emergency, which another one judges. */
function withEmergency(intents: readonly Scored[], probability: number): Scored[] {
  const others = 1 - probabilityOf('emergency', intents) || 1;
  return intents
    .map(({ code, score }) => ({
      code,
      score: code === 'emergency' ? probability : (score / others) * (1 - probability),
    }))
    .sort((a, b) => b.score - a.score);
}

function choose(text: string, intents: readonly Scored[], foreign: boolean): Intent {
  const said = words(text).filter((word) => !marker.test(word));
  const letters = Math.max(lettersIn(fold(text)), lettersIn(said.join('')));
  const best = intents.find((candidate) => candidate.code !== 'emergency');
  // What the emergency had, now that it is none, is not the others' doubt.
  const likely = (best?.score ?? 0) / (1 - probabilityOf('emergency', intents) || 1);
  if (letters < 2 || !best || likely < unclearBelow) return 'unclear';
  if (foreign && best.code !== 'language') return 'unclear';
  return isIntent(best.code) ? best.code : 'unclear';
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
