import { fold } from '../services/fold.ts';
import type { Knowledge, KnownItem } from '../services/knowledge/knowledge.ts';
import { isMashed } from '../services/understand/answers/isMashed.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { aside } from './aside.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { type Command, languageAsked, readCommand } from './commands.ts';
import { decliningIn } from './form.ts';
import { interruption } from './interruption.ts';
import { isQuestion } from './isQuestion.ts';
import { eitherItem, knownItem, knows, knowsWell, motorwayReferral } from './knownItem.ts';
import { leansOn } from './leansOn.ts';
import { sureEnough } from './slots/serviceSlot.ts';
import { tellsProblem } from './tellsProblem.ts';

/** What a message wants beside an answer to the question that stands. */
export type Digression =
  | { kind: 'emergency' }
  | { kind: 'cancel' | 'restart' | 'help' | 'agent' | 'abuse' | 'thanks' | 'greeting' | 'unclear' }
  | { kind: 'language'; language: 'fr' | 'en' | null }
  | { kind: 'status' }
  | { kind: 'answer' | 'referral'; item: KnownItem }
  /** A question that two answers fit as well. */
  | { kind: 'which'; items: [KnownItem, KnownItem] }
  /** Why the question that stands is asked, or what it means. */
  | { kind: 'why' | 'pardon'; asking: string }
  /** The last answer is undone, the question said again, the citizen waited for. */
  | { kind: 'back' | 'repeat' }
  | { kind: 'wait' }
  | { kind: 'smallTalk'; about: 'robot' | 'joke' | 'weather' | 'howAreYou' | 'question' }
  /** A question to which the pack has no answer. */
  | { kind: 'unanswered' };

/** Probability from which the classifier alone raises an emergency in the middle of a form. */
const surely = 0.9;
/** Probability of a service from which a statement is a report, unless another wish is as sure. */
const plainReport = 0.9;
/** The same where a vague wish is less likely than not. */
const likelyReport = 0.8;
/** The same from which it is one whatever the classifier of wishes hesitates about. */
const surelyReport = 0.97;
/** Probability of the wish from which a question is nothing else, and of a service below which it can be no report. */
const plainQuestion = 0.75;
const noReport = 0.4;
/** Probability below which a vague wish is read only because no other was likelier. */
const noWish = 0.35;
/** Probability of a wish from which two words are enough ("bus schedule"). */
const namesTopic = 0.85;
/** Probability of a service from which one word is no insult. */
const namesThing = 0.5;
/** Wishes that a story about a problem is easily mistaken for. */
const vague = new Set(['help', 'unclear', 'greeting', 'status', 'agent', 'abuse']);

/** The one place that decides whether a message interrupts: `asking` is the step of the form that stands, null when none does. */
export function digression(
  message: HeardMessage,
  asking: string | null,
  knowledge: Knowledge,
  topic?: string,
): Digression | null {
  const { understanding: u, text, value } = message;
  if (value === 'cancel' || value === 'agent') return { kind: value };
  // A button says what its code says: "Odours and smoke" is no smoke.
  if (value !== null) return null;
  if (u.intent === 'emergency' && isPlainEmergency(message, asking)) return { kind: 'emergency' };
  const command = readCommand(text);
  // "Non, laisse faire" to what may be left out calls off the question, and not the request.
  if (command === 'cancel' && asking !== null && mayBeLeftOut.has(asking) && refusesFirst.test(fold(text))) return null;
  if (command) return commandDigression(command);
  if (text.trim() === '') return null;
  if (u.reference !== null) return { kind: 'status' };
  const beside = aside(text, asking);
  if (beside) return beside;
  // "I don't know", "none of them": what it means is for the question that stands.
  if (asking !== null && decliningIn(text)) return null;
  // Keys that were mashed wish nothing; a question that stands says so itself.
  if (isMashed(text)) return asking === null ? { kind: 'unclear' } : null;
  // While the problem itself is asked, anything may be said, as at the very beginning.
  if (asking === null) return whileIdle(message, knowledge) ?? followUp(message, topic);
  if (asking === 'problem') {
    const wish = whileIdle(message, knowledge);
    // Asked once more what is wrong, who is lost is heard: vague words said twice are taken as they are.
    return wish?.kind === 'help' ? null : wish;
  }
  return interruption(message, asking, knowledge);
}

/** Questions that a no answers. */
const mayBeLeftOut = new Set(['details', 'photo', 'when', 'contact']);
const refusesFirst = /^\W*(?:non|nan|nah|no|nope)\b\W+(?:merci\W+|thanks\W+)?(?:laisse[rz]?|never ?mind|nvm|forget)/;

/** "Et pour quel âge?" after an answer is no report, whatever service its few words remind of: it is looked up with the question before it. */
function followUp({ understanding: u, text }: HeardMessage, topic: string | undefined): Digression | null {
  const report = (u.intent === 'report' && (u.services[0]?.score ?? 0) >= sureEnough) || u.address !== null;
  return topic !== undefined && !report && leansOn(text) ? { kind: 'unanswered' } : null;
}

