import type { Language } from '../../domain/language.ts';
import type { ServiceAttribute } from '../../domain/service.ts';
import { fold } from '../../services/fold.ts';
import { readChoice } from '../../services/understand/answers/readChoice.ts';
import { readNothingToAdd } from '../../services/understand/answers/readNothingToAdd.ts';
import { say } from '../../services/words.ts';
import { otherKindTold } from '../correctedKind.ts';
import type { Answers, FormView, Slot } from '../form.ts';
import { isMostly } from '../isMostly.ts';
import type { Choice } from '../reply.ts';
import { attributeAnswers, type RequestAnswers, requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';
import { withoutPlace } from '../withoutPlace.ts';

/** A question that only some services ask; the words of the problem often hold its answer already. */
export function attributeSlot(deps: RequestDeps, code: string): Slot {
  const name = `attribute:${code}`;
  const attributeOf = ({ answers }: FormView): ServiceAttribute | undefined => {
    const given = requestAnswers(answers);
    const own = serviceOf(deps, given)?.attributes.find((a) => a.code === code);
    // Of the problems told beside it, only what nobody can be sent without.
    return own ?? furtherAttributes(deps, given).find((a) => a.code === code && a.required);
  };
  return {
    name,
    needed(view) {
      const attribute = attributeOf(view);
      return attribute?.ask === 'alone' && view.answers[name] === undefined && applies(attribute, view.answers);
    },
    fill(message, view) {
      const attribute = attributeOf(view);
      if (attribute?.datatype !== 'choice' || view.answers[name] !== undefined) return {};
      const said = [requestAnswers(view.answers).problem ?? '', message.text];
      const value = mentioned(said.map((text) => withoutPlace(deps, text)).join('\n'), attribute);
      return value ? { [name]: value } : {};
    },
    ask(view) {
      const attribute = attributeOf(view);
      const question = attribute?.question[view.language] ?? '';
      const choices = attribute ? choicesOf(attribute, view.language) : [];
      if (attribute && !attribute.required) choices.push({ value: 'skip', title: say(view.language, 'choice.skip') });
      return {
        step: name,
        texts: [{ key: 'ask.attribute', values: { question } }],
        ...(choices.length > 0 ? { choices } : {}),
      };
    },
    decline(how, view) {
      const attribute = attributeOf(view);
      const choices = attribute ? choicesOf(attribute, view.language) : [];
      const value =
        how === 'both' ? choices.find((c) => c.value === 'several') : choices.find((c) => c.value === 'other');
      if ((how === 'both' || how === 'none') && value) return { kind: 'answer', set: { [name]: value.value } };
      if (how === 'both') return undefined;
      // What the crew cannot do without is asked once more; who doesn't know is not kept back.
      if (attribute?.required && view.misses < 1) return { kind: 'invalid', why: [{ key: 'decline.attribute' }] };
      return { kind: 'answer', set: { [name]: null }, tell: [{ key: 'attribute.unknown' }] };
    },
    read(message, view) {
      const attribute = attributeOf(view);
      const text = message.text.trim();
      const other = message.value === null ? otherKindTold(deps, text, requestAnswers(view.answers)) : null;
      if (other) return { kind: 'answer', set: other };
      const value = attribute ? readChoice(message.value ?? text, choicesOf(attribute, view.language)) : null;
      if (value) return { kind: 'answer', set: { [name]: value } };
      if (attribute?.required === false && (message.value === 'skip' || readNothingToAdd(text)))
        return { kind: 'answer', set: { [name]: null } };
      // Words that are none of the choices still tell an agent something, once they are said twice or nothing is offered.
      const { intent, address } = message.understanding;
      const meant = view.misses > 0 && intent !== 'unclear' && !isMostly(address, text);
      if (/[\p{L}\p{N}]/u.test(text) && (meant || attribute?.datatype !== 'choice'))
        return { kind: 'answer', set: { [name]: text } };
      return { kind: 'unheard' };
    },
  };
}

function furtherAttributes({ city }: RequestDeps, { further = [] }: RequestAnswers): ServiceAttribute[] {
  return further.flatMap((one) => city.services.find((s) => s.code === one.service.code)?.attributes ?? []);
}

/** Whether a question makes sense after what was answered to the one that it waits for. */
export function applies({ onlyIf }: ServiceAttribute, answers: Answers): boolean {
  if (!onlyIf) return true;
  const value = attributeAnswers(answers)[onlyIf.attribute];
  return value !== undefined && onlyIf.values.includes(value);
}

function choicesOf(attribute: ServiceAttribute, language: Language): Choice[] {
  return (attribute.values ?? []).map(({ code, name, synonyms }) => ({
    value: code,
    title: name[language],
    synonyms: [...(synonyms ?? []), name.fr, name.en],
  }));
}

/** The one value whose name or synonym stands in a text as whole words; of several the one that is urgent, where one is; else null. */
export function mentioned(text: string, attribute: ServiceAttribute): string | null {
  const words = ` ${plain(text)} `;
  const found = (attribute.values ?? []).filter(({ name, synonyms }) =>
    [name.fr, name.en, ...(synonyms ?? [])].some((s) => words.includes(` ${plain(s)} `)),
  );
  const [meant, ...others] = found.length > 1 ? found.filter(({ urgent }) => urgent) : found;
  return meant && others.length === 0 ? meant.code : null;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
