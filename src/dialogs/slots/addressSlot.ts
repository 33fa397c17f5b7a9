import type { Address } from '../../domain/address.ts';
import { fold } from '../../services/fold.ts';
import { parseNumberOnly } from '../../services/locate/numberOnly.ts';
import { mentions } from '../../services/understand/answers/mentions.ts';
import { readNothingToAdd } from '../../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { soundsLike } from '../../services/understand/answers/soundsLike.ts';
import { say, type TextRef } from '../../services/words.ts';
import type { HeardMessage } from '../citizenMessage.ts';
import type { Answers, FormView, Reading, Slot } from '../form.ts';
import type { Reply } from '../reply.ts';
import { requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';
import { sayOutside } from '../sayOutside.ts';
import { sayPlace } from '../sayPlace.ts';
import { type PlaceReading, placeIn, readPlace } from './placeReading.ts';

const tellsAPlace = /[\p{L}\p{N}]{2,}/u;

/** Where it is: found in the first message, shared as a point, or asked; never placed by guess. */
export function addressSlot(deps: RequestDeps): Slot {
  const known = (view: FormView): boolean => {
    const { address, addressCandidates } = requestAnswers(view.answers);
    return address !== undefined || addressCandidates !== undefined;
  };
  return {
    name: 'address',
    dependents: ['addressCandidates', 'addressOutside', 'similar', 'similarOfContact', 'duplicate'],
    needed(view) {
      const service = serviceOf(deps, requestAnswers(view.answers));
      // Asked before the kind is known: the citizen wants to change it.
      const wanted = view.asking === 'address' || (service !== undefined && service.address !== 'none');
      return wanted && !known(view);
    },
    fill(message, view) {
      if (known(view)) return {};
      const said = mentions(message.text);
      const before = requestAnswers(view.answers).placeBefore;
      const same = before && said.has('samePlace') && !said.has('elsewhere');
      return same ? { address: before } : answersOf(placeIn(deps.gazetteer, message));
    },
    ask: (view) => askAddress(deps, view),
    decline(how, view) {
      if (how === 'both') return undefined;
      // Asked once more, with other ways to say it; then the agent finds out.
      if (view.misses < 1) return { kind: 'invalid', why: [{ key: 'decline.address' }] };
      return { kind: 'answer', set: { address: words('') }, tell: [{ key: 'address.unknown' }] };
    },
    read(message, view) {
      if (message.location) return reading(deps, placeIn(deps.gazetteer, message), view, message.text);
      const found = placeIn(deps.gazetteer, message);
      const offered = found.kind === 'none' ? readOffered(message, view) : undefined;
      if (offered) return offered;
      const text = message.text.trim();
      // "Yes, go on" names no place, whatever its words sound like.
      if (!tellsAPlace.test(text) || (found.kind === 'none' && readYesNo(text) === 'yes')) return { kind: 'unheard' };
      // "I don't know": asked once more, with other ways to say it; then the agent finds out.
      if (readNothingToAdd(text)) {
        if (view.misses < 1) return { kind: 'unheard' };
        return { kind: 'answer', set: { address: words('') }, tell: [{ key: 'address.unknown' }] };
      }
      // "Chez nous": true, and no help to a crew.
      if (view.misses < 1 && found.kind !== 'several' && ownPlace.test(fold(text)))
        return { kind: 'invalid', why: [{ key: 'address.ownPlace' }] };
      const moved = sameStreet(deps, requestAnswers(view.answers).addressBefore, text);
      if (moved) return { kind: 'answer', set: { address: moved, addressBefore: undefined } };
      // A number is half an address: the street is asked, and said twice it is kept as it is.
      if (view.misses < 1 && parseNumberOnly(text) !== null) return { kind: 'unheard' };
      // A phone number alone is no place: it is taken by its own slot, and the question stands.
      const { phone, email } = message.understanding;
      if (found.kind === 'none' && (phone !== null || email !== null)) return { kind: 'unheard' };
      const place = found.kind === 'none' ? readPlace(deps.gazetteer, text) : found;
      // Words that no map knows are kept where they sound like a place, or are said twice and make sense.
      const known = place.kind !== 'none' && !(place.kind === 'place' && place.address.precision === 'words');
      const meant = view.misses > 0 && message.understanding.intent !== 'unclear';
      return known || meant || soundsLike('place', text) ? reading(deps, place, view, text) : { kind: 'unheard' };
    },
  };
}

const ownPlace =
  /^\W*(?:(?:c'?est|cest|it'?s|ben|devant|en face de|juste|right|in front of|outside|a|at|dans|sur|on) ?)*(?:chez (?:nous|moi|nous autres)|(?:my|our) (?:place|house|home|street)|home|here|ici|icitte|(?:ma|notre) (?:rue|maison|cour))\W*$/;

function askAddress({ city }: RequestDeps, { answers, misses, language }: FormView): Reply {
  // Another town was named: the way out is offered beside the question.
  if (requestAnswers(answers).addressOutside !== undefined) {
    return {
      step: 'address',
      texts: [{ key: 'ask.address.outside', values: { city: city.name } }],
      choices: [{ value: 'cancel', title: say(language, 'choice.cancel') }],
      accepts: ['place'],
    };
  }
  const before = placeOffered(answers);
  if (before) {
    return {
      step: 'address',
      texts: [{ key: 'ask.address.same', values: { place: sayPlace(before, language) } }],
      choices: [
        { value: 'same_place', title: say(language, 'choice.samePlace') },
        { value: 'elsewhere', title: say(language, 'choice.elsewhere') },
      ],
      accepts: ['place'],
    };
  }
  return { step: 'address', texts: [{ key: misses > 0 ? 'ask.address.again' : 'ask.address' }], accepts: ['place'] };
}

/** The place of the request before, while it may be that of this one too; not where an address is being replaced. */
function placeOffered(answers: Answers): Address | undefined {
  const { placeBefore, addressBefore } = requestAnswers(answers);
  return addressBefore ? undefined : placeBefore;
}

/** What a message makes of the place that was offered; undefined where it names one, or none was. */
function readOffered({ text, value }: HeardMessage, { answers }: FormView): Reading | undefined {
  const before = placeOffered(answers);
  if (!before) return undefined;
  const said = mentions(text);
  const yesNo = readYesNo(text);
  if (value === 'elsewhere' || said.has('elsewhere') || yesNo === 'no')
    return { kind: 'answer', set: { placeBefore: undefined } };
  const same = value === 'same_place' || said.has('samePlace') || yesNo === 'yes';
  return same ? { kind: 'answer', set: { address: before } } : undefined;
}

/** "It's at 12": the number is another, the street is the one that was said before. */
function sameStreet({ gazetteer }: RequestDeps, before: Address | undefined, text: string): Address | undefined {
  const number = before?.street ? parseNumberOnly(text) : null;
  if (!number || !before?.street) return undefined;
  const moved = readPlace(gazetteer, `${number} ${before.street}`);
  return moved.kind === 'place' ? moved.address : undefined;
}

function reading(deps: RequestDeps, found: PlaceReading, view: FormView, text: string): Reading {
  switch (found.kind) {
    case 'outside': {
      // Told once; a citizen who insists is heard, and the agent is told.
      const insists = requestAnswers(view.answers).addressOutside === found.municipality;
      if (insists) return { kind: 'answer', set: { address: { ...words(text), outside: found.municipality } } };
      return {
        kind: 'invalid',
        why: sayOutside(deps.city, found.municipality),
        set: { addressOutside: found.municipality },
      };
    }
    case 'none':
      return { kind: 'answer', set: { address: words(text) } };
    case 'place':
      // Asked for a place and given one that no map knows: every word of it is kept.
      if (found.address.precision === 'words') return { kind: 'answer', set: { address: words(text) } };
      return { kind: 'answer', set: answersOf(found) };
    case 'several':
      return { kind: 'answer', set: answersOf(found) };
  }
}

/** The answers that a place gives; one outside the city is only remembered as such. */
export function answersOf(found: PlaceReading): Answers {
  switch (found.kind) {
    case 'place':
      return { address: found.address };
    case 'several':
      return { addressCandidates: found.candidates };
    case 'outside':
      return { addressOutside: found.municipality };
    case 'none':
      return {};
  }
}

function words(text: string): Address {
  return { text: text.slice(0, 300), precision: 'words' };
}

/** Between places of which one is meant, where nobody could say which. */
export const orElse = ' / ';

/** What is said back of an address beside the place: that it stays as said when no map knows it, or that its point is a guess. */
export function sayAddress({ precision, text, lat }: Address): TextRef[] {
  if (text.includes(orElse)) return [{ key: 'noted', values: { facts: text } }];
  if (precision === 'words') return text === '' ? [] : [{ key: 'address.words', values: { words: text } }];
  return precision === 'unverified' && lat !== undefined ? [{ key: 'address.approximate' }] : [];
}
