import type { Logger } from 'pino';
import type { TicketRepository } from '../tickets/ticketRepository.ts';
import type { Conversations } from './conversations.ts';

/** Brings what agents answer into the conversations that their tickets came from. */
export type ReplyDelivery = {
  /** Delivers what one ticket owes, in the background. */
  wake(reference: string): void;
  /** Delivers what was left undelivered, by this process or one that is gone. */
  recover(): Promise<void>;
};

const atOnce = 200;

/** Builds the delivery; `wakeConversation` sends to a channel that is not ours. */
export function createReplyDelivery(deps: {
  tickets: Pick<TicketRepository, 'byReference' | 'owing' | 'delivered'>;
  conversations: Conversations;
  wake: (conversationId: string) => void;
  log: Pick<Logger, 'warn'>;
}): ReplyDelivery {
  const { tickets, conversations, log } = deps;

  const deliver = async (ticket: NonNullable<Awaited<ReturnType<typeof tickets.byReference>>>): Promise<void> => {
    // Without a conversation there is nowhere to write to yet: the debt stays on the ticket.
    if (!ticket.conversationId || ticket.outbox.length === 0) return;
    const conversation = await conversations.byId(ticket.conversationId);
    for (const { id, text } of ticket.outbox) {
      // An ended conversation takes nothing more: the reply stands in the ticket's history.
      if (!conversation || conversation.endedAt) {
        await tickets.delivered(ticket.reference, id);
        continue;
      }
      const by = ticket.history.findLast((entry) => entry.kind === 'reply' && entry.text === text)?.by.name;
      const said = {
        type: 'message',
        from: { id: 'guichet', name: by ?? '', role: 'bot' },
        text,
        locale: ticket.language === 'fr' ? 'fr-CA' : 'en-CA',
        channelData: {
          step: 'handoff',
          language: ticket.language,
          agent: by ?? '',
          reference: ticket.reference,
          deliveryId: id,
        },
      };
      await conversations.append(conversation.id, said, conversation.reference !== null);
      await tickets.delivered(ticket.reference, id);
    }
    if (conversation && !conversation.endedAt) deps.wake(conversation.id);
  };

  return {
    wake(reference) {
      tickets
        .byReference(reference)
        .then((ticket) => (ticket ? deliver(ticket) : undefined))
        .catch((err: unknown) => log.warn({ err, reference }, 'a reply waits for its delivery'));
    },
    async recover() {
      for (const ticket of await tickets.owing(atOnce)) {
        await deliver(ticket).catch((err: unknown) =>
          log.warn({ err, reference: ticket.reference }, 'a reply waits for its delivery'),
        );
      }
    },
  };
}
