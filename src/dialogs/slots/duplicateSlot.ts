import type { Language } from '../../domain/language.ts';
import { fold } from '../../services/fold.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { say } from '../../services/words.ts';
import type { FormView, Slot } from '../form.ts';
import type { Choice } from '../reply.ts';
import { requestAnswers, type SimilarRequest } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { serviceOf } from '../requestDeps.ts';
import { sayPlace } from '../sayPlace.ts';
import { sayWhen } from '../sayWhen.ts';

const another = /\b(nouve\w*|new|autre|other|another|different\w*|pas (le|la) meme|not the same)\b/;
const theSame = /\b(meme|same|suivre|suis|follow|join|ca doit etre|probably)\b/;
/** Nearer than that it is the same spot, in metres: two readings of one place differ by as much. */
const sameSpot = 15;

/** The same thing was reported near this place, by others or by the citizen: join that request, or file a new one. */
export function duplicateSlot(deps: RequestDeps): Slot {
  const known = ({ answers }: FormView): SimilarRequest[] => requestAnswers(answers).similar ?? [];
  return {
    name: 'duplicate',
    needed: (view) => known(view).length > 0 && requestAnswers(view.answers).duplicate === undefined,
    ask(view) {
      const { language, answers } = view;
      const given = requestAnswers(answers);
      const [first, ...others] = known(view);
      const place = given.address ? sayPlace(given.address, language) : '';
      return {
        step: 'duplicate',
        texts: [
          {
            key: first?.own ? 'ask.duplicate.own' : 'ask.duplicate',
            values: {
              service: serviceOf(deps, given)?.name[language] ?? '',
              where: first ? sayHowFar(first, place, language) : place,
              age: first ? sayAge(first, language, deps.city.timeZone) : '',
              status: first ? say(language, `ticketStatus.${first.status}`) : '',
              reference: first?.own ? first.reference : '',
            },
          },
        ],
        choices: [
          { value: 'follow', title: say(language, first?.own ? 'choice.duplicate.add' : 'choice.duplicate.follow') },
          ...others.map(
            (one, i): Choice => ({
              value: `follow_${i + 2}`,
              title: say(language, 'choice.duplicate.other', {
                where: sayHowFar(one, place, language),
                age: sayAge(one, language, deps.city.timeZone),
              }),
            }),
          ),
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
      const chosen = /^follow_(\d)$/.exec(message.value ?? '')?.[1];
      const other = chosen === undefined ? undefined : known(view)[Number(chosen) - 1];
      if (other) return { kind: 'answer', set: { duplicate: other.reference } };
      if (message.value === 'new' || another.test(words) || said === 'no')
        return { kind: 'answer', set: { duplicate: 'new' } };
      if (message.value === 'follow' || theSame.test(words) || said === 'yes') {
        return { kind: 'answer', set: { duplicate: known(view)[0]?.reference } };
      }
      return { kind: 'unheard' };
    },
  };
}

/** "à 30 m", or the place itself where it is the same spot. */
function sayHowFar({ metres }: SimilarRequest, place: string, language: Language): string {
  if (metres === undefined || metres < sameSpot) return place;
  return say(language, 'duplicate.away', { metres: Math.round(metres / 10) * 10 });
}

/** "il y a 3 jours". */
function sayAge({ days, filed }: SimilarRequest, language: Language, timeZone: string): string {
  return days === undefined ? sayWhen(filed, language, timeZone) : say(language, 'duplicate.age', { days });
}

/** The request that this one joins, or undefined where it is one of its own. */
export function joined({ answers }: Pick<FormView, 'answers'>): SimilarRequest | undefined {
  const { duplicate, similar = [] } = requestAnswers(answers);
  return similar.find(({ reference }) => reference === duplicate);
}
