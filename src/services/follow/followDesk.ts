import type { Language } from '../../domain/language.ts';
import type { Attachment, Ticket } from '../../domain/ticket.ts';
import { canChangeStatus, isFinished } from '../../domain/ticketStatus.ts';
import { AppError } from '../../errors.ts';
import type { TicketDesk } from '../tickets/ticketDesk.ts';
import type { FollowLinks, LinkHolder } from './followLinks.ts';

/** What somebody may see and do who holds a link to a request. */
export type FollowedRequest = {
  ticket: Ticket;
  /** Whoever made it sees their own words and the answers; somebody who follows it, where it stands. */
  own: boolean;
  language: Language;
  may: { write: boolean; reopen: boolean; rate: boolean };
};

/** The citizen's own page of a request; every call takes the token of its link, and rejects with `unknown_link` for any other. */
export type FollowDesk = {
  open(token: string): Promise<FollowedRequest>;
  write(token: string, text: string, photos: Attachment[]): Promise<void>;
  /** Says that it is not solved: reopens it where it was finished. */
  notSolved(token: string, reason: string): Promise<void>;
  rate(token: string, score: number, comment: string): Promise<void>;
  /** Sends the holder of the link no more mail about this request. */
  stopMail(token: string): Promise<void>;
};

/** Builds the desk over the tickets. */
export function createFollowDesk({ links, tickets }: { links: FollowLinks; tickets: TicketDesk }): FollowDesk {
  const find = async (token: string): Promise<{ ticket: Ticket; holder: LinkHolder }> => {
    const reference = links.referenceIn(token);
    const ticket = reference && (await tickets.ticketByReference(reference));
    const holder = ticket && links.holderOf(token, ['reporter', ...(ticket.followers ?? []).map(({ id }) => id)]);
    // Who it was is forgotten after the city's time: so is the page.
    if (!ticket || !holder || ticket.forgotten)
      throw new AppError('unknown_link', 404, 'The link leads to no request.');
    return { ticket, holder };
  };
  const allowed = async (token: string, what: keyof FollowedRequest['may']) => {
    const { ticket, holder } = await find(token);
    if (!abilitiesOf(ticket, holder)[what]) {
      const details = { reference: ticket.reference };
      throw new AppError('not_for_this_link', 409, `This cannot be done with ${ticket.reference} now.`, details);
    }
    return ticket.reference;
  };
  return {
    async open(token) {
      const { ticket, holder } = await find(token);
      const { language } = ticket.followers?.find(({ id }) => id === holder) ?? ticket;
      return { ticket, own: holder === 'reporter', language, may: abilitiesOf(ticket, holder) };
    },
    async write(token, text, photos) {
      await tickets.citizenMessage(await allowed(token, 'write'), text, photos);
    },
    async notSolved(token, reason) {
      await tickets.notSolved(await allowed(token, 'reopen'), reason);
    },
    async rate(token, score, comment) {
      await tickets.rate(await allowed(token, 'rate'), { score, ...(comment ? { comment } : {}) });
    },
    async stopMail(token) {
      const { ticket, holder } = await find(token);
      await tickets.stopMail(ticket.reference, holder);
    },
  };
}

function abilitiesOf(ticket: Ticket, holder: LinkHolder): FollowedRequest['may'] {
  const own = holder === 'reporter';
  return {
    write: own && ticket.mergedInto === null,
    reopen: own && canChangeStatus(ticket.status, 'reopened') && ticket.mergedInto === null,
    rate: own && isFinished(ticket.status) && ticket.status !== 'rejected' && ticket.mergedInto === null,
  };
}
