import type { CityPack } from '../../domain/city.ts';
import { findReference } from '../../domain/reference.ts';
import type { Intent, Scored, Understanding } from '../../domain/understanding.ts';
import { intents as allIntents } from '../../domain/understanding.ts';
import type { Clock } from '../clock.ts';
import { fold } from '../fold.ts';
import { findEmail } from './email.ts';
import { readEmergency } from './emergency.ts';
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
 * An emergency is raised from these log-odds on: those of the classifier, and `worthOfWords` more where a rule holds. Chosen on lines
 * that nobody trained on, see docs/understanding.md.
 */
const emergencyAt = 0.3;
const worthOfWords = 3.5;
/** A message of at most so many words ("il a doublé") is mostly the answer to something: the classifier alone must be surer of it. */
const fragment = { words: 3, at: 2.5 };
/** Who tells the whole story comes to the danger at its end: of a message longer than `from` words, the `last` are read alone too. */
const longStory = { from: 22, last: 14 };
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
    const { services, intents, danger } = rank(text);
    const dangers = readEmergency(text);
    const isEmergency = isAlarming(text, dangers.length > 0, oddsOfEmergency(text, danger, rank));
    const intent = isEmergency ? 'emergency' : choose(text, intents, foreign);
    const phone = findPhone(text, city.areaCode);
    const when = findWhen(text, now, city.timeZone, language);
    return {
      language,
      languageSure: sure,
      intent,
      intents,
      services,
      emergencyWords: isEmergency ? dangers : [],
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

/** The log-odds that a message is an emergency, or its end where it is long. */
function oddsOfEmergency(text: string, danger: number, rank: Rank): number {
  const said = text.trim().split(/\s+/);
  const atEnd = said.length > longStory.from ? rank(said.slice(-longStory.last).join(' ')).danger : 0;
  const probability = Math.max(danger, atEnd);
  return Math.log(probability / (1 - probability));
}

/** Whether the classifier's odds, and a rule where one holds, are enough to raise an emergency. */
function isAlarming(text: string, holds: boolean, odds: number): boolean {
  if (holds) return odds + worthOfWords >= emergencyAt;
  return odds >= (text.trim().split(/\s+/).length <= fragment.words ? fragment.at : emergencyAt);
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
