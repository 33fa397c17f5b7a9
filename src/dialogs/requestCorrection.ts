import { fold } from '../services/fold.ts';
import { changeWords, takesBack, takesOutContact, wantsChange } from './changeWords.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { correctedAddress } from './correctedAddress.ts';
import { correctedAttributes } from './correctedAttributes.ts';
import { correctedKind } from './correctedKind.ts';
import type { Answers, Correction, FormView } from './form.ts';
import { anotherProblem, givenUp } from './furtherProblems.ts';
import { isQuestion } from './isQuestion.ts';

import { type RequestAnswers, requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { changeable } from './slots/confirmSlot.ts';
import { contactIn, saysAnonymous } from './slots/contactSlot.ts';
import { written } from './slots/whenSlot.ts';

/** What a message changes of what was already answered: a new value in its words, or the part that is to be asked again. */
export function correctRequest(
  deps: RequestDeps,
  message: HeardMessage,
  view: FormView,
  asking: string,
): Correction | undefined {
  const atSummary = asking === 'confirm';
  const pressed = atSummary ? changeable.find((name) => name === message.value) : undefined;
  if (pressed) return askAnew(pressed, view);
  // Any other button answers what is asked.
  if (message.value !== null) return undefined;
  const given = requestAnswers(view.answers);
  const words = fold(message.text);
  const further = givenUp(deps, message.text, view.answers);
  if (further) return { set: { ...further, changing: undefined } };
  const another = anotherProblem(deps, message.text, view.answers);
  if (another) return { set: { further: another, changing: undefined } };
  const announced = atSummary || takesBack.test(words) || wantsChange.test(words);
  const set = {
    ...newValues(deps, message, given, asking, announced),
    ...(atSummary ? correctedAttributes(deps, message.text, view.answers) : {}),
  };
  if (Object.keys(set).length > 0) {
    // Another place that may be one of several: which one is asked at once, or the change would pass unnoticed.
    const choice = set.addressCandidates ? { ask: 'addressChoice' } : {};
    return { set: { ...set, changing: undefined }, ...choice };
  }
  const short = atSummary && (given.changing === true || message.text.trim().split(/\s+/).length <= 5);
  if (!wantsChange.test(words) && !short) return undefined;
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
  given: RequestAnswers,
  asking: string,
  announced: boolean,
): Answers {
  const contact = newContact(message, given, asking);
  const set = { ...contact, ...correctedAddress(deps, message, given, asking, announced && !contact.contact) };
  if (isQuestion(message.text)) return set;
  const { when } = message.understanding;
  // "Since yesterday" in the middle of a phone number's sentence is about calling back.
  const dates = when && !contact.contact && asking !== 'when' && (asking === 'confirm' || (given.when && announced));
  if (dates) Object.assign(set, { when: written(when) });
  return asking === 'confirm' && Object.keys(set).length === 0 ? correctedKind(deps, message.text, given) : set;
}

function newContact(
  message: HeardMessage,
  { contact: before }: RequestAnswers,
  asking: string,
): Pick<RequestAnswers, 'contact'> {
  const contact = contactIn(message);
  if (contact)
    return before && asking !== 'contact' ? { contact: { ...(before.anonymous ? {} : before), ...contact } } : {};
  const without = saysAnonymous(message.text) || takesOutContact.test(fold(message.text));
  return asking === 'confirm' && without ? { contact: { anonymous: true } } : {};
}
