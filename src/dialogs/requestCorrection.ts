import { parseNumberOnly } from '../services/locate/numberOnly.ts';
import { fold } from '../services/understand/normalize.ts';
import { changeWords, takesBack, wantsChange } from './changeWords.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { isQuestion } from './digression.ts';
import type { Correction, FormView } from './form.ts';
import { isMostly } from './isMostly.ts';
import { requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { answersOf } from './slots/addressSlot.ts';
import { changeable } from './slots/confirmSlot.ts';
import { contactIn, saysAnonymous } from './slots/contactSlot.ts';
import { placeIn, readPlace } from './slots/placeReading.ts';
import { written } from './slots/whenSlot.ts';

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
    if (pressed) return askAnew(pressed, view);
  }
  // A button answers what is asked: the "1" by which it was chosen is no house number.
  if (message.value !== null) return undefined;
  const words = fold(message.text);
  const back = takesBack.test(words) || wantsChange.test(words);
  const set = newValues(deps, message, view, asking, atSummary || back);
  if (set) {
    // Another place that may be one of several: which one is asked at once, or the change would pass unnoticed.
    const choice = set.addressCandidates ? { ask: 'addressChoice' } : {};
    return { set: { ...set, changing: undefined }, ...choice };
  }
  const changing = requestAnswers(view.answers).changing === true;
  if (!wantsChange.test(words) && !(atSummary && (changing || message.text.trim().split(/\s+/).length <= 5)))
    return undefined;
  const named = changeable.find((name) => changeWords[name].test(words));
  // What has not been said cannot be changed: then the words are an answer to what is asked.
  if (!named || (view.answers[named] === undefined && !atSummary)) return undefined;
  return askAnew(named, view);
}

function askAnew(name: (typeof changeable)[number], { answers }: FormView): Correction {
  const before = name === 'address' ? { addressBefore: requestAnswers(answers).address } : {};
  return { set: { changing: undefined, ...before }, ask: name };
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
  const { when } = message.understanding;
  if (when && given.when !== undefined && asking !== 'when' && mayReplace && !contact && !isQuestion(message.text)) {
    set.when = written(when);
  }
  if (asking === 'confirm' && !contact && saysAnonymous(message.text)) set.contact = { anonymous: true };
  if (asking === 'address' || asking === 'addressChoice' || !given.address) return hasAny(set);
  // At "anything to add?" another address is a detail of the story, unless it is announced as a correction.
  const place = placeIn(deps.gazetteer, message);
  const announced = mayReplace || message.location !== null;
  if (place.kind === 'place' && place.address.precision !== 'words' && place.address.text !== given.address.text) {
    const other = place.address.street !== given.address.street || place.address.number !== given.address.number;
    const story =
      (asking === 'details' && !isMostly(message.understanding.address, message.text)) || asking === 'problem';
    const unannounced = !story && !contact && !isQuestion(message.text);
    if (other && (announced || unannounced)) Object.assign(set, answersOf(place));
  } else if (announced && place.kind === 'several') {
    set.address = undefined;
    set.addressCandidates = place.candidates;
  }
  const number = mayReplace && place.kind === 'none' && !contact ? parseNumberOnly(message.text) : null;
  // A corner has no number: there, a bare number is no address.
  if (number && given.address.street && !given.address.crossStreet && asking !== 'service') {
    const moved = readPlace(deps.gazetteer, `${number} ${given.address.street}`);
    if (moved.kind === 'place') set.address = moved.address;
  }
  return hasAny(set);
}

function hasAny(set: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(set).length > 0 ? set : undefined;
}
