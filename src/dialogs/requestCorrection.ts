import { mentions } from '../services/understand/answers/mentions.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { correctedAddress } from './correctedAddress.ts';
import { correctedAttributes } from './correctedAttributes.ts';
import { correctedContact, withoutNamed } from './correctedContact.ts';
import { correctedKind, saysKindAgain } from './correctedKind.ts';
import { type Answers, type Correction, decliningIn, type FormView } from './form.ts';
import { anotherProblem, bothMeant, givenUp } from './furtherProblems.ts';
import { isMostly } from './isMostly.ts';
import { isQuestion } from './isQuestion.ts';
import { type RequestAnswers, requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';
import { type Changeable, changeable } from './slots/confirmSlot.ts';
import { written } from './slots/whenSlot.ts';

/** What a message says of changing: that something is to be (`wants`), or that another value comes (`announced`). */
type Turns = { said: ReturnType<typeof mentions>; wants: boolean; announced: boolean };

/** Steps at which "both" is about the problems: it answers none of what is asked there. */
const aboutProblems = new Set(['service', 'address', 'when', 'photo', 'contact', 'confirm']);

/** What a message changes of what was already answered: a new value in its words, or the part that is to be asked again. */
export function correctRequest(
  deps: RequestDeps,
  message: HeardMessage,
  view: FormView,
  asking: string,
): Correction | undefined {
  const atSummary = asking === 'confirm';
  const pressed = atSummary ? changeable.find((name) => name === message.value) : undefined;
  if (pressed) return askAnew(pressed, view, new Set());
  // Any other button answers what is asked.
  if (message.value !== null) return undefined;
  const given = requestAnswers(view.answers);
  const both = aboutProblems.has(asking) && decliningIn(message.text) === 'both' && bothMeant(deps, view.answers);
  if (both) return { set: { ...both, changing: undefined } };
  const further = givenUp(deps, message.text, view.answers);
  if (further) return { set: { ...further, changing: undefined } };
  const another = anotherProblem(deps, message.text, view.answers);
  if (another) return { set: { further: another, changing: undefined } };
  const said = mentions(message.text);
  const wants = said.has('wantsChange');
  const turns: Turns = { said, wants, announced: atSummary || wants || said.has('takesBack') };
  const set = newValues(deps, message, view.answers, asking, turns);
  if (Object.keys(set).length > 0) {
    // Another place that may be one of several: which one is asked at once, or the change would pass unnoticed.
    const choice = set.addressCandidates ? { ask: 'addressChoice' } : {};
    return { set: { ...set, changing: undefined }, ...choice };
  }
  const short = atSummary && (given.changing === true || message.text.trim().split(/\s+/).length <= 5);
  if (!wants && !short) return undefined;
  // The "street" of a street light is no address.
  if (atSummary && saysKindAgain(deps, message.text, given)) return { set: { changing: undefined } };
  const named = changeable.find((name) => names(said, name));
  // Which place was asked, and the place itself is to change.
  if (named === 'address' && asking === 'addressChoice')
    return { set: { addressCandidates: undefined }, ask: 'address' };
  // "The address is wrong" where it is asked already: it is asked again.
  if (named === asking) return { set: {}, ask: named };
  // What has not been said cannot be changed: then the words are an answer to what is asked.
  if (!named || (view.answers[named] === undefined && !atSummary)) return undefined;
  return askAnew(named, view, said);
}

function names(said: Turns['said'], part: Changeable): boolean {
  return said.has(part) || (part === 'contact' && (said.has('phone') || said.has('email')));
}

/** Asks a part again; what it keeps of its old value stays beside it ("it's at 12" keeps the street, a new phone the e-mail). */
function askAnew(part: Changeable, { answers }: FormView, said: Turns['said']): Correction {
  const { address, contact } = requestAnswers(answers);
  const before =
    part === 'address'
      ? { addressBefore: address }
      : part === 'contact'
        ? { contactBefore: withoutNamed(contact, said) }
        : {};
  return { set: { changing: undefined, ...before }, ask: part };
}

function newValues(
  deps: RequestDeps,
  message: HeardMessage,
  answers: Answers,
  asking: string,
  { said, announced }: Turns,
): Answers {
  const given = requestAnswers(answers);
  const contact = correctedContact(message, given, asking, said);
  const set: Answers = { ...contact, ...correctedAddress(deps, message, given, asking, announced, contact.contact) };
  if (isQuestion(message.text)) return set;
  Object.assign(set, correctedDate(message, given, asking, announced && !contact.contact));
  if (announced) Object.assign(set, correctedAttributes(deps, message.text, answers, asking));
  // "My phone isn't the right one", "the e-mail instead" deny no kind.
  const namesPart = (['address', 'when', 'contact'] as const).some((part) => names(said, part));
  const onlyNames = namesPart && (said.has('wantsChange') || message.text.trim().split(/\s+/).length <= 4);
  const kind = Object.keys(set).length === 0 && !onlyNames;
  return kind ? correctedKind(deps, message.text, given, asking) : set;
}

/** Another moment replaces the one that was said, where it is announced or all that is said; "tomorrow" beside a contact is about calling back. */
function correctedDate(
  { text, understanding: { when } }: HeardMessage,
  given: RequestAnswers,
  asking: string,
  announced: boolean,
): Answers {
  const told = announced || (asking !== 'contact' && isMostly(when?.text ?? null, text));
  if (!when || !told || asking === 'when') return {};
  if (!given.when && asking !== 'confirm') return {};
  // "It was last Tuesday" is all there was to add.
  return { when: written(when), ...(asking === 'details' && !announced ? { details: null } : {}) };
}
