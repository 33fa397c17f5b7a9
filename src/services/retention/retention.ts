import { DateTime } from 'luxon';
import type { AttachmentStore } from '../attachments/attachmentStore.ts';
import type { AuditRepository } from '../audit/auditRepository.ts';
import type { Clock } from '../clock.ts';
import type { ConversationRepository } from '../conversations/conversationRepository.ts';
import type { QuestionRepository } from '../questions/questionRepository.ts';
import type { ContactRepository } from '../report/contact.ts';
import type { TicketRepository } from '../tickets/ticketRepository.ts';
import { withoutPerson } from './withoutPerson.ts';

/** What one sweep forgot. */
export type Forgotten = {
  tickets: number;
  conversations: number;
  questions: number;
  audit: number;
  photos: number;
  callNotes: number;
};

/** What {@link createRetention} works on: how long a finished request keeps who made it, and one that was begun waits for its citizen. */
export type RetentionDeps = {
  months: number;
  draftMs: number;
  tickets: TicketRepository;
  conversations: ConversationRepository;
  attachments: AttachmentStore;
  questions: QuestionRepository;
  audit: AuditRepository;
  contacts: Pick<ContactRepository, 'forgetNotes'>;
  /** Takes personal details out of a text. */
  blank: (text: string) => string;
  clock: Clock;
};

const atOnce = 100;

/**
 * Forgets who made what, once the city's time is over: contact, words and photos of finished tickets, conversations left
 * alone, and photos of requests that were never sent. Each step is one conditional write, so a sweep may be cut, or run in two processes at once.
 */
export function createRetention(deps: RetentionDeps): { sweep(): Promise<Forgotten> } {
  const { tickets, conversations, attachments, questions, audit, contacts, blank, clock, months, draftMs } = deps;

  async function forgetTickets(until: Date): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const old = await tickets.finishedBefore(until, atOnce);
      const before = forgotten;
      for (const ticket of old) {
        // Written first: a request that was taken up again meanwhile keeps its photos.
        if (!(await tickets.forgetPerson(withoutPerson(ticket, blank)))) continue;
        await attachments.remove(ticket.attachments.map(({ id }) => id));
        forgotten += 1;
      }
      if (old.length < atOnce || forgotten === before) return forgotten;
    }
  }

  async function forgetConversations(before: Date): Promise<number> {
    for (let forgotten = 0; ; ) {
      const removed = await conversations.removeBefore(before, atOnce);
      forgotten += removed;
      if (removed < atOnce) return forgotten;
    }
  }

  async function forgetPhotos(before: Date): Promise<number> {
    let forgotten = 0;
    for (let after: string | null = null; ; ) {
      const old = await attachments.storedBefore(before, after, atOnce);
      // Drafts are asked first: one that is sent meanwhile is on a ticket then.
      const held = new Set([...(await conversations.heldByDrafts(old)), ...(await tickets.attachmentsKept(old))]);
      const unused = old.filter((id) => !held.has(id));
      await attachments.remove(unused);
      forgotten += unused.length;
      after = old.at(-1) ?? null;
      if (old.length < atOnce) return forgotten;
    }
  }

  return {
    async sweep() {
      const before = DateTime.fromJSDate(clock()).minus({ months }).toJSDate();
      return {
        tickets: await forgetTickets(before),
        conversations: await forgetConversations(before),
        questions: await questions.forgetBefore(before),
        audit: await audit.forgetBefore(before),
        photos: await forgetPhotos(new Date(clock().getTime() - draftMs)),
        callNotes: await contacts.forgetNotes(before),
      };
    },
  };
}
