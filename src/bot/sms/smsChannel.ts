import type { AttachmentStore } from '../../services/attachments/attachmentStore.ts';
import { takeFiles } from '../../services/attachments/takenFiles.ts';
import type { Clock } from '../../services/clock.ts';
import { type ChannelActivity, type Conversation, isKnown } from '../../services/conversations/conversation.ts';
import type { Conversations } from '../../services/conversations/conversations.ts';
import type { SmsContact, SmsContactRepository } from '../../services/sms/smsContacts.ts';
import { type SmsDeliveryRepository, type SmsStage, stageOf } from '../../services/sms/smsDelivery.ts';
import { fetchMedia, type MediaSource } from '../fetchMedia.ts';
import type { TurnRunner } from '../turnRunner.ts';
import { contactIdOf } from './contactId.ts';
import { hearReservedWords } from './reservedWords.ts';
import type { SmsAnswer, SmsAnswers } from './smsAnswers.ts';
import { answerKey, type SmsReference } from './smsDeliverer.ts';

/** A text message as a webhook brings it; `handled` where the carrier answers the reserved word in it itself. */
type IncomingSms = {
  sid: string;
  from: string;
  to: string;
  text: string;
  media: string[];
  handled: boolean;
};

/** What becomes of a message of ours, as the carrier reports it. */
type SmsReport = { deliveryId: string; sid: string | null; status: string; errorCode: string | null };

/** Text messages in both directions. */
export type SmsChannel = {
  /** Stores a message, runs its turn, and gives what may be said in the answer to the webhook. */
  receive(sms: IncomingSms): Promise<SmsAnswer>;
  report(report: SmsReport): Promise<void>;
};

/** What the channel works with. */
export type SmsChannelDeps = {
  conversations: Conversations;
  contacts: SmsContactRepository;
  deliveries: SmsDeliveryRepository;
  attachments: AttachmentStore;
  answers: SmsAnswers;
  runner: () => TurnRunner;
  /** What a conversation begins with, for a citizen whose number is known. */
  opening: (phone: string) => unknown;
  media: MediaSource;
  /** Makes a number an id that does not tell it. */
  key: Uint8Array;
  city: { name: string; phone: string };
  clock: Clock;
  onStage?: (stage: SmsStage) => void;
};

/** How long the words of a turn are waited for, in milliseconds: Twilio waits 15 s, and photos may have taken six of them. */
const answerMs = 8000;
/** After this long without a word the next message begins a new conversation, in milliseconds. */
const idleMs = 30 * 86_400_000;
const mostPhotos = 5;
const nothing: SmsAnswer = { messages: [], written: () => {} };

/** Builds the channel over the conversations. */
export function createSmsChannel(deps: SmsChannelDeps): SmsChannel {
  const { conversations, contacts, answers, clock } = deps;

  const answered = async (id: string, seq: number, leased: boolean): Promise<SmsAnswer> => {
    const woken = deps.runner().wake(id, leased);
    // The runner is done before the words came: the turn said nothing. Where another holds the lease, it says nothing of that.
    const over = woken.then(async () => {
      const conversation = await conversations.byId(id);
      const waits = conversation?.inbox.includes(seq) || conversation?.log.some((e) => e.delivery);
      if (waits) await new Promise((resolve) => setTimeout(resolve, answerMs).unref());
    });
    return answers.wait(answerKey(id, seq), answerMs, over);
  };

  return {
    async receive(sms) {
      const contact = await contacts.ensure(contactIdOf(deps.key, sms.to, sms.from));
      const conversation = await currentConversation(deps, contact, sms);
      const activity = activityOf(sms, contact);
      // Before the photos are fetched once more.
      if (isKnown(conversation, activity)) return nothing;
      const { answer, turn } =
        sms.media.length > 0
          ? { answer: null, turn: contact.refusedAt === null }
          : await hearReservedWords(deps, contact, sms.text);
      const files = turn ? await photosOf(deps, sms) : {};
      const { owner } = deps.runner();
      const { id } = conversation;
      const { seq, leased, again } = await conversations.accept(id, { ...activity, ...files }, { owner, turn });
      if (again) return nothing;
      if (turn) return answered(id, seq, leased);
      if (!answer || sms.handled) return nothing;
      const { nextSeq } = await conversations.append(id, answer, true);
      return answered(id, nextSeq - 1, false);
    },
    async report({ deliveryId, sid, status, errorCode }) {
      const stage = stageOf(status);
      if (!stage) return;
      await deps.deliveries.advance(deliveryId, { stage, sid, errorCode, at: clock() });
      deps.onStage?.(stage);
    },
  };
}

/** The conversation that a number is in; a new one where the last is over or was left alone for long. */
async function currentConversation(
  { contacts, conversations, clock, opening }: SmsChannelDeps,
  contact: SmsContact,
  { from, to }: IncomingSms,
): Promise<Conversation> {
  const idOf = (round: number) => `sms:${contact.id}:${round}`;
  const last = await conversations.byId(idOf(contact.round));
  const isOver = last && (last.endedAt || (!last.handover && clock().getTime() - last.updatedAt.getTime() > idleMs));
  if (last && !isOver) return last;
  const { round } = isOver ? await contacts.nextRound(contact.id, contact.round) : contact;
  const reference: SmsReference = { provider: 'twilio', ours: to, citizen: from, contactId: contact.id };
  return conversations.start({
    id: idOf(round),
    channel: 'sms',
    userId: contact.id,
    locale: null,
    greeting: [],
    state: opening(from),
    reference,
  });
}

function activityOf({ sid, text }: IncomingSms, { id }: SmsContact): ChannelActivity {
  return { type: 'message', id: sid, text: text.slice(0, 4001), from: { id, role: 'user' } };
}

async function photosOf(
  { media, attachments }: SmsChannelDeps,
  { media: addresses }: IncomingSms,
): Promise<Partial<ChannelActivity>> {
  if (addresses.length === 0) return {};
  const fetched = await Promise.all(
    addresses.slice(0, mostPhotos).map((address, n) => fetchMedia(address, `photo-${n + 1}`, media)),
  );
  const files = await takeFiles(attachments, fetched);
  return {
    channelData: { files },
    attachments: files.stored.map(({ name, contentType }) => ({ name, contentType })),
  };
}
