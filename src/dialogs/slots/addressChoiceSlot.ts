import type { Address } from '../../domain/address.ts';
import { readChoice } from '../../services/understand/answers/readChoice.ts';
import type { FormView, Slot } from '../form.ts';
import type { Choice } from '../reply.ts';
import { requestAnswers } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { answersOf } from './addressSlot.ts';
import { placeIn, readPlace } from './placeReading.ts';

/** Which of several places the words mean. */
export function addressChoiceSlot(deps: RequestDeps): Slot {
  const candidates = ({ answers }: FormView): Address[] => requestAnswers(answers).addressCandidates ?? [];
  const choices = (view: FormView): Choice[] =>
    candidates(view).map(({ text, street, crossStreet }, i) => ({
      value: `place-${i + 1}`,
      title: text,
      synonyms: [street, crossStreet].filter((s) => s !== undefined),
    }));
  return {
    name: 'addressChoice',
    needed: (view) => requestAnswers(view.answers).address === undefined && candidates(view).length > 0,
    ask: (view) => ({
      step: 'addressChoice',
      texts: [{ key: 'ask.addressChoice' }],
      choices: choices(view),
      accepts: ['place'],
    }),
    read(message, view) {
      const chosen = readChoice(message.value ?? message.text, choices(view));
      const address = chosen ? candidates(view)[Number(chosen.slice('place-'.length)) - 1] : undefined;
      if (address) return { kind: 'answer', set: { address, addressCandidates: undefined } };
      const found = placeIn(deps.gazetteer, message);
      const place = found.kind === 'none' ? readPlace(deps.gazetteer, message.text) : found;
      if (place.kind === 'outside') {
        return { kind: 'invalid', why: [{ key: 'address.outside', values: { municipality: place.municipality } }] };
      }
      // "The east one": the words pick among the candidates before they name a place of their own.
      if (place.kind === 'none' || (place.kind === 'place' && place.address.precision === 'words')) {
        if (view.misses < 1) return { kind: 'unheard' };
        // Two misses: the words stay as they were said, for the agent.
        const [first] = candidates(view);
        const text = first
          ? `${message.text} (${candidates(view)
              .map((a) => a.text)
              .join(' / ')})`
          : message.text;
        return {
          kind: 'answer',
          set: { address: { text: text.slice(0, 300), precision: 'words' }, addressCandidates: undefined },
        };
      }
      return { kind: 'answer', set: { addressCandidates: undefined, ...answersOf(place) } };
    },
  };
}
