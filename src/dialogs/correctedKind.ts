import type { Scored } from '../domain/understanding.ts';
import { fold } from '../services/fold.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import type { Answers } from './form.ts';
import type { RequestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { sureEnough } from './slots/serviceSlot.ts';

/** Probability from which a few words in passing put another kind in the place of the one that was understood. */
const surelyMeant = 0.75;

/** Steps that ask what it is: any words there are an answer. */
const asksKind = new Set(['problem', 'service']);

/** Nothing but a plain report makes another kind of what was taken: a detail sounds like many. */
const plainly = 0.75;
/** A kind that was as sure as this stays: what is told now is something beside it. */
const beyondDoubt = 0.95;

/**
 * "They keep burning things" where the bin's colour is asked: the kind was a wrong guess, when the words plainly tell another
 * one and both messages read together do too. Null where it stays; what the citizen chose stays.
 */
export function otherKindTold(
  deps: RequestDeps,
  text: string,
  { problem = '', service }: RequestAnswers,
): Answers | null {
  if (!service || service.asked || mentions(text).has('adds')) return null;
  // Two words name a thing, however sure that makes of the kind.
  const settled = service.score >= beyondDoubt && isSentence(problem);
  if (settled || !isSentence(text)) return null;
  const [told] = deps.classify(text);
  if (!told || told.score < plainly || told.code === service.code) return null;
  const both = `${problem}\n${text}`;
  const [best] = deps.classify(both);
  return best?.code === told.code && best.score >= sureEnough ? { problem: both, service: best } : null;
}

const isSentence = (text: string) => text.trim().split(/\s+/).length >= 5;

/** "Not a pothole, it's a broken sidewalk": the last thing said tells the kind, when it tells another one for sure; words that tell a kind that was left to an agent. */
export function correctedKind(
  deps: RequestDeps,
  text: string,
  { problem, service }: RequestAnswers,
  asking: string,
): Answers {
  const words = fold(text);
  const said = mentions(text);
  if (asksKind.has(asking) || said.has('adds')) return {};
  // Nobody knew the kind, and now it is told.
  const unknown = service?.code === 'other' && service.score === 0;
  const told = unknown && isSentence(text) ? deps.classify(text)[0] : undefined;
  if (told && told.score >= plainly) return { problem: `${problem ?? ''}\n${text}`, service: told };
  if (!said.has('deniesKind')) return {};
  const best = kindSaid(deps, words);
  if (!best || best.score < surelyMeant || best.code === service?.code) return {};
  return { problem: `${problem ?? ''}\n${text}`.trim(), service: best };
}

/** Whether a message denies one kind for the one that was understood: nothing is to change. */
export function saysKindAgain(deps: RequestDeps, text: string, { service }: RequestAnswers): boolean {
  const best = mentions(text).has('deniesKind') ? kindSaid(deps, fold(text)) : undefined;
  return best !== undefined && best.score >= sureEnough && best.code === service?.code;
}

/** The kind that the last thing said tells. */
function kindSaid({ classify }: RequestDeps, words: string): Scored | undefined {
  const clauses = words.split(/[,;.!]|\bmais\b|\bbut\b|\bc'est plutot\b|\bfinalement\b/);
  const last = clauses.filter((part) => part.trim() !== '').at(-1);
  return classify(last ?? words)[0];
}
