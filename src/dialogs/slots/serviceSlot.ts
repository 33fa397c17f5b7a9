import { mentions } from '../../services/understand/answers/mentions.ts';
import { readChoice } from '../../services/understand/answers/readChoice.ts';
import { readNothingToAdd } from '../../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import type { TextRef } from '../../services/words.ts';
import type { HeardMessage } from '../citizenMessage.ts';
import type { FormView, Slot } from '../form.ts';
import { isMostly } from '../isMostly.ts';
import type { Choice } from '../reply.ts';
import { requestAnswers } from '../requestAnswers.ts';
import type { RequestDeps } from '../requestDeps.ts';
import { withoutPlace } from '../withoutPlace.ts';

/** Calibrated probability from which a service is taken without asking; chosen on held-out folds (bench/understand.ts). */
export const sureEnough = 0.6;
/** The same of words without their place. */
const sureOfBare = 0.8;
const choicesShown = 3;

/** Which kind of request it is: taken when the classifier is sure enough, else chosen among the likeliest. */
export function serviceSlot(deps: RequestDeps): Slot {
  const other = deps.city.services.find((s) => s.code === 'other');
  /** "Trou au 449 rue Percy": beside so few words those of the place would weigh more than they say. */
  const rank = (text: string) => {
    const all = deps.classify(text);
    if ((all[0]?.score ?? 0) >= sureEnough) return all;
    const bare = withoutPlace(deps, text);
    // Beside "hello, is this the right place?" too: the sentence that tells a kind.
    const told = [bare, ...bare.split(/(?<=[.!?])\s+|\n/)].map((part) => deps.classify(part));
    return told.find(([best]) => (best?.score ?? 0) >= sureOfBare && best?.code !== 'other') ?? all;
  };
  const choices = ({ answers, language }: FormView): Choice[] => {
    const ranked = rank(requestAnswers(answers).problem ?? '').filter((s) => s.code !== 'other');
    const likely = ranked.slice(0, choicesShown).flatMap(({ code }) => {
      const service = deps.city.services.find((s) => s.code === code);
      return service ? [{ value: code, title: service.name[language] }] : [];
    });
    return other ? [...likely, { value: 'other', title: other.name[language] }] : likely;
  };
  const taken = (text: string, threshold: number) => {
    const [best] = rank(text);
    return best && best.score >= threshold ? { service: best } : null;
  };
  /** "There is another one at 700" names no kind: it is the kind of the request before. */
  const alike = (text: string, before: string | undefined) => {
    const same =
      before && mentions(text).has('alike') ? deps.classify(text).find(({ code }) => code === before) : undefined;
    return same ? { service: same } : {};
  };
  return {
    name: 'service',
    dependents: [
      'similar',
      'similarOfContact',
      'duplicate',
      ...new Set(deps.city.services.flatMap((s) => s.attributes.map((a) => `attribute:${a.code}`))),
    ],
    needed: ({ answers }) => requestAnswers(answers).service === undefined,
    fill: (_, { answers }) => {
      const { problem, service, serviceBefore } = requestAnswers(answers);
      if (problem === undefined || service !== undefined) return {};
      return taken(problem, sureEnough) ?? alike(problem, serviceBefore);
    },
    decline(how) {
      if (how === 'both') return { kind: 'invalid', why: [{ key: 'decline.both' }] };
      const tell: TextRef[] = how === 'none' ? [] : [{ key: 'service.unknown' }];
      return other && { kind: 'answer', set: { service: { code: other.code, score: 0, asked: true } }, tell };
    },
    ask: (view) => ({ step: 'service', texts: [{ key: 'ask.service' }], choices: choices(view) }),
    read(message, view) {
      // "Non" is no word of "Collecte non effectuée".
      if (message.value === null && tellsNothing(message)) {
        // "None of these": the agent finds out.
        const none = readYesNo(message.text) === 'no';
        return none && other
          ? { kind: 'answer', set: { service: { code: other.code, score: 0, asked: true } } }
          : { kind: 'unheard' };
      }
      const chosen = readChoice(message.value ?? message.text, choices(view));
      if (chosen) return { kind: 'answer', set: { service: { code: chosen, score: 1, asked: true } } };
      const byCode = deps.city.services.find((s) => s.code === message.text.trim());
      if (byCode) return { kind: 'answer', set: { service: { code: byCode.code, score: 1, asked: true } } };
      // A place, a moment or a phone number says nothing of the kind: its own slot takes it, and the question stands.
      const { address, phone, email, when } = message.understanding;
      const beside = isMostly(address, message.text) || isMostly(when?.text ?? null, message.text);
      if (phone !== null || email !== null || beside) return { kind: 'unheard' };
      if (message.understanding.intent === 'unclear') return { kind: 'unheard' };
      const { problem = '' } = requestAnswers(view.answers);
      // More words about the same thing: both are read, and after a second try the likeliest is taken and said back.
      const all = `${problem}\n${message.text}`;
      const service = taken(message.text, sureEnough) ?? taken(all, view.misses > 0 ? 0 : sureEnough / 2);
      return service
        ? { kind: 'answer', set: { problem: all, service: { ...service.service, asked: true } } }
        : { kind: 'unheard' };
    },
  };
}

/** "Thanks", "I don't know": nothing that tells one kind from another. */
function tellsNothing({ text, understanding }: HeardMessage): boolean {
  const empty = readYesNo(text) !== null || readNothingToAdd(text) || understanding.intent === 'thanks';
  return empty || !/\p{L}{3,}/u.test(text);
}
