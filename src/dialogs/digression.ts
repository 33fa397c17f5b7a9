import type { Knowledge, KnownItem } from '../services/knowledge/knowledge.ts';
import { readAnonymous } from '../services/understand/answers/readAnonymous.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { fold } from '../services/understand/normalize.ts';
import { wantsChange } from './changeWords.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { type Command, languageAsked, readCommand } from './commands.ts';

/** What a message wants beside an answer to the question that stands. */
export type Digression =
  | { kind: 'emergency' }
  | { kind: 'cancel' | 'restart' | 'help' | 'agent' | 'abuse' | 'thanks' | 'greeting' | 'unclear' }
  | { kind: 'language'; language: 'fr' | 'en' | null }
  | { kind: 'status' }
  | { kind: 'answer' | 'referral'; item: KnownItem }
  /** A question to which the pack has no answer. */
  | { kind: 'unanswered' };

/** Probability from which a wish read by the classifier interrupts a form; below it, the words are the answer. */
const interrupts = 0.75;
/** Probability from which the classifier alone raises an emergency in the middle of a form. */
const surelyInForm = 0.9;
/** Probability of a service from which a statement is a report, unless another wish is as sure. */
const plainReport = 0.9;
/** Cosine from which an item of the pack is what was asked about, by what the classifier says the message wants. */
const knows = { information: 0.33, referral: 0.25 };
/** The same where the message is no question, or interrupts a form: a wrong guess costs more there. */
const knowsWell = 0.45;

/** Steps whose answer is a story in free words, where a word like "cancel" or "help" is part of it. */
const storySteps = new Set(['details']);
/** Steps that a "no" or a "never mind" answers. */
const mayBeSkipped = new Set(['details', 'photo', 'when']);

/** The one place that decides whether a message interrupts: `asking` is the step of the form that stands, null when none does. */
export function digression(message: HeardMessage, asking: string | null, knowledge: Knowledge): Digression | null {
  const { understanding: u, text } = message;
  // A button says what its code says: "Odours and smoke" is no smoke.
  if (message.value !== null) return null;
  if (u.intent === 'emergency' && isPlain(message, asking)) return { kind: 'emergency' };
  const command = readCommand(text);
  if (command) return commandDigression(command);
  if (text.trim() === '') return null;
  if (u.reference !== null) return { kind: 'status' };
  // While the problem itself is asked, anything may be said, as at the very beginning.
  const open = asking === null || asking === 'problem';
  return open ? whileIdle(message, knowledge) : whileAsked(message, asking, knowledge);
}

/** In the middle of a request, words alone raise an emergency; the classifier must be sure, because an answer is short of context. */
function isPlain({ understanding: u, text }: HeardMessage, asking: string | null): boolean {
  const byClassifier = u.emergencyWords.every((words) => words === text.trim());
  return asking === null || asking === 'problem' || !byClassifier || probability(u, 'emergency') >= surelyInForm;
}

function commandDigression(command: Command): Digression {
  return command === 'fr' || command === 'en' ? { kind: 'language', language: command } : { kind: command };
}

function whileIdle({ understanding: u, text }: HeardMessage, knowledge: Knowledge): Digression | null {
  const plain = (u.services[0]?.score ?? 0) >= plainReport && !isQuestion(text);
  if (plain && probability(u, u.intent) < plainReport) return null;
  switch (u.intent) {
    case 'cancel':
    case 'help':
    case 'agent':
    case 'abuse':
    case 'thanks':
    case 'greeting':
    case 'unclear':
    case 'status':
      return { kind: u.intent };
    case 'language':
      return { kind: 'language', language: languageAsked(text) };
    case 'information':
    case 'referral':
      return knownWhileIdle(text, u.intent, probability(u, u.intent), knowledge);
    default:
      return null;
  }
}

/** Words that are no question ("lost cat") are a report unless the pack knows them well; a question is one even when it does not. */
function knownWhileIdle(
  text: string,
  intent: 'information' | 'referral',
  p: number,
  knowledge: Knowledge,
): Digression | null {
  const asks = isQuestion(text);
  // One or two words name a thing, not what is wanted with it: the service is asked.
  if (!asks && text.trim().split(/\s+/).length < 3) return null;
  const found = known(text, intent, knowledge, asks || intent === 'referral' ? knows[intent] : knowsWell);
  return found ?? (asks && p >= interrupts ? { kind: 'unanswered' } : null);
}

function whileAsked({ understanding: u, text }: HeardMessage, asking: string, knowledge: Knowledge): Digression | null {
  // Who gives a phone number or an address answers, whatever the sentence looks like.
  const answersContact = asking === 'contact' && (/[@\d]/.test(text) || readAnonymous(text));
  const givesContact = u.phone !== null || u.email !== null || answersContact;
  const p = probability(u, u.intent);
  if (givesContact || p < interrupts || (mayBeSkipped.has(asking) && declines(text))) return null;
  // "When is the library open?" names a place and asks about it.
  if (u.address !== null && asking !== 'confirm') {
    return u.intent === 'information' && isQuestion(text) ? known(text, 'information', knowledge, knowsWell) : null;
  }
  const words = text.trim().split(/\s+/).length;
  const story = storySteps.has(asking);
  switch (u.intent) {
    case 'language':
      return { kind: 'language', language: languageAsked(text) };
    case 'agent':
      return { kind: 'agent' };
    case 'cancel':
      // "Wait, that's the wrong address" takes one answer back and not the whole request.
      return (story && words < 4) || wantsChange.test(fold(text)) ? null : { kind: 'cancel' };
    case 'help':
      return story || words < 3 ? null : { kind: 'help' };
    case 'status':
      // "It's since yesterday" tells a date and asks for nothing.
      return story || words < 3 || (u.when !== null && !isQuestion(text)) ? null : { kind: 'status' };
    case 'information':
      return isQuestion(text)
        ? (known(text, 'information', knowledge, knowsWell) ?? (story ? null : { kind: 'unanswered' }))
        : null;
    case 'referral':
      return isQuestion(text) && !story ? known(text, 'referral', knowledge, knowsWell) : null;
    case 'abuse':
      return story ? null : { kind: 'abuse' };
    case 'greeting':
      // "Hello?" is no address.
      return words > 3 ? null : { kind: 'greeting' };
    case 'thanks':
      return words > 3 || mayBeSkipped.has(asking) ? null : { kind: 'thanks' };
    default:
      return null;
  }
}

function declines(text: string): boolean {
  return readNothingToAdd(text) || readYesNo(text) === 'no';
}

function known(
  text: string,
  intent: 'information' | 'referral',
  knowledge: Knowledge,
  threshold: number,
): Digression | null {
  const found = knowledge.search(text).filter((item) => item.score >= threshold);
  const kind = intent === 'information' ? 'answer' : 'referral';
  const item = found.find((i) => i.kind === kind) ?? found[0];
  return item ? { kind: item.kind, item } : null;
}

function probability(u: HeardMessage['understanding'], intent: string): number {
  return u.intents.find((i) => i.code === intent)?.score ?? 0;
}

const questionWords =
  /\?|\b(est-ce qu|quand|quel(le)?s?|combien|comment|pourquoi|ou est|qui|c'est quoi|a quelle|y a-?t-?il|what|when|where|how|which|who|why|do you|does|is there|can i|are you)\b/i;

/** Whether a message is put as a question. */
export function isQuestion(text: string): boolean {
  return questionWords.test(text);
}
