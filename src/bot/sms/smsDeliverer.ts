import type { Clock } from '../../services/clock.ts';
import type { Conversation, LogEntry } from '../../services/conversations/conversation.ts';
import type { SmsContactRepository } from '../../services/sms/smsContacts.ts';
import type { SmsDeliveryRepository } from '../../services/sms/smsDelivery.ts';
import { SmsDelay, type SmsGateway, SmsRefusal } from '../../services/sms/smsGateway.ts';
import { smsMessages } from '../../services/sms/smsMessages.ts';
import { say } from '../../services/words.ts';
import type { Deliver } from '../turnRunner.ts';
import type { AnswerMessage, SmsAnswers } from './smsAnswers.ts';

/** How an SMS conversation is written to; kept as its reference. `contactId` finds whether its citizen refused texts. */
export type SmsReference = { provider: 'twilio'; ours: string; citizen: string; contactId: string };

/** What delivering works with. */
export type SmsDelivererDeps = {
  contacts: SmsContactRepository;
  deliveries: SmsDeliveryRepository;
  gateway: SmsGateway;
  answers: SmsAnswers;
  cityName: string;
  clock: Clock;
};

/** How long a sender that claimed a message is believed to be at it, in milliseconds. */
const claimMs = 15_000;

/** Whether a conversation's reference is one of ours, and not the Bot Framework's. */
export function isSmsReference(reference: unknown): reference is SmsReference {
  return (reference as Partial<SmsReference> | null)?.provider === 'twilio';
}

/** Sends what a turn said: in the answer to the webhook that waits for it, else through the carrier. */
export function createSmsDeliverer(deps: SmsDelivererDeps): Deliver {
  const { contacts, deliveries, answers, clock } = deps;

  const claimed = async (conversation: Conversation, messages: AnswerMessage[]): Promise<AnswerMessage[]> => {
    const mine: AnswerMessage[] = [];
    for (const message of messages) {
      const claim = await deliveries.claim(message.deliveryId, conversation.id, clock(), claimMs);
      // Somebody else is at it, or died at it: in a moment it is known which.
      if (claim === 'theirs') throw new SmsDelay('another process has it', claimMs);
      if (claim === 'mine') mine.push(message);
    }
    return mine;
  };

  const sendAll = async (messages: AnswerMessage[], reference: SmsReference): Promise<void> => {
    for (const [n, { deliveryId, text }] of messages.entries()) {
      try {
        const { sid } = await deps.gateway.send({ to: reference.citizen, from: reference.ours, text, deliveryId });
        await deliveries.advance(deliveryId, { stage: 'accepted', sid, errorCode: null, at: clock() });
      } catch (error) {
        if (!(error instanceof SmsRefusal)) {
          for (const left of messages.slice(n)) await deliveries.unclaim(left.deliveryId);
          throw error;
        }
        await deliveries.advance(deliveryId, { stage: 'failed', sid: null, errorCode: error.code, at: clock() });
        if (error.optedOut) await contacts.setRefused(reference.contactId, clock());
      }
    }
  };

  return async (conversation, [first, ...more]) => {
    const reference = conversation.reference as SmsReference;
    const group = groupOf(first, more);
    const seqs = group.map(({ seq }) => seq);
    const refused = (await contacts.byId(reference.contactId))?.refusedAt != null;
    const allowed = group.filter(({ activity }) => !refused || activity.channelData?.keyword !== undefined);
    if (allowed.length === 0) return seqs;
    const texts = allowed.map(({ activity }) => activity.text ?? '');
    const said = smsMessages([...introduction(conversation, first, deps.cityName), ...texts]);
    const messages = await claimed(
      conversation,
      said.map((text, n) => ({ deliveryId: `${first.activity.id}.${n + 1}`, text })),
    );
    if (messages.length > 0 && (await answers.offer(answerKey(conversation.id, first.turn ?? first.seq), messages))) {
      for (const { deliveryId } of messages)
        await deliveries.advance(deliveryId, { stage: 'accepted', sid: null, errorCode: null, at: clock() });
    } else await sendAll(messages, reference);
    return seqs;
  };
}

/** Under which a webhook waits for what answers one activity. */
export function answerKey(conversationId: string, seq: number): string {
  return `${conversationId}:${seq}`;
}

/** What answers the same activity goes out together: tried again it is the same messages, whatever was said since. */
export function groupOf(first: LogEntry, more: readonly LogEntry[]): LogEntry[] {
  return first.turn === undefined ? [first] : [first, ...more.filter(({ turn }) => turn === first.turn)];
}

/** Before the first words of a conversation: who writes, and how to make it stop. Danger comes before that. */
function introduction({ log }: Conversation, { seq, activity }: LogEntry, cityName: string): string[] {
  const { step, language, keyword } = activity.channelData ?? {};
  const spoken = log.some((entry) => entry.seq < seq && entry.activity.from?.role === 'bot');
  if (spoken || log[0]?.seq !== 1 || keyword || step === 'emergency' || step === 'greeting') return [];
  return [say(language === 'en' ? 'en' : 'fr', 'sms.hello', { city: cityName })];
}
