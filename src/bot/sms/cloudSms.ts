import type { Activity, ConversationReference } from 'botbuilder';
import type { Clock } from '../../services/clock.ts';
import type { ChannelActivity, LogEntry } from '../../services/conversations/conversation.ts';
import type { SmsContactRepository } from '../../services/sms/smsContacts.ts';
import { smsMessages } from '../../services/sms/smsMessages.ts';
import { contactIdOf } from './contactId.ts';
import { hearReservedWords, type ReservedWords } from './reservedWords.ts';
import { groupOf } from './smsDeliverer.ts';

/** What text messages need beside their conversation, through Azure as through Twilio. */
export type CloudSmsDeps = {
  contacts: SmsContactRepository;
  /** Makes a number an id that does not tell it. */
  key: Uint8Array;
  city: { name: string; phone: string };
  clock: Clock;
};

/** Hears the reserved words of a text message that came through Azure's `sms` channel. */
export async function hearCloudSms(deps: CloudSmsDeps, { recipient, from, text }: Activity): Promise<ReservedWords> {
  const contact = await deps.contacts.ensure(contactIdOf(deps.key, recipient.id, from.id));
  return hearReservedWords(deps, contact, text ?? '');
}

/** What a turn said as the text messages that Azure sends, none where the citizen refused texts; `seqs` is what they say. */
export async function cloudSms(
  { contacts, key }: CloudSmsDeps,
  { bot, user }: Partial<ConversationReference>,
  first: LogEntry,
  more: readonly LogEntry[],
): Promise<{ seqs: number[]; activities: ChannelActivity[] }> {
  const group = groupOf(first, more);
  const seqs = group.map(({ seq }) => seq);
  const contact = await contacts.byId(contactIdOf(key, bot?.id ?? '', user?.id ?? ''));
  const allowed = group.filter(({ activity }) => !contact?.refusedAt || activity.channelData?.keyword !== undefined);
  const [last] = allowed.slice(-1);
  if (!last) return { seqs, activities: [] };
  const messages = smsMessages(allowed.map(({ activity }) => activity.text ?? ''));
  return { seqs, activities: messages.map((text) => ({ ...last.activity, text })) };
}
