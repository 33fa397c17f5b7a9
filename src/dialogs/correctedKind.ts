import { fold } from '../services/fold.ts';
import type { Answers } from './form.ts';
import type { RequestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { sureEnough } from './slots/serviceSlot.ts';

const deniesKind =
  /\b(c'est pas|ce n'est pas|c'est plutot|plutot|pas une?|not an?|isn't an?|it's an?|it is an?|rather)\b/;
const addsToIt = /\b(aussi|en plus|also|as well|too)\b/;

/** "Not a pothole, it's a broken sidewalk": the last thing said tells the kind, when it tells another one for sure. */
export function correctedKind(deps: RequestDeps, text: string, { problem, service }: RequestAnswers): Answers {
  const words = fold(text);
  if (!deniesKind.test(words) || addsToIt.test(words)) return {};
  const clauses = words.split(/[,;.!]|\bmais\b|\bbut\b|\bc'est plutot\b|\bfinalement\b/);
  const last = clauses.filter((part) => part.trim() !== '').at(-1);
  const [best] = deps.classify(last ?? words);
  if (!best || best.score < sureEnough || best.code === service?.code) return {};
  return { problem: `${problem ?? ''}\n${text}`.trim(), service: best };
}
