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

/** "Not a pothole, it's a broken sidewalk": the last thing said tells the kind, when it tells another one for sure. */
export function correctedKind(
  deps: RequestDeps,
  text: string,
  { problem, service }: RequestAnswers,
  asking: string,
): Answers {
  const words = fold(text);
  const said = mentions(text);
  if (asksKind.has(asking) || !said.has('deniesKind') || said.has('adds')) return {};
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
