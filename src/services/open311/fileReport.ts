import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { Understanding } from '../../domain/understanding.ts';
import { AppError } from '../../errors.ts';
import type { AttachmentStore } from '../attachments/attachmentStore.ts';
import type { Clock } from '../clock.ts';
import type { Gazetteer } from '../locate/gazetteer.ts';
import { type ContactInput, contactFrom } from '../tickets/contactDetails.ts';
import { draftFromPhoneForm } from '../tickets/phoneForm.ts';
import type { TicketDesk } from '../tickets/ticketDesk.ts';
import type { TicketRepository } from '../tickets/ticketRepository.ts';
import { say } from '../words.ts';
import { type Open311Fault, refuseIfAny } from './open311Error.ts';
import { reportAnswers } from './reportAnswers.ts';
import { longestDescription, type RawReport, type ReportForm, reportForm } from './reportForm.ts';
import { reportPhotos } from './reportPhotos.ts';
import { reportPlace } from './reportPlace.ts';
import { serviceOfCode } from './serviceList.ts';

/** The same form from the same client within this time is the same request: a client that had no answer sends it again. */
const repeatMs = 600_000;

/** What filing a report over Open311 works with. */
export type ReportDeps = {
  city: CityPack;
  gazetteer: Pick<Gazetteer, 'locate' | 'locatePoint'>;
  understand: (text: string) => Pick<Understanding, 'language' | 'languageSure' | 'intent' | 'emergencyWords'>;
  desk: Pick<TicketDesk, 'file' | 'citizenMessage' | 'ticketByReference'>;
  tickets: Pick<TicketRepository, 'byDraft'>;
  attachments: AttachmentStore;
  /** The bytes of a photo on the web; null where it cannot or must not be had. */
  fetchPhoto: (url: string) => Promise<Buffer | null>;
  clock: Clock;
};

/** Who sends a report, and how. */
export type ReportSender = {
  apiKey: string;
  /** What the client calls this one request: the same key again is the same request, whenever it comes. */
  idempotencyKey: string | null;
  /** The language that the client asked for; null where it did not say. */
  language: Language | null;
};

/** A report that was filed, and what its sender should be told. */
export type FiledReport = { ticket: Ticket; notice: string; accountId: string | null };

/** Files a report as any other request, by the rules of the phone form; every fault of the form is told at once. */
export async function fileReport(deps: ReportDeps, raw: RawReport, sender: ReportSender): Promise<FiledReport> {
  const form = reportForm(raw);
  const service = serviceOfCode(deps.city, form.field('service_code'));
  const description = form.field('description') ?? '';
  const understood = deps.understand(description);
  const language = sender.language ?? (understood.languageSure ? understood.language : 'fr');
  const alarming = understood.intent === 'emergency' || understood.emergencyWords.length > 0;
  const told = (ticket: Ticket): FiledReport => ({
    ticket,
    notice: alarming ? say(language, 'emergency.inChat') : targetNotice(deps.city, ticket, language),
    accountId: form.field('account_id'),
  });

  const [draftId, before] = draftIdsOf(raw, sender, deps.clock());
  const filed = (await deps.tickets.byDraft(draftId)) ?? (before && (await deps.tickets.byDraft(before)));
  if (filed) return told(filed);
  const faults: Open311Fault[] = [];
  if (description.length > longestDescription)
    faults.push({ code: 400, key: 'open311.error.description', values: { most: longestDescription } });
  const { answers, when, others } = reportAnswers(form, service, faults);
  const address = reportPlace(deps, form, service, faults);
  refuseIfAny(faults);

  const { contact, phoneAsTyped } = contactOf(deps.city, form);
  const photos = await reportPhotos(deps, form);
  const draft = draftFromPhoneForm(deps.city, {
    draftId,
    serviceCode: service.code,
    description,
    address,
    when,
    attributes: answers,
    contact,
    // Whoever leaves a phone or an e-mail with a report does it for this report; GeoReport has no field to ask them.
    consent: Object.values(contact).some((value) => value !== undefined),
    channel: 'open311',
    language,
    conversationId: null,
  });
  const ticket = await deps.desk.file({
    ...draft,
    attachments: photos.stored,
    understanding: { serviceCode: service.code, score: 1, text: description, choice: 'asked' },
  });
  const remarks = [
    ...(phoneAsTyped ? [say(language, 'open311.phoneAsTyped', { phone: phoneAsTyped })] : []),
    ...others,
    ...photos.unread.map((url) => say(language, 'open311.mediaLink', { url })),
  ];
  if (remarks.length > 0) await deps.desk.citizenMessage(ticket.reference, remarks.join('\n'));
  return told(ticket);
}

/** Apps send what was typed: a number that can be none must not lose the report, so an agent reads it as it came. */
function contactOf(city: Pick<CityPack, 'areaCode'>, form: ReportForm) {
  const name = [form.field('first_name'), form.field('last_name')].filter((part) => part !== null).join(' ');
  const phone = form.field('phone') ?? undefined;
  const contact: ContactInput = { phone, email: form.field('email') ?? undefined, name: name || undefined };
  if (phone === undefined || isPhone(phone, city.areaCode)) return { contact, phoneAsTyped: null };
  return { contact: { ...contact, phone: undefined }, phoneAsTyped: phone.slice(0, 100) };
}

function isPhone(phone: string, areaCode: string): boolean {
  try {
    contactFrom({ phone }, areaCode);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_phone') return false;
    throw error;
  }
}

/**
 * The draft that a report becomes: of the client's own key for it, else of everything that it says in this stretch of time;
 * the second one is that of the stretch before, for what was sent again just after its end.
 */
function draftIdsOf(raw: RawReport, { apiKey, idempotencyKey }: ReportSender, now: Date): [string, string | null] {
  const hash = (...parts: (string | Buffer)[]) => {
    const digest = createHash('sha256').update(apiKey);
    for (const part of parts) digest.update('\0').update(part);
    return `open311:${digest.digest('base64url')}`;
  };
  if (idempotencyKey !== null) return [hash('key', idempotencyKey), null];
  const said = [JSON.stringify(raw.fields), ...raw.files.map(({ bytes }) => bytes)];
  const stretch = Math.floor(now.getTime() / repeatMs);
  return [hash(String(stretch), ...said), hash(String(stretch - 1), ...said)];
}

function targetNotice({ timeZone }: Pick<CityPack, 'timeZone'>, { dueAt }: Ticket, language: Language): string {
  const due = DateTime.fromJSDate(dueAt, { zone: timeZone }).setLocale(`${language}-CA`);
  return say(language, 'open311.notice', { due: due.toLocaleString(DateTime.DATE_FULL) });
}
