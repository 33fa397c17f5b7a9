import type { Knowledge } from '../services/knowledge/knowledge.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readAnonymous } from '../services/understand/answers/readAnonymous.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { languageAsked } from './commands.ts';
import type { Digression } from './digression.ts';
import { isQuestion } from './isQuestion.ts';
import { knownItem, knows } from './knownItem.ts';

/** Probability from which a wish read by the classifier interrupts a form; below it, the words are the answer. */
const interrupts = 0.75;
/** The same for a question to which the pack has an answer. */
const likely = 0.5;
/** The same for an insult that holds a word of another meaning. */
const surelyInsult = 0.95;
/** Steps that a "no" or a "never mind" answers. */
const mayBeSkipped = new Set(['details', 'photo', 'when']);

/** "Quick question first, …": says that one comes, and nothing of what about. */
const announcesQuestion = /^[^,:?]*\bquestions?\b[^,:?]*[,:]\s*/i;

/** Whether a message interrupts the form that asks `asking`, and with what; null where it is an answer, or is read as one. */
export function interruption(message: HeardMessage, asking: string, knowledge: Knowledge): Digression | null {
  const { understanding: u, text } = message;
  const said = mentions(text);
  // "I've had no news of the hole": that no answers nothing.
  if (said.has('asksNews') && asking !== 'details') return { kind: 'status' };
  if (isAnswer(message, asking)) return null;
  const asks = isQuestion(text);
  // "Why did you not come?" is a story; there only the bare question is about the bot's.
  if (asks && asking !== 'details' && said.has('asksWhy') && u.address === null) return { kind: 'why', asking };
  if (asking === 'details' && said.has('asksForExample')) return { kind: 'pardon', asking };
  if (asks && said.has('asksHowLong') && u.address === null) return { kind: 'status' };
  // At the summary a question is never a detail: it is answered, or said to be for an agent.
  if (asking === 'confirm' && asks && u.address === null && !said.has('wantsChange')) {
    return knownItem(text, 'information', knowledge, knows.information) ?? { kind: 'unanswered' };
  }
  const p = u.intents.find((i) => i.code === u.intent)?.score ?? 0;
  // A question with an answer in the pack is one even where the classifier hesitates.
  if (asks && u.intent === 'information' && p >= likely) {
    const found = knownItem(text.replace(announcesQuestion, ''), 'information', knowledge, knows.information);
    if (found) return found;
  }
  const language = u.intent === 'language' && p >= likely ? languageAsked(text) : null;
  if (language) return { kind: 'language', language };
  if (p < interrupts) return null;
  const words = text.trim().split(/\s+/).length;
  switch (u.intent) {
    case 'language':
      return { kind: 'language', language: null };
    case 'agent':
      return asking === 'confirm' ? null : { kind: 'agent' };
    case 'cancel':
      return said.has('givesUp') ? { kind: 'cancel' } : null;
    case 'help':
      // "I made a mistake in the address" asks for a change.
      if (said.has('wantsChange')) return null;
      return asking === 'confirm' || words < 3 || (asking === 'details' && !asks) ? null : { kind: 'help' };
    case 'status':
      return asks && words > 2 ? { kind: 'status' } : null;
    case 'information':
      if (!asks) return null;
      return asking === 'details' ? null : { kind: 'unanswered' };
    case 'referral':
      return asks && asking !== 'details' ? knownItem(text, 'referral', knowledge, knows.referral) : null;
    case 'abuse':
      // Anger in a detail is a detail; an insult alone is none.
      return asking === 'details' && words > 5 ? null : { kind: 'abuse' };
    case 'greeting':
      // "Hello?" is no address.
      return words > 3 ? null : { kind: 'greeting' };
    default:
      return null;
  }
}

/** Who says yes or no, gives a number or declines has answered, whatever the sentence looks like. */
function isAnswer(message: HeardMessage, asking: string): boolean {
  const { understanding: u, text } = message;
  if (u.phone !== null || u.email !== null) return true;
  // "Gang de pas bons": an insult, whatever no is in it.
  if (isInsult(message)) return false;
  if (asking === 'confirm') return readYesNo(text) !== null;
  if (asking === 'contact') return /[@\d]/.test(text) || (readAnonymous(text) && !isQuestion(text));
  if (mayBeSkipped.has(asking)) return !isQuestion(text) && (readNothingToAdd(text) || readYesNo(text) === 'no');
  return u.address !== null && !isQuestion(text);
}

/** Words of anger that the classifier is sure of, and that do not begin with an answer ("non, bande de …"). */
function isInsult({ understanding: u, text }: HeardMessage): boolean {
  const p = u.intents.find(({ code }) => code === 'abuse')?.score ?? 0;
  return p >= surelyInsult && readYesNo(text.trim().split(/[\s,.!]+/)[0] ?? '') === null;
}
