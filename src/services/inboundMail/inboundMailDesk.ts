import { createHash } from 'node:crypto';
import type { Attachment } from '../../domain/ticket.ts';
import type { AttachmentStore } from '../attachments/attachmentStore.ts';
import { takePhoto } from '../attachments/photoIntake.ts';
import type { FollowLinks } from '../follow/followLinks.ts';
import type { TicketDesk } from '../tickets/ticketDesk.ts';
import { type InboundMail, readMail } from './readMail.ts';

/** What became of a mail; why one was left aside is for the log of whoever handed it over. */
type MailOutcome =
  | { outcome: 'taken' | 'noted'; reference: string }
  | { outcome: 'ignored'; reason: 'automatic' | 'own' | 'no_request' | 'unknown_sender' | 'empty' };

/** Takes answers to the city's mails. */
export type InboundMailDesk = { take(raw: Buffer): Promise<MailOutcome> };

const photosAtOnce = 5;

/**
 * Builds the desk. `address` is the one that answers come to: what stands after its plus names the request, and nobody can
 * guess it. A mail without it is matched by the mails that it answers, whose ids can be guessed: it counts only from the
 * citizen's own address.
 */
export function createInboundMailDesk(deps: {
  address: string;
  links: FollowLinks;
  tickets: TicketDesk;
  attachments: AttachmentStore;
}): InboundMailDesk {
  const { address, links, tickets, attachments } = deps;
  const [local = '', domain = ''] = address.toLowerCase().split('@');

  const byTag = ({ to }: InboundMail): string | null => {
    for (const one of to) {
      const tag =
        one.startsWith(`${local}+`) && one.endsWith(`@${domain}`)
          ? one.slice(local.length + 1, -domain.length - 1)
          : '';
      const reference = links.requestOfTag(tag);
      if (reference) return reference;
    }
    return null;
  };
  const byThread = ({ answers }: InboundMail): string | null => {
    const root = /<(go-\d{4}-\d{6,}-\d)@/i.exec(answers.join(' '));
    return root?.[1]?.toUpperCase() ?? null;
  };
  const photosOf = async ({ files }: InboundMail): Promise<Attachment[]> => {
    const stored: Attachment[] = [];
    for (const { name, bytes } of files.slice(0, photosAtOnce)) {
      const intake = await takePhoto(attachments, bytes, name);
      if ('stored' in intake) stored.push(intake.stored);
    }
    return stored;
  };

  return {
    async take(raw) {
      const mail = await readMail(raw);
      if (mail.automatic || mail.from === '') return { outcome: 'ignored', reason: 'automatic' };
      if (mail.from === address.toLowerCase()) return { outcome: 'ignored', reason: 'own' };
      const tagged = byTag(mail);
      const reference = tagged ?? byThread(mail);
      const ticket = reference && (await tickets.ticketByReference(reference));
      if (!ticket || ticket.forgotten) return { outcome: 'ignored', reason: 'no_request' };
      const theirs = ticket.contact.email?.toLowerCase() === mail.from;
      if (!theirs && !tagged) return { outcome: 'ignored', reason: 'unknown_sender' };
      if (mail.text === '' && mail.files.length === 0) return { outcome: 'ignored', reason: 'empty' };
      const source = sourceOf(mail, raw);
      if (ticket.history.some((line) => line.source === source))
        return { outcome: 'taken', reference: ticket.reference };
      if (theirs) {
        await tickets.citizenMessage(ticket.reference, mail.text, await photosOf(mail), source);
        return { outcome: 'taken', reference: ticket.reference };
      }
      await tickets.strangerMail(ticket.reference, { from: mail.from, text: mail.text, source });
      return { outcome: 'noted', reference: ticket.reference };
    },
  };
}

/** The same for a mail that is handed over twice. */
function sourceOf({ messageId }: InboundMail, raw: Buffer): string {
  return createHash('sha256')
    .update(messageId || raw)
    .digest('base64url')
    .slice(0, 22);
}
