import type { Model } from 'mongoose';
import type { Ticket } from '../../domain/ticket.ts';
import type { ContactFact, FactSource, TicketFact } from '../../services/report/facts.ts';
import type { TicketDocument } from '../tickets/ticketModel.ts';
import type { ContactDocument } from './contactModel.ts';

/** As many facts are read at once: an answer of some ten milliseconds, between which others are served. */
const pageSize = 250;

const ticketFields = {
  _id: 0,
  reference: 1,
  serviceCode: 1,
  status: 1,
  assignee: 1,
  channel: 1,
  language: 1,
  createdAt: 1,
  updatedAt: 1,
  dueAt: 1,
  firstResponseAt: 1,
  firstResponseDueAt: 1,
  attentionAt: 1,
  resolvedAt: 1,
  reopenings: 1,
  conversationId: 1,
  'address.street': 1,
  'address.lat': 1,
  'address.long': 1,
  'satisfaction.score': 1,
  'understanding.choice': 1,
  'understanding.serviceCode': 1,
  'understanding.ranked': 1,
} as const;

/** Reads the facts of the report from MongoDB, by the index of when things were written. */
export function factSource(tickets: Model<TicketDocument>, contacts: Model<ContactDocument>): FactSource {
  const once = oneOfEach();
  return {
    async *tickets(since) {
      const found = tickets
        .find({ updatedAt: { $gte: since } }, ticketFields)
        .lean<TicketDocument[]>()
        .cursor({ batchSize: pageSize });
      for await (const page of pages(found)) yield page.map((ticket) => factOf(ticket, once));
    },
    async *contacts(since) {
      const found = contacts
        .find({ updatedAt: { $gte: since } }, { note: 0, by: 0 })
        .lean<ContactDocument[]>()
        .cursor({ batchSize: pageSize });
      for await (const page of pages(found)) yield page.map((contact) => contactOf(contact, once));
    },
    async size() {
      const counts = await Promise.all([tickets.estimatedDocumentCount(), contacts.estimatedDocumentCount()]);
      return counts[0] + counts[1];
    },
  };
}

async function* pages<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let page: T[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

type Once = <T extends string | null>(text: T) => T;

/** Gives one text for all that are equal: a million facts have few different ones, and each was read anew. */
function oneOfEach(): Once {
  const texts = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return (known ?? text) as T;
  };
}

function contactOf({ _id, ...rest }: ContactDocument, once: Once): ContactFact {
  const { kind, channel, language, step, topic } = rest;
  return {
    id: _id,
    ...rest,
    kind: once(kind),
    channel: once(channel),
    language: once(language),
    step: once(step),
    topic: once(topic),
  };
}

function factOf(ticket: TicketDocument, once: Once): TicketFact {
  const { address, satisfaction, understanding, conversationId, ...rest } = ticket;
  const { serviceCode, status, channel, language, assignee } = rest;
  const place = address as Partial<Ticket['address']> | undefined;
  return {
    ...rest,
    serviceCode: once(serviceCode),
    status: once(status),
    channel: once(channel),
    language: once(language),
    assignee: assignee && { id: once(assignee.id), name: once(assignee.name) },
    street: once(place?.street ?? null),
    point: place?.lat === undefined || place.long === undefined ? null : { lat: place.lat, long: place.long },
    score: satisfaction?.score ?? null,
    conversation: conversationId !== null,
    guess: understanding && {
      choice: once(understanding.choice ?? null),
      guess: once(understanding.ranked?.[0]?.code ?? null),
      filed: once(understanding.serviceCode),
    },
  };
}
