import type { Language } from '../domain/language.ts';
import { findReference } from '../domain/reference.ts';
import type { Contact, Ticket } from '../domain/ticket.ts';
import { isFinished } from '../domain/ticketStatus.ts';
import { say, type TextRef } from '../services/words.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Reply } from './reply.ts';
import { attributeAnswers, requestAnswers } from './requestAnswers.ts';
import { serviceOf } from './requestDeps.ts';
import { dayOf, sayStatus, sayTarget } from './sayStatus.ts';
import { sayWhen } from './sayWhen.ts';
import type { ConversationDeps, Turn } from './turn.ts';

/** Requests of one conversation that are told at once. */
const mostTold = 4;

/** Where a request stands: the one that a reference names, else those of this conversation, else the one that is being written. */
export async function tellStatus(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  const { message, state, form } = turn;
  const found = findReference(message.text);
  if (found) return [await statusOf(deps, turn, found, language)];
  const given = form.standing()?.answers ?? {};
  const underWay = serviceOf(deps, requestAnswers(given));
  // "When will you come?" in the middle of a request is about this one.
  if (underWay) {
    const target = sayTarget(deps.city, underWay, attributeAnswers(given), language);
    return [{ step: 'status', texts: [{ key: 'status.notSent', values: { target } }] }];
  }
  const own = await Promise.all(state.tickets.slice(-mostTold).map((one) => deps.desk.ticketByReference(one)));
  const tickets = own.filter((ticket) => ticket !== null);
  if (tickets.length > 0)
    return tickets.map((ticket) => ({ step: 'status', texts: ownStatus(deps, ticket, language) }));
  state.awaiting = { kind: 'reference', problem: message.text };
  const choices = [{ value: 'file', title: say(language, 'choice.noReference') }];
  return [{ step: 'status', texts: [{ key: 'status.which' }], choices }];
}

/** What is said to a phone or an e-mail after a status: the answers of the desk to whoever left it; undefined where none is given. */
export async function answerIdentity(
  deps: ConversationDeps,
  turn: Turn,
  reference: string,
  language: Language,
): Promise<Reply[] | undefined> {
  const { phone, email } = turn.message.understanding;
  if (phone === null && email === null) return undefined;
  return [await statusOf(deps, turn, { reference, valid: true }, language, true)];
}

async function statusOf(
  deps: ConversationDeps,
  turn: Turn,
  { reference, valid }: { reference: string; valid: boolean },
  language: Language,
  identified = false,
): Promise<Reply> {
  const tell = (...texts: TextRef[]): Reply => ({ step: 'status', texts });
  if (!valid) return tell({ key: 'status.badReference', values: { reference } });
  const ticket = await deps.desk.ticketByReference(reference);
  if (!ticket) return tell({ key: 'status.unknown', values: { reference } });
  if (ticket.conversationId === turn.conversationId || isTheirs(ticket.contact, turn.message)) {
    return tell(...ownStatus(deps, ticket, language));
  }
  const plain = sayStatus(deps.city, ticket, language);
  // Whether the number was theirs is not told: a stranger could try one after the other.
  if (identified) return tell(plain, { key: 'status.notMatched' });
  if (ticket.contact.anonymous) return tell(plain);
  turn.state.awaiting = { kind: 'identity', reference };
  return tell(plain, { key: 'status.identify' });
}

/** The state, and what only whoever made the request may read: the place, when it should be done, the last answer. */
function ownStatus({ city }: ConversationDeps, ticket: Ticket, language: Language): TextRef[] {
  const reply = ticket.history.findLast(({ kind }) => kind === 'reply')?.text;
  const due = sayWhen(dayOf(ticket.dueAt, city.timeZone), language, city.timeZone);
  return [
    sayStatus(city, ticket, language),
    ...(ticket.address.text === '' ? [] : [{ key: 'status.place' as const, values: { place: ticket.address.text } }]),
    ...(isFinished(ticket.status) ? [] : [{ key: 'status.due' as const, values: { due } }]),
    ...(reply === undefined ? [] : [{ key: 'status.reply' as const, values: { text: reply } }]),
  ];
}

function isTheirs({ phone, email }: Contact, { understanding: said }: HeardMessage): boolean {
  const samePhone = phone !== undefined && phone === said.phone;
  return samePhone || (email !== undefined && email.toLowerCase() === said.email?.toLowerCase());
}
