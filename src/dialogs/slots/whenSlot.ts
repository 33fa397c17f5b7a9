import type { When } from '../../domain/understanding.ts';
import { fold } from '../../services/fold.ts';
import { readNothingToAdd } from '../../services/understand/answers/readNothingToAdd.ts';
import { soundsLike } from '../../services/understand/answers/soundsLike.ts';
import { say } from '../../services/words.ts';
import type { Slot } from '../form.ts';
import { requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';

const aboutCalling = /\b(r?appel\w*|call\w*|text\w*|joi(n|gn)\w*|rejoi(n|gn)\w*|reach\w*|after|apres|before|avant)\b/;

/** Since when, or when it happened. */
export function whenSlot(deps: RequestDeps): Slot {
  return {
    name: 'when',
    needed({ answers, asking }) {
      // Asked although it is optional: the citizen wants to change it.
      if (asking === 'when') return requestAnswers(answers).when === undefined;
      const service = serviceOf(deps, requestAnswers(answers));
      return service?.when === 'required' && requestAnswers(answers).when === undefined;
    },
    fill(message, { asking, answers }) {
      // "Call me after five" is no time of the problem.
      if ((asking === 'contact' && aboutCalling.test(fold(message.text))) || requestAnswers(answers).when !== undefined)
        return {};
      const { when } = message.understanding;
      // In a story told after the question, only a plain date is the date of the problem.
      return when && (asking !== 'details' || when.iso !== null) ? { when: written(when) } : {};
    },
    ask: ({ language }) => ({
      step: 'when',
      texts: [{ key: 'ask.when' }],
      choices: [{ value: 'skip', title: say(language, 'choice.skip.when') }],
    }),
    decline: (how) => (how === 'both' ? undefined : { kind: 'answer', set: { when: null } }),
    read(message) {
      const text = message.text.trim();
      const { when } = message.understanding;
      // "No, yesterday": the day is the answer.
      const declined = message.value === 'skip' || (!when?.iso && readNothingToAdd(text));
      if (declined) return { kind: 'answer', set: { when: null } };
      if (when) return { kind: 'answer', set: { when: written(when) } };
      // A phone number is taken by its own slot.
      if (message.understanding.phone !== null || message.understanding.email !== null) return { kind: 'unheard' };
      return soundsLike('time', text) ? { kind: 'answer', set: { when: text.slice(0, 200) } } : { kind: 'unheard' };
    },
  };
}

/** A moment as the answers keep it: ISO 8601, or the words. */
export function written(when: When): string {
  return when.iso ?? when.text;
}
