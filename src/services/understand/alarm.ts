import { readEmergency } from './emergency.ts';
import type { Rank } from './liveModel.ts';

/** Whether a message raises an emergency, how likely it is one, and the words of the rule that holds, where one does. */
export type Alarm = { raised: boolean; probability: number; words: string[] };

/**
 * A sure rule raises an emergency by itself. Otherwise it is raised from these log-odds on: those of the classifier, and `worthOfWords`
 * more where a rule holds. Chosen on lines that nobody trained on, see docs/understanding.md.
 */
const raisedAt = -0.5;
const worthOfWords = 3.5;
/** Where no rule holds, the classifier must be surer of what is plainly a report, a question or another wish ... */
const plainly = { from: 0.6, costs: 3 };
/** ... and of a message of at most so many words ("il a doublé"), which is mostly the answer to something. */
const fragment = { words: 3, costs: 6 };
/** Who tells the whole story comes to the danger at its end: of a message longer than `from` words, the `last` are read alone too. */
const longStory = { from: 22, last: 14 };
const sureProbability = 0.99;
/** Intents that say nothing against an emergency. */
const open = new Set(['emergency', 'report', 'unclear']);

/** Raises an emergency by rules or by what the classifiers made of the text: either of them can. */
export function readAlarm(text: string, ranked: ReturnType<Rank>, rank: Rank): Alarm {
  const { words, sure } = readEmergency(text);
  const said = text.trim().split(/\s+/);
  const atEnd = said.length > longStory.from ? rank(said.slice(-longStory.last).join(' ')).danger : 0;
  const odds = logOdds(Math.max(ranked.danger, atEnd)) + (words.length > 0 ? worthOfWords : -doubt(said, ranked));
  const raised = sure || odds >= raisedAt;
  const probability = Math.max(1 / (1 + Math.exp(-odds)), sure ? sureProbability : 0);
  return { raised, probability, words: raised ? words : [] };
}

function doubt(said: readonly string[], { services, intents }: ReturnType<Rank>): number {
  // The same word a thousand times says no more than once.
  if (new Set(said).size <= fragment.words) return fragment.costs;
  const isPlain =
    services.some(({ code, score }) => code !== 'other' && score >= plainly.from) ||
    intents.some(({ code, score }) => !open.has(code) && score >= plainly.from);
  return isPlain ? plainly.costs : 0;
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
