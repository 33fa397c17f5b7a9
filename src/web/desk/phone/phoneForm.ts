import type { Language } from '../../shared/language.ts';
import type {
  Candidate,
  Chat,
  NewFollowerRequest,
  NewTicketRequest,
  Service,
  SimilarQuestion,
  Understanding,
} from '../api/wire.ts';
import { formatPhone } from '../ui/formatPhone.ts';

/** The fields of the phone form that the bot can fill in from the description. */
export type SuggestedField = 'serviceCode' | 'address' | 'when' | 'phone' | 'email';

/** A call being written down. */
export type PhoneForm = {
  /** The same for every try to send it, so that it is filed once. */
  draftId: string;
  description: string;
  serviceCode: string;
  address: string;
  /** The place that was chosen among those offered; typing on lets go of it. */
  candidate: Candidate | null;
  details: string;
  when: string;
  name: string;
  phone: string;
  email: string;
  consent: boolean;
  language: Language;
  attributes: Record<string, string>;
  /** The live chat that it is written down from; null for a call. */
  chat: Pick<Chat, 'id' | 'channel'> | null;
  /** What the agent filled in by hand: suggestions leave it alone. */
  own: SuggestedField[];
};

/** A form with nothing in it. */
export function emptyForm(draftId: string, language: Language): PhoneForm {
  const words = {
    description: '',
    serviceCode: '',
    address: '',
    details: '',
    when: '',
    name: '',
    phone: '',
    email: '',
  };
  return { draftId, ...words, candidate: null, consent: false, chat: null, language, attributes: {}, own: [] };
}

/** The form after the agent filled in a field that could have been suggested; emptied, it takes suggestions again. */
export function fillIn(form: PhoneForm, field: SuggestedField, value: string): PhoneForm {
  const others = form.own.filter((one) => one !== field);
  const own = value === '' ? others : [...others, field];
  const candidate = field === 'address' ? null : form.candidate;
  return { ...form, [field]: value, candidate, own };
}

/** The form with what the bot understood of the description, in the fields that the agent left alone. */
export function suggest(form: PhoneForm, understood: Understanding): PhoneForm {
  const found: Record<SuggestedField, string | null> = {
    serviceCode: understood.services[0]?.code ?? null,
    address: understood.address,
    when: understood.when,
    phone: understood.phone && formatPhone(understood.phone),
    email: understood.email,
  };
  const next = { ...form };
  for (const field of Object.keys(found) as SuggestedField[]) {
    if (form.own.includes(field) || found[field] === form[field]) continue;
    next[field] = found[field] ?? '';
    if (field === 'address') next.candidate = null;
  }
  return next;
}

/** The form after one of the places offered was chosen. */
export function choosePlace(form: PhoneForm, candidate: Candidate): PhoneForm {
  return { ...fillIn(form, 'address', candidate.text), candidate };
}

/** The place offered that is what was typed, letter by letter but for accents, capitals and punctuation; else undefined. */
export function samePlace(words: string, offered: readonly Candidate[]): Candidate | undefined {
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const same = offered.filter((one) => bare(one.text) === bare(words));
  return same.length === 1 ? same[0] : undefined;
}

/** The questions of a service that make sense after what was answered so far. */
export function questionsOf(form: PhoneForm, service: Service | undefined): Service['attributes'] {
  const answered = (code: string) => form.attributes[code] ?? '';
  return (service?.attributes ?? []).filter(
    ({ onlyIf }) => !onlyIf || onlyIf.values.includes(answered(onlyIf.attribute)),
  );
}

/** What still has to be filled in before the form can be sent. */
export function missingFields(form: PhoneForm, service: Service | undefined): string[] {
  const required: [string, string][] = [
    ['description', form.description],
    ['serviceCode', form.serviceCode],
    ['address', form.address],
  ];
  for (const attribute of questionsOf(form, service)) {
    if (attribute.required) required.push([`attribute:${attribute.code}`, form.attributes[attribute.code] ?? '']);
  }
  return required.filter(([, value]) => value.trim() === '').map(([name]) => name);
}

/** The form as the API takes it; answers to the questions of another service are left out. */
export function requestOf(form: PhoneForm, service: Service | undefined): NewTicketRequest {
  const asked = new Set(questionsOf(form, service).map((one) => one.code));
  const attributes = Object.entries(form.attributes).filter(([code, value]) => asked.has(code) && value.trim() !== '');
  const { draftId, description, serviceCode, language, consent } = form;
  const when = form.when.trim();
  return {
    draftId,
    serviceCode,
    description: description.trim(),
    address: placeOf(form),
    ...(when ? { when } : {}),
    contact: contactOf(form),
    consent,
    attributes: Object.fromEntries(attributes),
    channel: form.chat?.channel ?? 'phone',
    language,
    ...(form.chat ? { conversationId: form.chat.id } : {}),
  };
}

/** What is asked about what may be the same; null while kind or place is missing. What is still being typed is left out. */
export function similarTo(form: PhoneForm): SimilarQuestion | null {
  const { serviceCode } = form;
  if (serviceCode === '' || form.address.trim().length < leastOfPlace) return null;
  const { phone = '', email = '' } = contactOf(form);
  const whole = {
    ...(phone.replace(/\D/g, '').length >= 10 ? { phone } : {}),
    ...(/^\S+@\S+\.\w{2,}$/.test(email) ? { email } : {}),
  };
  return { serviceCode, address: placeOf(form), contact: whole };
}

const leastOfPlace = 3;

/** The caller as somebody who reports the same thing as an open request. */
export function followerOf(form: PhoneForm): NewFollowerRequest {
  const { draftId, description, language, chat } = form;
  return {
    draftId,
    text: description.trim(),
    contact: contactOf(form),
    channel: chat?.channel ?? 'phone',
    language,
    ...(chat ? { conversationId: chat.id } : {}),
  };
}

function contactOf(form: PhoneForm) {
  const [name, phone, email] = [form.name, form.phone, form.email].map((text) => text.trim());
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    anonymous: !(name || phone || email),
  };
}

function placeOf({ address, candidate, details }: PhoneForm): NewTicketRequest['address'] {
  const more = details.trim() ? { details: details.trim() } : {};
  if (!candidate?.precision) return { text: address.trim(), ...more };
  const { text, number, street, crossStreet, lat, long, precision } = candidate;
  return {
    text,
    precision: precision as NonNullable<NewTicketRequest['address']['precision']>,
    ...(number ? { number } : {}),
    ...(street ? { street } : {}),
    ...(crossStreet ? { crossStreet } : {}),
    ...(lat !== null && long !== null ? { lat, long } : {}),
    ...more,
  };
}
