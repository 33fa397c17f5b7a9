import type { Slot } from '../form.ts';
import { problemsIn } from '../furtherProblems.ts';
import { requestAnswers } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';

/** Other problems that the message of the first one tells; never asked. */
export function furtherSlot(deps: RequestDeps): Slot {
  return {
    name: 'further',
    needed: () => false,
    fill({ text }, { answers }) {
      const { problem, further } = requestAnswers(answers);
      // Only the message that told the problem itself: what is told later is read as a correction.
      if (problem === undefined || further !== undefined) return {};
      const { first, others } = problemsIn(deps, text);
      return first === problem && others.length > 0 ? { further: others } : {};
    },
    ask: () => ({ step: 'problem', texts: [] }),
    read: () => ({ kind: 'unheard' }),
  };
}
