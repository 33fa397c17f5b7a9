import type { Chat } from '../api/wire.ts';
import { emptyForm, type PhoneForm, type SuggestedField } from '../phone/phoneForm.ts';
import { formatPhone } from '../ui/formatPhone.ts';

/** The phone form with what was understood in a chat; the bot's own guesses leave it alone. */
export function formOfChat({ id, channel, language, understood }: Chat, draftId: string): PhoneForm {
  const { description, contact, attributes } = understood;
  const suggested: Record<SuggestedField, string> = {
    serviceCode: understood.serviceCode ?? '',
    address: understood.address,
    when: understood.when ?? '',
    phone: contact?.phone ? formatPhone(contact.phone) : '',
    email: contact?.email ?? '',
  };
  const own = (Object.keys(suggested) as SuggestedField[]).filter((field) => suggested[field] !== '');
  const name = contact?.name ?? '';
  return { ...emptyForm(draftId, language), ...suggested, description, name, attributes, own, chat: { id, channel } };
}
