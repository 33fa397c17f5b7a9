import type { Conversations } from '../conversations/conversations.ts';
import type { Carrier, Message } from './carrier.ts';

/** Carries into the conversation that a ticket came from; `wake` sends on to a channel that is not ours. */
export function createConversationCarrier(deps: {
  conversations: Conversations;
  wake: (conversationId: string) => void;
}): Carrier {
  const { conversations, wake } = deps;
  return {
    timeLimitMs: 5000,
    async send(message) {
      const { conversationId } = message.recipient;
      const conversation = conversationId === null ? null : await conversations.byId(conversationId);
      // Who has left the conversation misses a change of status; that an agent's words did not arrive, the agent must know.
      if (!conversation || conversation.endedAt)
        return message.delivery.kind === 'reply'
          ? { outcome: 'failed', reason: 'conversation_ended' }
          : { outcome: 'sent' };
      // The same delivery again says nothing: an attempt that was cut after the write is no second message.
      const { delivery, ticket } = message;
      // Where somebody only follows the request, it is no matter of their conversation's own.
      if (delivery.kind === 'status' && delivery.status && delivery.to === undefined) {
        const event = { name: 'ticket.status' as const, reference: ticket.reference, status: delivery.status };
        await conversations.tell(conversation.id, event, delivery.id);
      } else await conversations.append(conversation.id, activityOf(message), conversation.reference !== null);
      wake(conversation.id);
      return { outcome: 'sent' };
    },
  };
}

/** An agent's words, signed; or what a follower is told. */
function activityOf({ ticket, recipient: { language }, delivery: { id, kind, text, by } }: Message) {
  // Deliveries of earlier versions are not signed.
  const name = by ?? ticket.history.findLast((line) => line.kind === 'reply' && line.text === text)?.by.name ?? '';
  return {
    type: 'message',
    from: { id: 'guichet', name, role: 'bot' },
    text,
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
    channelData: {
      step: kind === 'status' ? 'status' : 'handoff',
      language,
      ...(kind === 'status' ? {} : { agent: name }),
      reference: ticket.reference,
      deliveryId: id,
    },
  };
}
