import { noAddress } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { TicketDraft } from '../services/tickets/ticketDraft.ts';
import { say, type TextRef } from '../services/words.ts';
import type { FormState } from './form.ts';
import type { Reply } from './reply.ts';
import { attributeAnswers, type RequestAnswers, requestAnswers, type SimilarRequest } from './requestAnswers.ts';
import { sayTarget } from './sayStatus.ts';
import { mentioned } from './slots/attributeSlot.ts';
import { joined } from './slots/duplicateSlot.ts';
import type { ConversationDeps, Turn } from './turn.ts';

/** Files a filled form as a ticket and says its reference; the draft's id makes a rerun file nothing twice. */
export async function fileRequest(
  deps: ConversationDeps,
  turn: Turn,
  filled: FormState,
  language: Language,
): Promise<Reply[]> {
  const given = requestAnswers(filled.answers);
  const joins = joined(filled);
  const replies = joins ? await joinRequest(deps, turn, filled, language, joins) : [];
  const tickets: Ticket[] = [];
  for (const draft of draftsOf(deps, turn, filled, language).slice(joins ? 1 : 0)) {
    tickets.push(await deps.desk.file(draft));
  }
  if (tickets.length > 1) await deps.desk.link(tickets.map(({ reference }) => reference));
  for (const ticket of tickets) remember(turn, ticket);
  if (given.contact && !given.contact.anonymous) turn.state.contact = given.contact;
  if (given.address?.text) turn.state.lastPlace = given.address;
  return [...replies, ...tickets.map((ticket, i) => told(deps, ticket, language, { at: i, of: tickets.length }))];
}

/** The drafts of a filled form: its own problem, then those told with it, which share place, time and contact. */
function draftsOf(deps: ConversationDeps, turn: Turn, filled: FormState, language: Language): TicketDraft[] {
  const given = requestAnswers(filled.answers);
  const contact = given.contact ?? { anonymous: true };
  const common = {
    ...fromTurn(turn, language),
    address: given.address ?? noAddress,
    when: given.when ?? null,
    contact,
    consent: !contact.anonymous,
    attachments: given.attachments ?? [],
  };
  const answered = attributeAnswers(filled.answers);
  const own: TicketDraft = {
    ...common,
    draftId: filled.draftId,
    serviceCode: given.service?.code ?? 'other',
    description: [given.problem, given.details].filter(Boolean).join('\n'),
    attributes: ownAttributes(deps, given.service?.code, answered),
    understanding: understandingOf(given),
  };
  const further = (given.further ?? []).map(({ problem, service, address }, i) => ({
    ...common,
    ...(address ? { address } : {}),
    draftId: `${filled.draftId}:${i + 2}`,
    serviceCode: service.code,
    description: problem,
    attributes: ownAttributes(deps, service.code, answered, problem),
    understanding: understandingOf({ service, problem }),
  }));
  return [own, ...further];
}

/** The answers to a service's own questions, with what the words of its problem answer by themselves. */
function ownAttributes(
  { city }: ConversationDeps,
  code: string | undefined,
  answered: Record<string, string>,
  problem = '',
): Record<string, string> {
  const attributes = city.services.find((one) => one.code === code)?.attributes ?? [];
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const value = mentioned(problem, attribute) ?? answered[attribute.code];
      return value ? [[attribute.code, value]] : [];
    }),
  );
}

function understandingOf({ service, problem }: RequestAnswers): TicketDraft['understanding'] {
  if (!service || !problem) return null;
  const { code, score, asked } = service;
  return { serviceCode: code, score, text: problem, choice: asked ? 'asked' : 'taken' };
}

/** Adds what this citizen says to the request of the same thing, so that one crew goes once; of another's, they are told what becomes of it. */
async function joinRequest(
  deps: ConversationDeps,
  turn: Turn,
  { answers, draftId }: FormState,
  language: Language,
  { reference, own }: SimilarRequest,
): Promise<Reply[]> {
  const { problem = '', contact = { anonymous: true }, attachments = [] } = requestAnswers(answers);
  const follower = { id: draftId, ...fromTurn(turn, language), contact };
  const ticket: Ticket = own
    ? await deps.desk.citizenMessage(reference, problem, attachments)
    : await deps.desk.follow(reference, follower, { text: problem, attachments });
  remember(turn, ticket);
  const follows = ticket.followers?.some(({ id }) => id === draftId) ?? false;
  return [
    {
      step: 'done',
      texts: [{ key: follows ? 'done.joined' : 'done.added', values: { reference } }],
      ticket: { reference, serviceCode: ticket.serviceCode },
    },
  ];
}

/** Files the wish to be called back, so that it waits at the desk like any request. */
export async function fileCallback(
  deps: ConversationDeps,
  turn: Turn,
  phone: string,
  language: Language,
): Promise<Reply[]> {
  const contact = { phone, anonymous: false };
  const ticket = await deps.desk.file({
    ...fromTurn(turn, language),
    draftId: `callback:${turn.turnId}`,
    serviceCode: 'other',
    description: `${say(language, 'callback.description')}\n${turn.message.text}`.trim(),
    address: noAddress,
    when: null,
    attributes: {},
    contact,
    consent: true,
    attachments: [],
    understanding: null,
  });
  remember(turn, ticket);
  turn.state.contact = contact;
  return [{ step: 'handoff', texts: [{ key: 'callback.filed', values: { reference: ticket.reference } }] }];
}

function fromTurn({ message, conversationId }: Turn, language: Language) {
  return { channel: message.channel, language, conversationId };
}

function remember({ state }: Turn, { reference, serviceCode }: Ticket): void {
  state.lastService = serviceCode;
  if (!state.tickets.includes(reference)) state.tickets.push(reference);
  state.emergencyWords = null;
}

function told(
  deps: ConversationDeps,
  { reference, serviceCode, attributes }: Ticket,
  language: Language,
  { at, of }: { at: number; of: number },
): Reply {
  const service = deps.city.services.find((s) => s.code === serviceCode);
  const target: TextRef[] = service
    ? [{ key: 'done.target', values: { target: sayTarget(deps.city, service, attributes, language) } }]
    : [];
  return {
    step: 'done',
    texts: [
      ...(of > 1
        ? sentOf(reference, service?.name[language] ?? serviceCode, at)
        : [{ key: 'done' as const, values: { reference } }]),
      ...target,
      { key: 'done.follow', values: { link: deps.followLink(reference) } },
    ],
    ticket: { reference, serviceCode },
  };
}

/** One of several requests that were sent together. */
function sentOf(reference: string, service: string, at: number): TextRef[] {
  const one: TextRef = { key: 'done.one', values: { service, reference } };
  return at === 0 ? [{ key: 'done.sent' }, one] : [one];
}
