import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import type { Slot } from '../form.ts';
import { problemsIn } from '../furtherProblems.ts';
import { requestAnswers } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { tellsProblem } from '../tellsProblem.ts';

const hasWords = /\p{L}{2,}/u;

/** What is wrong, in the citizen's own words. */
export const problemSlot = (deps: RequestDeps): Slot => ({
  name: 'problem',
  dependents: ['service', 'further'],
  needed: ({ answers }) => requestAnswers(answers).problem === undefined,
  ask: () => ({ step: 'problem', texts: [{ key: 'ask.problem' }], accepts: ['photo', 'place'] }),
  decline: () => ({ kind: 'invalid', why: [{ key: 'decline.problem' }] }),
  read(message, { misses }) {
    const { intent } = message.understanding;
    if (!hasWords.test(message.text) || readYesNo(message.text) !== null) return { kind: 'unheard' };
    if (!tellsProblem(message)) return { kind: 'unheard' };
    // Said twice, vague words are better than a third question: the agent reads them.
    if ((intent === 'unclear' || intent === 'greeting' || intent === 'help') && misses < 1) return { kind: 'unheard' };
    return { kind: 'answer', set: { problem: problemsIn(deps, message.text).first } };
  },
});
