import type { Contact } from '../domain/ticket.ts';
import { fold } from '../services/fold.ts';
import type { mentions } from '../services/understand/answers/mentions.ts';
import { readAnonymous } from '../services/understand/answers/readAnonymous.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { RequestAnswers } from './requestAnswers.ts';
import { contactIn, saysAnonymous } from './slots/contactSlot.ts';

/** "Leave me out of this", "ôtez mon nom". */
const leavesOut = /\b(?:leave|keep) (?:me|my name) out\b|\b(?:ote|enleve|retire)[rz]? mon nom\b/;

type Said = ReturnType<typeof mentions>;

/** What a message changes of how to reach the citizen: another phone or e-mail beside what stays, or that it be taken out. */
export function correctedContact(
  message: HeardMessage,
  { contact: before }: RequestAnswers,
  asking: string,
  said: Said,
): Pick<RequestAnswers, 'contact'> {
  if (asking === 'contact' || !before) return {};
  const contact = contactIn(message);
  const { name } = message.understanding;
  if (!contact && name && !before.anonymous && said.has('name')) return { contact: { ...before, name } };
  if (contact) return { contact: { ...(before.anonymous ? {} : swapped(before, contact, said)), ...contact } };
  if (saysAnonymous(message.text) || leavesOut.test(fold(message.text))) return { contact: { anonymous: true } };
  const named = said.has('phone') || said.has('email') || said.has('contact');
  // "No number", who left none already: nothing is asked anew.
  if (before.anonymous) return named && readAnonymous(message.text) ? { contact: before } : {};
  if (!said.has('takesOut') || !named) return {};
  const left = withoutNamed(before, said);
  return { contact: left ?? { anonymous: true } };
}

/** "Change my phone for jo@…": what is named goes, and the other takes its place. */
function swapped(before: Contact, given: Partial<Contact>, said: Said): Contact {
  if (!said.has('wantsChange')) return before;
  const { phone, phoneExtension, email, ...rest } = before;
  if (said.has('phone') && !given.phone) return { ...rest, ...(email ? { email } : {}) };
  if (!said.has('email') || given.email) return before;
  return { ...rest, ...(phone ? { phone } : {}), ...(phoneExtension ? { phoneExtension } : {}) };
}

/** What stays of a contact without the part that is named; undefined where nothing does that reaches anyone. */
export function withoutNamed(contact: Contact | undefined, said: Said): Contact | undefined {
  if (!contact || contact.anonymous || said.has('phone') === said.has('email')) return undefined;
  const { phone, phoneExtension, email, ...rest } = contact;
  // "The e-mail instead", where only a phone is known: it takes its place.
  if (!phone || !email) return undefined;
  if (said.has('phone')) return { ...rest, email };
  return { ...rest, phone, ...(phoneExtension ? { phoneExtension } : {}) };
}
