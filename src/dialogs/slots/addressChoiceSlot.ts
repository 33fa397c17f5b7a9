import type { Address } from '../../domain/address.ts';
import { fold } from '../../services/fold.ts';
import { withoutDeniedSide } from '../../services/locate/affirmed.ts';
import { parseCorrectedNumber } from '../../services/locate/numberOnly.ts';
import { readChoice } from '../../services/understand/answers/readChoice.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { say, type TextRef } from '../../services/words.ts';
import type { Answers, FormView, Slot } from '../form.ts';
import type { Choice } from '../reply.ts';
import { requestAnswers } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { sayOutside } from '../sayOutside.ts';
import { sayPlace } from '../sayPlace.ts';
import { answersOf, orElse } from './addressSlot.ts';
import { type PlaceReading, placeIn, readPlace } from './placeReading.ts';

const noneOfThem = /^(non?|nah|aucun\w*|autre|ni l'un|ni l'une|pas ca|neither|none|other|no)\b/;

/** Which of several places the words mean. */
export function addressChoiceSlot(deps: RequestDeps): Slot {
  const candidates = ({ answers }: FormView): Address[] => requestAnswers(answers).addressCandidates ?? [];
  const choices = (view: FormView): Choice[] =>
    candidates(view).map((candidate, i) => ({
      value: `place-${i + 1}`,
      // Of an unknown street, the words as said are a choice of their own.
      title: candidate.precision === 'words' ? say(view.language, 'choice.asSaid') : sayPlace(candidate, view.language),
      synonyms: [candidate.text, candidate.street, candidate.crossStreet].flatMap((name) =>
        name === undefined ? [] : [name, ...sidesOf(name)],
      ),
    }));
  return {
    name: 'addressChoice',
    needed: (view) => requestAnswers(view.answers).address === undefined && candidates(view).length > 0,
    ask: (view) => ({
      step: 'addressChoice',
      texts: [question(candidates(view))],
      choices: choices(view),
      accepts: ['place'],
    }),
    decline(how, view) {
      if (how === 'none') return { kind: 'answer', set: { addressCandidates: undefined } };
      if (how !== 'both' && view.misses < 1) return { kind: 'invalid', why: [{ key: 'decline.addressChoice' }] };
      const tell: TextRef[] = how === 'both' ? [] : [{ key: 'addressChoice.unknown' }];
      return { kind: 'answer', set: asSaid('', candidates(view)), tell };
    },
    read(message, view) {
      const found = placeIn(deps.gazetteer, message);
      const answered = yesOrNo(message.text, candidates(view));
      if (answered) return { kind: 'answer', set: { address: answered, addressCandidates: undefined } };
      const chosen = isElsewhere(found, candidates(view))
        ? null
        : readChoice(message.value ?? withoutDeniedSide(message.text), choices(view));
      const address = chosen ? candidates(view)[Number(chosen.slice('place-'.length)) - 1] : undefined;
      if (address) return { kind: 'answer', set: { address, addressCandidates: undefined } };
      const atDoor = numbered(deps, message.text, candidates(view));
      if (atDoor.length > 0) return { kind: 'answer', set: oneOf(atDoor) };
      // None of them: the place is asked anew.
      if (noneOfThem.test(fold(message.text))) return { kind: 'answer', set: { addressCandidates: undefined } };
      const place = found.kind === 'none' ? readPlace(deps.gazetteer, message.text) : found;
      if (place.kind === 'outside') {
        return { kind: 'invalid', why: sayOutside(deps.city, place.municipality) };
      }
      // "The east one": the words pick among the candidates before they name a place of their own.
      if (place.kind === 'none' || (place.kind === 'place' && place.address.precision === 'words')) {
        if (view.misses < 1 || message.understanding.intent === 'unclear') return { kind: 'unheard' };
        // Two misses: the words stay as they were said, for the agent.
        return { kind: 'answer', set: asSaid(message.text, candidates(view)) };
      }
      return { kind: 'answer', set: { addressCandidates: undefined, ...answersOf(place) } };
    },
  };
}

/** A civic number on the streets that were offered: where a door has it, or on each where none is known to. */
function numbered({ gazetteer }: RequestDeps, text: string, candidates: Address[]): Address[] {
  const number = parseCorrectedNumber(text);
  const streets = candidates.flatMap(({ street, crossStreet }) => (street && !crossStreet ? [street] : []));
  if (number === null) return [];
  const places = streets.flatMap((street) => {
    const place = readPlace(gazetteer, `${number} ${street}`);
    return place.kind === 'place' ? [place.address] : [];
  });
  const known = places.filter(({ precision }) => precision === 'civic');
  return known.length > 0 ? known : places;
}

function oneOf(places: Address[]): Answers {
  const [only] = places;
  return places.length === 1 ? { address: only, addressCandidates: undefined } : { addressCandidates: places };
}

/** The words, and all the places that they may mean: an agent finds out. */
function asSaid(words: string, candidates: Address[]): Answers {
  const places = candidates.map(({ text }) => text).join(orElse);
  const text = words === '' ? places : `${words} (${places})`;
  return { address: { text: text.slice(0, 300), precision: 'words' }, addressCandidates: undefined };
}

/** "Is it this instead?": yes to the only street that was offered, no keeps the words as said. */
function yesOrNo(text: string, candidates: Address[]): Address | undefined {
  const said = candidates.find(({ precision }) => precision === 'words');
  const answer = said && readYesNo(text);
  if (answer === 'no' && text.trim().split(/\s+/).length <= 2) return said;
  return answer === 'yes' && candidates.length === 2 ? candidates.find((one) => one !== said) : undefined;
}

/** Which of them; or whether one of them, where the street that was said is on no map. */
function question(candidates: Address[]): TextRef {
  const said = candidates.find(({ precision }) => precision === 'words');
  return said ? { key: 'ask.addressChoice.unknown', values: { words: said.text } } : { key: 'ask.addressChoice' };
}

/** "No, at 449 rue Percy": a place of its own, on none of the streets that were offered. */
function isElsewhere(found: PlaceReading, candidates: Address[]): boolean {
  if (found.kind !== 'place' || found.address.precision === 'words') return false;
  return candidates.every(({ street, crossStreet }) => ![street, crossStreet].includes(found.address.street));
}

const sides: Record<string, string[]> = {
  est: ['est', "l'est", "à l'est", 'côté est', 'east', 'the east', 'the east one', 'east side'],
  ouest: ['ouest', "l'ouest", "à l'ouest", 'côté ouest', 'west', 'the west', 'the west one', 'west side'],
  nord: ['nord', 'le nord', 'au nord', 'côté nord', 'north', 'the north', 'the north one', 'north side'],
  sud: ['sud', 'le sud', 'au sud', 'côté sud', 'south', 'the south', 'the south one', 'south side'],
};

/** Ways to name the side of town that a street's name ends with ("Rue Principale Est"). */
function sidesOf(street: string): string[] {
  return sides[street.toLowerCase().split(' ').at(-1) ?? ''] ?? [];
}
