import type { Contact } from '../../domain/ticket.ts';
import { fold } from '../../services/fold.ts';
import { readAnonymous } from '../../services/understand/answers/readAnonymous.ts';
import { readYesNo } from '../../services/understand/answers/readYesNo.ts';
import { soundsLike } from '../../services/understand/answers/soundsLike.ts';
import { say } from '../../services/words.ts';
import type { HeardMessage } from '../citizenMessage.ts';
import type { Slot } from '../form.ts';
import { isMostly } from '../isMostly.ts';
import { isQuestion } from '../isQuestion.ts';
import { requestAnswers } from '../requestAnswers.ts';
import { type RequestDeps, serviceOf } from '../requestDeps.ts';
import { withDetail } from '../withDetail.ts';

/** How to reach the citizen, or that they stay anonymous; what is kept, why and how long is said before they answer. */
export const contactSlot = (deps: RequestDeps): Slot => ({
  name: 'contact',
  dependents: ['similarOfContact'],
  needed: ({ answers }) => requestAnswers(answers).contact === undefined,
  fill(message, { answers }) {
    const contact = contactIn(message) ?? (refusesContact(message.text) ? { anonymous: true } : null);
    return contact && requestAnswers(answers).contact === undefined ? { contact } : {};
  },
  ask: ({ language, answers }) => ({
    step: 'contact',
    texts: [
      { key: serviceOf(deps, requestAnswers(answers))?.contact === 'required' ? 'ask.contact.needed' : 'ask.contact' },
      { key: 'consent.before', values: { city: deps.city.name, months: deps.city.retentionMonths } },
    ],
    choices: [{ value: 'anonymous', title: say(language, 'choice.anonymous') }],
  }),
  decline(how, { misses }) {
    if (how === 'both') return undefined;
    // "I don't know" refuses nothing yet.
    if (how === 'unknown' && misses < 1) return { kind: 'invalid', why: [{ key: 'decline.contact' }] };
    return { kind: 'answer', set: { contact: { anonymous: true } satisfies Contact } };
  },
  read(message, { answers }) {
    const contact = contactIn(message);
    const { contactBefore } = requestAnswers(answers);
    if (contact)
      return { kind: 'answer', set: { contact: { ...contactBefore, ...contact }, contactBefore: undefined } };
    const text = message.text.trim();
    const { address, when } = message.understanding;
    // A place or a moment alone is taken by its own slot.
    if (message.value === null && (isMostly(address, text) || isMostly(when?.text ?? null, text)))
      return { kind: 'unheard' };
    // "No, not Bellevue, St-Patrice": that no is about a place.
    const told = message.value === null && tellsMore(deps, message);
    if (told) return { kind: 'answer', set: { details: withDetail(answers, text) }, tell: [{ key: 'confirm.added' }] };
    if (message.value === 'anonymous' || readAnonymous(text) || readYesNo(text) === 'no') {
      return { kind: 'answer', set: { contact: { anonymous: true } satisfies Contact } };
    }
    if (text.includes('@')) return { kind: 'invalid', why: [{ key: 'contact.badEmail' }] };
    if (text.replace(/\D/g, '').length >= 4) return { kind: 'invalid', why: [{ key: 'contact.badPhone' }] };
    return { kind: 'unheard' };
  },
});

const leastWords = 4;
const aboutContact =
  /\b(r?appel\w*|call\w*|text\w*|joi(n|gn)\w*|rejoi(n|gn)\w*|reach\w*|phone|telephone|tel|numero|number|courriel|mail|email|nom|name|anonym\w*|donne\w*|laisse\w*|give|leave|share|contact\w*)\b|[@]|\d{4}/;

/** Whether a message tells something of the problem instead of how to reach the citizen: more words, and none about that. */
function tellsMore({ gazetteer }: RequestDeps, { text, understanding: u }: HeardMessage): boolean {
  const said = fold(text);
  if (isQuestion(text) || aboutContact.test(said)) return false;
  const words = said.match(/\p{L}{2,}/gu)?.length ?? 0;
  const place = gazetteer.findPlace(text) !== null || (words > 1 && soundsLike('place', text));
  const plain = u.intent === 'report' || u.intent === 'information' || u.when !== null || place;
  return plain && readYesNo(text) === null && !readAnonymous(text) && (words >= leastWords || place || u.when !== null);
}

const wantsNotAnonymous = /\b(plus|pas|not|no longer)\b.{0,25}\banonym/;

/** Whether words name anonymity itself, which is plain at any step. */
export function saysAnonymous(text: string): boolean {
  return /\banonym/i.test(text) && !wantsNotAnonymous.test(fold(text)) && readAnonymous(text);
}

/** The same, or a refusal that names what it refuses ("je laisse pas mon nom"). */
export function refusesContact(text: string): boolean {
  return saysAnonymous(text) || (refuses.test(fold(text)) && readAnonymous(text));
}

const refuses =
  /\b(pas|rien|not|don't|won't|no)\b.{0,15}\b(donne|laisse|partage|give|leav|shar)\w*\b|\b(donne|laisse|partage|give|leav|shar)\w*\b.{0,15}\b(pas|aucun|not?)\b.{0,15}\b(nom|name|numero|telephone|phone|number|courriel|email|contact|coordonnees)\b/;

/** The phone and e-mail that a message gives, or null. */
export function contactIn({ understanding: { phone, phoneExtension, email, name } }: HeardMessage): Contact | null {
  if (phone === null && email === null) return null;
  return {
    ...(phone === null ? {} : { phone }),
    ...(phone === null || phoneExtension === null ? {} : { phoneExtension }),
    ...(email === null ? {} : { email }),
    ...(name === null ? {} : { name }),
    anonymous: false,
  };
}
