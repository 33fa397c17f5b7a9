import { fold } from '../services/fold.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import type { Answers } from './form.ts';
import { requestAnswers } from './requestAnswers.ts';
import { type RequestDeps, serviceOf } from './requestDeps.ts';
import { mentioned } from './slots/attributeSlot.ts';

const denied = /\b(pas|not|et non|instead of|au lieu d[eu])( (le|la|les|l'|du|de la|the|a|un|une))? [a-z'-]+/g;

/** "Wait, it was compost, not recycling": another value for a question that the service asks. */
export function correctedAttributes(deps: RequestDeps, text: string, answers: Answers, asking: string): Answers {
  // Away from the summary, "no, that's all" is about what is asked.
  if (asking !== 'confirm' && !mentions(text).has('contrasts')) return {};
  const said = fold(text).replace(denied, ' ');
  const set: Answers = {};
  for (const attribute of serviceOf(deps, requestAnswers(answers))?.attributes ?? []) {
    const name = `attribute:${attribute.code}`;
    const value = answers[name] === undefined || name === asking ? null : mentioned(said, attribute);
    if (value && value !== answers[name]) set[name] = value;
  }
  return set;
}
