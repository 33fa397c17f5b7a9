import type { Language } from '../../domain/language.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { TicketDesk } from '../tickets/ticketDesk.ts';
import { say } from '../words.ts';
import { Open311Error, refuseIfAny } from './open311Error.ts';
import { longestDescription, type RawReport, reportForm } from './reportForm.ts';
import { type PhotoDeps, reportPhotos } from './reportPhotos.ts';

/** What adding to a request works with. */
export type UpdateDeps = PhotoDeps & { desk: Pick<TicketDesk, 'ticketByReference' | 'citizenMessage'> };

/** What became of an update: its own id, and the request that it belongs to. */
export type FiledUpdate = { update_id: string; service_request_id: string };

/**
 * Adds to a request what a citizen says of it later in another system (FixMyStreet's `POST servicerequestupdates`): a message
 * in its history. The status stays the desk's own, and requests of other channels are left alone.
 */
export async function fileUpdate(deps: UpdateDeps, raw: RawReport, language: Language): Promise<FiledUpdate> {
  const form = reportForm(raw);
  const id = form.field('service_request_id');
  if (id === null) throw new Open311Error([{ code: 400, key: 'open311.error.noRequest' }]);
  const values = { id: id.slice(0, 100) };
  const ticket = await deps.desk.ticketByReference(id.toUpperCase());
  if (!ticket) throw new Open311Error([{ code: 404, key: 'open311.error.request', values }]);
  if (ticket.channel !== 'open311') throw new Open311Error([{ code: 400, key: 'open311.error.notYours', values }]);
  const text = form.field('description') ?? '';
  if (text.length > longestDescription)
    refuseIfAny([{ code: 400, key: 'open311.error.description', values: { most: longestDescription } }]);

  const { stored, unread } = await reportPhotos(deps, form);
  const links = unread.map((url) => say(language, 'open311.mediaLink', { url }));
  const said = [text, ...links].filter((one) => one !== '').join('\n');
  // A client that had no answer sends it again.
  const known = stored.length === 0 ? ticket.history.findLastIndex((line) => line.text === said) : -1;
  if (known >= 0) return updateOf(ticket, known);
  const written = await deps.desk.citizenMessage(ticket.reference, said, stored);
  return updateOf(written, written.history.length - 1);
}

function updateOf({ reference }: Ticket, line: number): FiledUpdate {
  return { update_id: `${reference}-${line}`, service_request_id: reference };
}
