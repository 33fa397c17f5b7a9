import type { Language } from '../../domain/language.ts';
import { fold } from '../../services/fold.ts';
import { readNothingToAdd } from '../../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { soundsLike } from '../../services/understand/answers/soundsLike.ts';
import { say } from '../../services/words.ts';
import type { HeardMessage } from '../citizenMessage.ts';
import type { Answers, Reading, Slot } from '../form.ts';
import { isMostly } from '../isMostly.ts';
import { requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';
import { tellsProblem } from '../tellsProblem.ts';
import { applies } from './attributeSlot.ts';
import { refusesContact } from './contactSlot.ts';

/** Anything to add, a photo among it: one question for both, because each question costs a citizen. */
export function detailsSlot(deps: RequestDeps): Slot {
  return {
    name: 'details',
    needed: ({ answers }) => requestAnswers(answers).details === undefined,
    fill: (message, { answers }) => newAttachments(message, answers),
    ask({ answers, language }) {
      const given = requestAnswers(answers);
      const photo = serviceOf(deps, given)?.photo !== 'none' && (given.attachments ?? []).length === 0;
      const key = given.detailsComing ? 'details.goAhead' : photo ? 'ask.detailsOrPhoto' : 'ask.details';
      const useful = given.detailsComing ? '' : usefulToSay(deps, answers, language);
      return {
        step: 'details',
        texts: [{ key }, ...(useful === '' ? [] : [{ key: 'details.useful' as const, values: { useful } }])],
        choices: [{ value: 'skip', title: say(language, 'choice.skip.details') }],
        ...(photo ? { accepts: ['photo' as const] } : {}),
      };
    },
    // "Both", to a detail or a photo: what it is, is still to come.
    decline: (how) => ({ kind: 'answer', set: how === 'both' ? { detailsComing: true } : { details: null } }),
    read: (message, view) => readDetails(message, view.answers),
  };
}

/** What the crew would like to know and nobody has said: "le côté de la rue, le numéro du poteau". */
function usefulToSay(deps: RequestDeps, answers: Answers, language: Language): string {
  const given = requestAnswers(answers);
  const timeSaid = Boolean(given.when) || soundsLike('time', given.problem ?? '');
  const open = (serviceOf(deps, given)?.attributes ?? []).filter(
    (attribute) =>
      attribute.ask === 'withDetails' &&
      !(attribute.asksTime && timeSaid) &&
      answers[`attribute:${attribute.code}`] === undefined &&
      applies(attribute, answers),
  );
  return open.map(({ label }) => label[language].toLowerCase()).join(', ');
}

/** A picture that the citizen promised, or that a service cannot do without. */
export function photoSlot(deps: RequestDeps): Slot {
  return {
    name: 'photo',
    needed({ answers }) {
      const given = requestAnswers(answers);
      const wanted = given.photoPromised === true || serviceOf(deps, given)?.photo === 'required';
      return wanted && given.photo === undefined && (given.attachments ?? []).length === 0;
    },
    fill: (message, { answers }) =>
      promisesPhoto.test(message.text) && message.attachments.length === 0 && !requestAnswers(answers).photoPromised
        ? { photoPromised: true }
        : {},
    ask: ({ language }) => ({
      step: 'photo',
      texts: [{ key: 'ask.photo' }],
      choices: [{ value: 'skip', title: say(language, 'choice.skip.photo') }],
      accepts: ['photo'],
    }),
    decline: () => ({ kind: 'answer', set: { photo: null } }),
    read(message, { answers }) {
      if (message.attachments.length > 0)
        return { kind: 'answer', set: { ...newAttachments(message, answers), photo: null } };
      const text = message.text.trim();
      if (message.refused.length > 0) return { kind: 'unheard' };
      if (readYesNo(text) === 'yes') return { kind: 'invalid', why: [{ key: 'photo.how' }] };
      return tellsSomething.test(text) || message.value === 'skip'
        ? { kind: 'answer', set: { photo: null, ...added(text, answers) } }
        : { kind: 'unheard' };
    },
  };
}

/** A word, or a number as long as a pole's. */
const tellsSomething = /\p{L}{2}|\d{3}/u;

const promisesPhoto =
  /\b(j'?ai|j'envoie|j'envoi|je (vous )?(joins?|envoie)|voici) (une|des|la|les|aussi une) photos?\b|\b(i have|i've got|here is|here's|attach(ed|ing)?) (a|some|the)? ?(photos?|pictures?|pics?)\b/i;

function readDetails(message: HeardMessage, answers: Answers): Reading {
  const text = message.text.trim();
  const photos = newAttachments(message, answers);
  // A phone number or a promised photo is taken by its own slot: nothing of it is a detail.
  const { when } = message.understanding;
  const onlyWhen = when?.iso && !requestAnswers(answers).when && isMostly(when.text, text);
  const taken =
    onlyWhen ||
    (!tellsProblem(message) && !namesAnotherPlace(message, answers)) ||
    (promisesPhoto.test(text) && text.split(/\s+/).length <= 5);
  const skipped =
    taken ||
    refusesContact(text) ||
    message.value === 'skip' ||
    text === '' ||
    readNothingToAdd(text) ||
    readYesNo(text) === 'no';
  if (message.attachments.length > 0) {
    return { kind: 'answer', set: { ...photos, details: skipped ? null : text } };
  }
  if (message.refused.length > 0) return { kind: 'unheard' };
  if (text === '' && message.value === null) return { kind: 'unheard' };
  if (skipped) return { kind: 'answer', set: { details: null } };
  // "Yes", and then nothing: the detail is still to come. "Yes" again: there is none.
  if (readYesNo(text) === 'yes' && text.split(/\s+/).length <= 2)
    return { kind: 'answer', set: requestAnswers(answers).detailsComing ? { details: null } : { detailsComing: true } };
  return tellsSomething.test(text) ? { kind: 'answer', set: { details: text } } : { kind: 'unheard' };
}

/** "Devant le IGA", where the street is known already: it says where on it. */
function namesAnotherPlace({ understanding: { address } }: HeardMessage, answers: Answers): boolean {
  const { problem = '', address: known } = requestAnswers(answers);
  return address !== null && known !== undefined && !fold(`${problem} ${known?.text ?? ''}`).includes(fold(address));
}

function newAttachments(message: HeardMessage, answers: Answers): Answers {
  if (message.attachments.length === 0) return {};
  return { attachments: [...(requestAnswers(answers).attachments ?? []), ...message.attachments] };
}

function added(text: string, answers: Answers): Answers {
  if (text === '' || readNothingToAdd(text) || readYesNo(text) === 'no') return {};
  const { details } = requestAnswers(answers);
  return { details: details ? `${details}\n${text}` : text };
}
