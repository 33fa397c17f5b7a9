import type { Knowledge, KnownItem } from '../services/knowledge/knowledge.ts';
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
/** Cosine from which a question of the pack is the one that was asked. */
const knows = { idle: 0.4, inForm: 0.45, statement: 0.55 };

/** Steps whose answer is a story in free words, where a word like "cancel" or "help" is part of it. */
const storySteps = new Set(['details']);

/** The one place that decides whether a message interrupts: `asking` is the step of the form that stands, null when none does. */
export function digression(message: HeardMessage, asking: string | null, knowledge: Knowledge): Digression | null {
  const { understanding: u, text } = message;
  // A button says what its code says: "Odours and smoke" is no smoke.
  if (message.value !== null) return null;
  if (u.intent === 'emergency') return { kind: 'emergency' };
  const command = readCommand(text);
  if (command) return commandDigression(command);
  if (text.trim() === '') return null;
  if (u.reference !== null) return { kind: 'status' };
  // While the problem itself is asked, anything may be said, as at the very beginning.
  const open = asking === null || asking === 'problem';
  return open ? whileIdle(message, knowledge) : whileAsked(message, asking, knowledge);
}

function commandDigression(command: Command): Digression {
  return command === 'fr' || command === 'en' ? { kind: 'language', language: command } : { kind: command };
}

function whileIdle({ understanding: u, text }: HeardMessage, knowledge: Knowledge): Digression | null {
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
  const found = known(text, intent, knowledge, asks ? knows.idle : knows.statement);
  return found ?? (asks && p >= interrupts ? { kind: 'unanswered' } : null);
}

function whileAsked({ understanding: u, text }: HeardMessage, asking: string, knowledge: Knowledge): Digression | null {
  // Who gives a phone number or an address answers, whatever the sentence looks like.
  const answers = u.phone !== null || u.email !== null || (u.address !== null && asking !== 'confirm');
  const p = probability(u, u.intent);
  if (answers || p < interrupts) return null;
  const words = text.trim().split(/\s+/).length;
  const story = storySteps.has(asking);
  switch (u.intent) {
    case 'language':
      return { kind: 'language', language: languageAsked(text) };
    case 'agent':
      return { kind: 'agent' };
    case 'cancel':
      return story && words < 4 ? null : { kind: 'cancel' };
    case 'help':
    case 'status':
      return story || words < 3 ? null : { kind: u.intent };
    case 'information':
      return isQuestion(text)
        ? (known(text, 'information', knowledge, knows.inForm) ?? (story ? null : { kind: 'unanswered' }))
        : null;
    case 'referral':
      return isQuestion(text) && !story ? known(text, 'referral', knowledge, knows.inForm) : null;
    case 'abuse':
      return story ? null : { kind: 'abuse' };
    default:
      return null;
  }
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

function isQuestion(text: string): boolean {
  return questionWords.test(text);
}
