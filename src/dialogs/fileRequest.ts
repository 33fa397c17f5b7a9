import { noAddress } from '../domain/address.ts';
import type { Language } from '../domain/language.ts';
import { targetHoursOf } from '../domain/sla.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { TicketDraft } from '../services/tickets/ticketDraft.ts';
import { say, type TextRef } from '../services/words.ts';
import type { FormState } from './form.ts';
import type { Reply } from './reply.ts';
import { attributeAnswers, type RequestAnswers, requestAnswers } from './requestAnswers.ts';
import { sayTarget } from './sayStatus.ts';
import type { ConversationDeps, Turn } from './turn.ts';

/** Files a filled form as a ticket and says its reference; the draft's id makes a rerun file nothing twice. */
export async function fileRequest(
  deps: ConversationDeps,
  turn: Turn,
  filled: FormState,
  language: Language,
): Promise<Reply[]> {
  const given = requestAnswers(filled.answers);
  if (given.duplicate && given.duplicate !== 'new') return joinRequest(deps, turn, given, given.duplicate);
  const contact = given.contact ?? { anonymous: true };
  const draft: TicketDraft = {
    ...fromTurn(turn, language),
    draftId: filled.draftId,
    serviceCode: given.service?.code ?? 'other',
    description: [given.problem, given.details].filter(Boolean).join('\n'),
    address: given.address ?? noAddress,
    when: given.when ?? null,
    attributes: attributeAnswers(filled.answers),
    contact,
    consent: !contact.anonymous,
    attachments: given.attachments ?? [],
    understanding: understandingOf(given),
  };
  const ticket = await deps.desk.file(draft);
  remember(turn, ticket);
  if (!contact.anonymous) turn.state.contact = contact;
  return [told(deps, ticket, language)];
}

function understandingOf({ service, problem }: RequestAnswers): TicketDraft['understanding'] {
  if (!service || !problem) return null;
  const { code, score, asked } = service;
  return { serviceCode: code, score, text: problem, choice: asked ? 'asked' : 'taken' };
}

/** Adds what this citizen says to the request of the same thing, so that one crew goes once. */
async function joinRequest(
  deps: ConversationDeps,
  turn: Turn,
  { problem, contact, attachments }: RequestAnswers,
  reference: string,
): Promise<Reply[]> {
  const reach = [contact?.phone, contact?.email].filter((one) => one !== undefined).join(', ');
  const text = [problem, reach].filter(Boolean).join('\n');
  const ticket = await deps.desk.citizenMessage(reference, text, attachments ?? []);
  remember(turn, ticket);
  return [
    {
      step: 'done',
      texts: [{ key: 'done.joined', values: { reference } }],
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

function remember({ state }: Turn, { reference }: Ticket): void {
  if (!state.tickets.includes(reference)) state.tickets.push(reference);
  state.emergencyWords = null;
}

function told(
  deps: ConversationDeps,
  { reference, serviceCode, contact, attributes }: Ticket,
  language: Language,
): Reply {
  const service = deps.city.services.find((s) => s.code === serviceCode);
  const target: TextRef[] = service
    ? [{ key: 'done.target', values: { target: sayTarget(targetHoursOf(service, attributes), language) } }]
    : [];
  return {
    step: 'done',
    texts: [
      { key: 'done', values: { reference } },
      ...target,
      { key: contact.anonymous ? 'done.anonymous' : 'done.contact' },
    ],
    ticket: { reference, serviceCode },
  };
}
