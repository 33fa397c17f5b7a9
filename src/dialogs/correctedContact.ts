import type { Contact } from '../domain/ticket.ts';
import type { mentions } from '../services/understand/answers/mentions.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { RequestAnswers } from './requestAnswers.ts';
import { contactIn, saysAnonymous } from './slots/contactSlot.ts';

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
  if (contact) return { contact: { ...(before.anonymous ? {} : before), ...contact } };
  if (saysAnonymous(message.text)) return { contact: { anonymous: true } };
  const named = said.has('phone') || said.has('email') || said.has('contact');
  if (!said.has('takesOut') || !named || before.anonymous) return {};
  const left = withoutNamed(before, said);
  return { contact: left ?? { anonymous: true } };
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
