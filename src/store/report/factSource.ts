import type { Model } from 'mongoose';
import type { Ticket } from '../../domain/ticket.ts';
import type { ContactFact, FactSource, TicketFact } from '../../services/report/facts.ts';
import type { TicketDocument } from '../tickets/ticketModel.ts';
import type { ContactDocument } from './contactModel.ts';

/** As many facts are read at once: an answer of some tens of milliseconds, between which others are served. */
const pageSize = 1000;

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
  'satisfaction.score': 1,
  'understanding.choice': 1,
  'understanding.serviceCode': 1,
  'understanding.ranked': 1,
} as const;

/** Reads the facts of the report from MongoDB, by the index of when things were written. */
export function factSource(tickets: Model<TicketDocument>, contacts: Model<ContactDocument>): FactSource {
  return {
    async *tickets(since) {
      const found = tickets
        .find({ updatedAt: { $gte: since } }, ticketFields)
        .lean<TicketDocument[]>()
        .cursor({ batchSize: pageSize });
      for await (const page of pages(found)) yield page.map(factOf);
    },
    async *contacts(since) {
      const found = contacts
        .find({ updatedAt: { $gte: since } }, { note: 0, by: 0 })
        .lean<ContactDocument[]>()
        .cursor({ batchSize: pageSize });
      for await (const page of pages(found)) yield page.map(({ _id, ...rest }): ContactFact => ({ id: _id, ...rest }));
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

function factOf({ address, satisfaction, understanding, conversationId, ...rest }: TicketDocument): TicketFact {
  return {
    ...rest,
    street: (address as Partial<Ticket['address']> | undefined)?.street ?? null,
    score: satisfaction?.score ?? null,
    conversation: conversationId !== null,
    guess: understanding && {
      choice: understanding.choice ?? null,
      guess: understanding.ranked?.[0]?.code ?? null,
      filed: understanding.serviceCode,
    },
  };
}
