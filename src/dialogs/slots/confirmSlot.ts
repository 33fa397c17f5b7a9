import type { Language } from '../../domain/language.ts';
import type { Service } from '../../domain/service.ts';
import { fold } from '../../services/fold.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { say, type TextKey, type TextRef } from '../../services/words.ts';
import type { Answers, FormView, Slot } from '../form.ts';
import type { Choice, Reply } from '../reply.ts';
import { attributeAnswers, type FurtherProblem, requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';
import { sayContact } from '../sayContact.ts';
import { sayPlace } from '../sayPlace.ts';
import { sayWhen } from '../sayWhen.ts';
import { withDetail } from '../withDetail.ts';

/** What may be changed at the summary; the value of its button is the slot's name. */
export const changeable = ['problem', 'service', 'address', 'when', 'contact'] as const;

/** A part of a request that may be changed. */
export type Changeable = (typeof changeable)[number];

/** The summary and the consent in one question: yes files the request. */
export function confirmSlot(deps: RequestDeps): Slot {
  return {
    name: 'confirm',
    needed: ({ answers }) => requestAnswers(answers).confirmed !== true,
    ask: (view) => (requestAnswers(view.answers).changing ? askWhatToChange(deps, view) : askToConfirm(deps, view)),
    decline: () => ({ kind: 'invalid', why: [{ key: 'decline.confirm' }] }),
    read(message, { answers }) {
      const { changing } = requestAnswers(answers);
      const answer = message.value === 'yes' || message.value === 'no' ? message.value : readYesNo(message.text);
      // "What should I change?" is not answered by a yes.
      if (changing && asksToSend.test(fold(message.text))) return { kind: 'answer', set: { changing: undefined } };
      if (answer === 'yes' && changing) return { kind: 'invalid', why: [{ key: 'unheard.choice' }] };
      if (answer === 'yes') return { kind: 'answer', set: { confirmed: true } };
      if (answer === 'no') return { kind: 'answer', set: { changing: changing ? undefined : true } };
      const text = message.text.trim();
      if (message.attachments.length > 0) {
        const attachments = [...(requestAnswers(answers).attachments ?? []), ...message.attachments];
        return { kind: 'answer', set: { attachments } };
      }
      // A whole sentence that is neither yes nor no is one more thing to tell the agent.
      if (text.split(/\s+/).length < 3 || !/\p{L}{3}/u.test(text)) return { kind: 'unheard' };
      return {
        kind: 'answer',
        set: { details: withDetail(answers, text), changing: undefined },
        tell: [{ key: 'confirm.added' }],
      };
    },
  };
}

/** "OK, send it", where the change was asked: nothing is to change after all. */
const asksToSend =
  /^\W*(?:(?:ok|okay|oui|yes|non|no|ben|bon|just)\W+)*(?:envo[iy]\w*|send|submit|soumet\w*|go|c'est (?:bon|beau|correct))\b/;

function askToConfirm(deps: RequestDeps, view: FormView): Reply {
  const { language, answers } = view;
  const { contact } = requestAnswers(answers);
  return {
    step: 'confirm',
    texts: [
      { key: 'ask.confirm' },
      { key: contact?.anonymous ? 'consent.anonymous' : 'consent.contact', values: { city: deps.city.name } },
    ],
    facts: summary(deps, view),
    choices: [
      { value: 'yes', title: say(language, 'choice.confirm.yes') },
      { value: 'no', title: say(language, 'choice.confirm.no') },
    ],
  };
}

function askWhatToChange(deps: RequestDeps, { language, answers }: FormView): Reply {
  const given = requestAnswers(answers);
  const shown = changeable.filter((name) => name !== 'address' || serviceOf(deps, given)?.address !== 'none');
  const choices: Choice[] = shown.map((name) => ({ value: name, title: say(language, labelKeys[name]) }));
  return { step: 'confirm', texts: [{ key: 'ask.change' }], choices };
}

const labelKeys = {
  problem: 'label.problem',
  service: 'label.service',
  address: 'label.address',
  when: 'label.when',
  contact: 'label.contact',
} satisfies Record<(typeof changeable)[number], TextKey>;

/** The facts of a request as the citizen reads them before it is filed, and as the agent does after. */
function summary(deps: RequestDeps, { language, answers }: FormView): { label: TextRef; value: string }[] {
  const given = requestAnswers(answers);
  const service = serviceOf(deps, given);
  const facts: { label: TextRef; value: string | undefined }[] = [
    { label: { key: 'label.service' }, value: service?.name[language] },
    { label: { key: 'label.problem' }, value: given.problem },
    ...(given.further ?? []).map((one) => ({
      label: { key: 'label.also' as const },
      value: sayFurther(deps, one, language),
    })),
    { label: { key: 'label.address' }, value: given.address?.text ? sayPlace(given.address, language) : undefined },
    { label: { key: 'label.attribute' }, value: sayAttributes(service, answers, language) },
    { label: { key: 'label.when' }, value: given.when ? sayWhen(given.when, language, deps.city.timeZone) : undefined },
    { label: { key: 'label.details' }, value: given.details ?? undefined },
    { label: { key: 'label.photos' }, value: given.attachments?.length ? String(given.attachments.length) : undefined },
    { label: { key: 'label.contact' }, value: sayContact(given.contact, language) },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

/** "Nid-de-poule : un trou devant chez nous", with its place where that is another one. */
function sayFurther(deps: RequestDeps, { service, problem, address }: FurtherProblem, language: Language): string {
  const name = deps.city.services.find(({ code }) => code === service.code)?.name[language] ?? service.code;
  const said = say(language, 'attribute.said', { label: name, value: problem });
  return address ? `${said} (${sayPlace(address, language)})` : said;
}

function sayAttributes(service: Service | undefined, answers: Answers, language: Language): string | undefined {
  const said = Object.entries(attributeAnswers(answers)).flatMap(([code, value]) => {
    const attribute = service?.attributes.find((a) => a.code === code);
    if (!attribute) return [];
    const named = attribute.values?.find((v) => v.code === value)?.name[language];
    return [named ?? say(language, 'attribute.said', { label: attribute.label[language], value })];
  });
  return said.length > 0 ? said.join(', ') : undefined;
}
