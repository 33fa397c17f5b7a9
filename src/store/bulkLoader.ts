import type { Model, mongo } from 'mongoose';
import type { Ticket } from '../domain/ticket.ts';
import type { Conversation } from '../services/conversations/conversation.ts';
import type { Contact } from '../services/report/contact.ts';
import type { ConversationDocument } from './conversations/conversationModel.ts';
import { toDocument } from './conversations/conversationRepository.ts';
import type { ContactDocument } from './report/contactModel.ts';
import type { TicketDocument } from './tickets/ticketModel.ts';
import { documentOf } from './tickets/ticketRepository.ts';

/** Writes many at once, for a demonstration or a bench; each is a document as the repositories write it. */
export type BulkLoader = {
  /** Whether the store has any ticket. */
  hasTickets(): Promise<boolean>;
  tickets(tickets: readonly Ticket[]): Promise<void>;
  contacts(contacts: readonly Contact[]): Promise<void>;
  conversations(conversations: readonly Conversation[]): Promise<void>;
};

/** Loads over the driver's own collections: casting a document costs more than storing it. */
export function bulkLoader(models: {
  tickets: Model<TicketDocument>;
  contacts: Model<ContactDocument>;
  conversations: Model<ConversationDocument>;
}): BulkLoader {
  const { tickets, contacts, conversations } = models;
  const rawConversations = conversations.collection as unknown as mongo.Collection<ConversationDocument>;
  const rawTickets = tickets.collection as unknown as mongo.Collection<TicketDocument>;
  const rawContacts = contacts.collection as unknown as mongo.Collection<ContactDocument>;
  return {
    hasTickets: async () => (await tickets.exists({})) !== null,
    async tickets(many) {
      await rawTickets.insertMany(many.map((ticket) => ({ ...documentOf(ticket), revision: ticket.history.length })));
    },
    async contacts(many) {
      await rawContacts.insertMany(many.map(({ id, ...rest }) => ({ _id: id, ...rest })));
    },
    async conversations(many) {
      if (many.length > 0) await rawConversations.insertMany(many.map(toDocument));
    },
  };
}
