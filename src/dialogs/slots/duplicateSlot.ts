import { fold } from '../../services/fold.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { say } from '../../services/words.ts';
import type { FormView, Slot } from '../form.ts';
import { requestAnswers, type SimilarRequest } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { serviceOf } from '../requestDeps.ts';
import { sayPlace } from '../sayPlace.ts';
import { sayWhen } from '../sayWhen.ts';

const another = /\b(nouve\w*|new|autre|other|different\w*|pas (le|la) meme|not the same)\b/;
const theSame = /\b(meme|same|suivre|suis|follow|join|ca doit etre|probably)\b/;

/** The same thing was reported at this place: join that request, or file a new one. */
export function duplicateSlot(deps: RequestDeps): Slot {
  const first = ({ answers }: FormView): SimilarRequest | undefined => requestAnswers(answers).similar?.[0];
  return {
    name: 'duplicate',
    needed: (view) => first(view) !== undefined && requestAnswers(view.answers).duplicate === undefined,
    ask(view) {
      const { language, answers } = view;
      const given = requestAnswers(answers);
      const known = first(view);
      return {
        step: 'duplicate',
        texts: [
          {
            key: 'ask.duplicate',
            values: {
              service: serviceOf(deps, given)?.name[language] ?? '',
              place: given.address ? sayPlace(given.address, language) : '',
              filed: known ? sayWhen(known.filed, language, deps.city.timeZone) : '',
              status: known ? say(language, `ticketStatus.${known.status}`) : '',
            },
          },
        ],
        choices: [
          { value: 'follow', title: say(language, 'choice.duplicate.follow') },
          { value: 'new', title: say(language, 'choice.duplicate.new') },
        ],
      };
    },
    decline: (how) =>
      how === 'both'
        ? undefined
        : { kind: 'answer', set: { duplicate: 'new' }, tell: how === 'none' ? [] : [{ key: 'duplicate.unknown' }] },
    read(message, view) {
      const words = fold(message.text);
      const said = readYesNo(message.text);
      if (message.value === 'new' || another.test(words) || said === 'no')
        return { kind: 'answer', set: { duplicate: 'new' } };
      if (message.value === 'follow' || theSame.test(words) || said === 'yes') {
        return { kind: 'answer', set: { duplicate: first(view)?.reference } };
      }
      return { kind: 'unheard' };
    },
  };
}

/** The reference of the request that this one joins, or undefined where it is one of its own. */
export function joined({ answers }: FormView): string | undefined {
  const { duplicate } = requestAnswers(answers);
  return duplicate === 'new' ? undefined : duplicate;
}
