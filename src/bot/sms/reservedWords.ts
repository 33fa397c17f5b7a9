import type { Clock } from '../../services/clock.ts';
import type { ChannelActivity } from '../../services/conversations/conversation.ts';
import type { SmsContact, SmsContactRepository } from '../../services/sms/smsContacts.ts';
import { smsKeyword } from '../../services/sms/smsKeyword.ts';
import { keywordAnswer } from './keywordAnswer.ts';

/** What a text message asks for before any turn: an answer to a reserved word, and whether a turn may follow. */
export type ReservedWords = { answer: ChannelActivity | null; turn: boolean };

/** Hears the words that carriers reserve, and keeps what they say of further texts. */
export async function hearReservedWords(
  deps: { contacts: SmsContactRepository; city: { name: string; phone: string }; clock: Clock },
  contact: SmsContact,
  text: string,
): Promise<ReservedWords> {
  const keyword = smsKeyword(text);
  const refused = contact.refusedAt !== null;
  if (keyword?.asks === 'stop') await deps.contacts.setRefused(contact.id, deps.clock());
  if (keyword?.asks === 'start' && refused) await deps.contacts.setRefused(contact.id, null);
  // Where texts are welcome, "start" is a word like any other.
  const isReserved = keyword && (keyword.asks !== 'start' || refused);
  if (isReserved) return { answer: keywordAnswer(keyword, deps.city), turn: false };
  // Whoever refused texts is not asked anything: what they write is kept for the desk.
  return { answer: null, turn: !refused };
}