/** Words raise an emergency anywhere; the classifier alone must be sure where an answer to something else is likelier. */
function isPlainEmergency({ understanding: u, text }: HeardMessage, asking: string | null): boolean {
  const byWords = u.emergencyWords.some((words) => words !== text.trim());
  return byWords || probability(u, 'emergency') >= surely || asking === null || asking === 'problem';
}

function commandDigression(command: Command): Digression {
  return command === 'fr' || command === 'en' ? { kind: 'language', language: command } : { kind: command };
}

function whileIdle(message: HeardMessage, knowledge: Knowledge): Digression | null {
  const { understanding: u, text } = message;
  // An e-mail or a place alone, before anything: the answer to a later question.
  if (!tellsProblem(message)) return null;
  const motorway = motorwayReferral(text, knowledge);
  if (motorway && u.intent !== 'information') return { kind: 'referral', item: motorway };
  const [likeliest] = u.services;
  const p = probability(u, u.intent);
  // "Other" is no kind that would speak against a plain wish.
  const service = likeliest && !(likeliest.code === 'other' && p >= plainReport) ? likeliest.score : 0;
  if (!isQuestion(text) && service >= plainReport && p < (service >= surelyReport ? 0.99 : plainReport)) return null;
  // No wish is likely, and the kind is: "chu tanné du bruit" is a report in few words.
  if (vague.has(u.intent) && p < noWish && service >= sureEnough) return null;
  if (vague.has(u.intent) && service >= surelyReport && p < 0.75) return null;
  // "Trou": one word of a thing is no insult.
  if (vague.has(u.intent) && service >= likelyReport && p < 0.5) return null;
  // "Garbage" alone names what it is about, whoever else is called so.
  if (u.intent === 'abuse' && !/\s/.test(text.trim()) && (likeliest?.score ?? 0) >= namesThing) return null;
  // "A mattress was dumped by the lake, call me at …": told with a number, it is a report.
  if (u.intent === 'agent' && u.phone !== null && service >= sureEnough) return null;
  switch (u.intent) {
    case 'cancel':
      return mentions(text).has('givesUp') ? { kind: 'cancel' } : null;
    case 'help':
    case 'agent':
    case 'abuse':
    case 'thanks':
    case 'greeting':
    case 'unclear':
      return { kind: u.intent };
    case 'status':
      return asksOfCalendar.test(fold(text))
        ? knownWhileIdle(text, 'information', 1, 0, knowledge)
        : { kind: 'status' };
    case 'language':
      return { kind: 'language', language: languageAsked(text) };
    case 'information':
    case 'referral':
      return knownWhileIdle(text, u.intent, p, service, knowledge);
    case 'report':
      return p < plainQuestion && isQuestion(text) ? wellKnown(text, knowledge) : null;
    default:
      return null;
  }
}

/** "Can we sleep in our van by the lake?": a question that sounds like a report, and that the pack answers plainly. */
function wellKnown(text: string, knowledge: Knowledge): Digression | null {
  const found = knownItem(text, 'information', knowledge, knowsWell);
  return found?.kind === 'answer' ? found : null;
}

/** "When is recycling picked up?" sounds like asking after a request, and asks for the calendar. */
const asksOfCalendar = /\b(when (is|are|does|do)|what day|c'est quand|quel jour|a quelle heure|what time)\b/;

/** Words that are no question ("lost cat") are a report unless the pack knows them well; a question is one even when it does not. */
function knownWhileIdle(
  text: string,
  intent: 'information' | 'referral',
  p: number,
  service: number,
  knowledge: Knowledge,
): Digression | null {
  const asks = isQuestion(text);
  // One or two words name a thing, not what is wanted with it: the service is asked.
  if (!asks && text.trim().split(/\s+/).length < 3 && (p < namesTopic || service >= sureEnough)) return null;
  const found = knownItem(text, intent, knowledge, asks || intent === 'referral' ? knows[intent] : knowsWell);
  // "Can I get a new brown bin?" asks nothing about bins.
  const wantsOne = service >= surelyReport && wantsThing.test(fold(text));
  if (wantsOne && (found?.item.score ?? 0) < answersPlainly) return null;
  const either = asks && found?.kind === 'answer' ? eitherItem(text, knowledge) : null;
  if (either) return { kind: 'which', items: either };
  const onlyAsks = p >= plainQuestion || (p >= 0.5 && service < noReport);
  return found ?? (asks && onlyAsks ? { kind: 'unanswered' } : null);
}

/** Cosine from which an answer is what was asked, whatever is wanted. */
const answersPlainly = 0.7;
const wantsThing = /\b(?:avoir|obtenir|recevoir|commander|get|have|order) (?:une?|an?|another)\b/;

function probability(u: HeardMessage['understanding'], intent: string): number {
  return u.intents.find((i) => i.code === intent)?.score ?? 0;
}
