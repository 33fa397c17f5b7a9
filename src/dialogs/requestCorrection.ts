import { parseNumberOnly } from '../services/locate/numberOnly.ts';
import { fold } from '../services/understand/normalize.ts';
import { changeWords, takesBack, wantsChange } from './changeWords.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Correction, FormView } from './form.ts';
import { requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { answersOf } from './slots/addressSlot.ts';
import { changeable } from './slots/confirmSlot.ts';
import { contactIn } from './slots/contactSlot.ts';
import { placeIn, readPlace } from './slots/placeReading.ts';

/** What a message changes of what was already answered: a new value in its words, or the part that is to be asked again. */
export function correctRequest(
  deps: RequestDeps,
  message: HeardMessage,
  view: FormView,
  asking: string,
): Correction | undefined {
  const atSummary = asking === 'confirm';
  if (atSummary) {
    const pressed = changeable.find((name) => name === message.value);
    if (pressed) return { set: { changing: undefined }, ask: pressed };
  }
  const words = fold(message.text);
  const back = takesBack.test(words) || wantsChange.test(words);
  const set = newValues(deps, message, view, asking, atSummary || back);
  if (set) return { set: { ...set, changing: undefined } };
  const changing = requestAnswers(view.answers).changing === true;
  if (!wantsChange.test(words) && !(atSummary && (changing || message.text.trim().split(/\s+/).length <= 5)))
    return undefined;
  const named = changeable.find((name) => changeWords[name].test(words));
  // What has not been said cannot be changed: then the words are an answer to what is asked.
  if (!named || (view.answers[named] === undefined && !atSummary)) return undefined;
  return { set: { changing: undefined }, ask: named };
}

function newValues(
  deps: RequestDeps,
  message: HeardMessage,
  { answers }: FormView,
  asking: string,
  mayReplace: boolean,
): Record<string, unknown> | undefined {
  const given = requestAnswers(answers);
  const set: Record<string, unknown> = {};
  const contact = contactIn(message);
  if (contact && given.contact && asking !== 'contact') {
    const kept = given.contact.anonymous ? {} : given.contact;
    set.contact = { ...kept, ...contact };
  }
  if (asking === 'address' || asking === 'addressChoice' || !given.address) return hasAny(set);
  // At "anything to add?" another address is a detail of the story, unless it is announced as a correction.
  const place = placeIn(deps.gazetteer, message);
  if (place.kind === 'place' && place.address.precision !== 'words' && place.address.text !== given.address.text) {
    const other = place.address.street !== given.address.street || place.address.number !== given.address.number;
    if (other && (mayReplace || (asking !== 'details' && asking !== 'problem' && !contact)))
      Object.assign(set, answersOf(place));
  } else if (mayReplace && place.kind === 'several') {
    set.address = undefined;
    set.addressCandidates = place.candidates;
  }
  const number = mayReplace && place.kind === 'none' && !contact ? parseNumberOnly(message.text) : null;
  if (number && given.address.street && asking !== 'service') {
    const moved = readPlace(deps.gazetteer, `${number} ${given.address.street}`);
    if (moved.kind === 'place') set.address = moved.address;
  }
  return hasAny(set);
}

function hasAny(set: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(set).length > 0 ? set : undefined;
}
