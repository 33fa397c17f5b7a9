import type { Ticket } from '../../../src/domain/ticket.ts';
import type { CommentList } from '../../../src/services/report/comment.ts';
import type { Contact, ContactRepository } from '../../../src/services/report/contact.ts';
import type { FactSource, TicketFact } from '../../../src/services/report/facts.ts';

/** Contacts in memory, and what the report reads of them and of the tickets that `all` gives. */
export function fakeReport(all: () => readonly Ticket[]): {
  contacts: ContactRepository;
  facts: FactSource;
  comments: CommentList;
} {
  const kept = new Map<string, Contact>();
  return {
    contacts: {
      async save({ step, at, ...contact }) {
        const before = kept.get(contact.id);
        kept.set(contact.id, structuredClone({ ...contact, at: before?.at ?? at, step: step ?? before?.step ?? null }));
      },
      async forgetNotes(before) {
        const old = [...kept.values()].filter(({ note, at }) => note && at < before);
        for (const { note: _, ...rest } of old) kept.set(rest.id, rest);
        return old.length;
      },
    },
    facts: {
      async *tickets(since) {
        const found = all().filter(({ updatedAt }) => updatedAt >= since);
        if (found.length > 0) yield structuredClone(found.map(factOf));
      },
      async *contacts(since) {
        const found = [...kept.values()].filter(({ updatedAt }) => updatedAt >= since);
        if (found.length > 0) yield structuredClone(found.map(({ note: _, by: __, ...fact }) => fact));
      },
      size: async () => all().length + kept.size,
    },
    async comments({ from, to, after, limit }) {
      const found = all()
        .flatMap(({ reference, serviceCode, satisfaction }) => {
          if (!satisfaction?.comment || satisfaction.at < from || satisfaction.at >= to) return [];
          const { score, comment, at } = satisfaction;
          return [{ reference, serviceCode, score, text: comment, at }];
        })
        .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.reference < b.reference ? 1 : -1));
      const begin = after
        ? found.findIndex(
            ({ at, reference }) =>
              at < after.at || (at.getTime() === after.at.getTime() && reference < after.reference),
          )
        : 0;
      const rest = begin < 0 ? [] : found.slice(begin);
      const items = rest.slice(0, limit);
      const last = items.at(-1);
      return { items, next: rest.length > limit && last ? { at: last.at, reference: last.reference } : null };
    },
  };
}

function factOf(ticket: Ticket): TicketFact {
  const { reference, serviceCode, status, assignee, channel, language, createdAt, updatedAt, dueAt } = ticket;
  const { firstResponseAt, firstResponseDueAt, attentionAt, resolvedAt, reopenings, understanding } = ticket;
  const optional = { firstResponseAt, firstResponseDueAt, attentionAt, resolvedAt, reopenings };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const { lat, long } = ticket.address;
  return {
    reference,
    serviceCode,
    status,
    assignee,
    channel,
    language,
    createdAt,
    updatedAt,
    dueAt,
    ...present,
    street: ticket.address.street ?? null,
    point: lat === undefined || long === undefined ? null : { lat, long },
    score: ticket.satisfaction?.score ?? null,
    conversation: ticket.conversationId !== null,
    guess: understanding && {
      choice: understanding.choice ?? null,
      guess: understanding.ranked?.[0]?.code ?? null,
      filed: understanding.serviceCode,
    },
  };
}
