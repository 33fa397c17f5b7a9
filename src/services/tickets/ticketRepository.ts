import type { Point } from '../../domain/point.ts';
import type {
  Attachment,
  Contact,
  Follower,
  HistoryEntry,
  PendingDelivery,
  Ticket,
  TicketTimes,
} from '../../domain/ticket.ts';

/** A ticket as the store holds it; `revision` starts at 1 and grows by one with every write. */
export type TicketRecord = Ticket & { revision: number };

/** What must be true of the stored ticket for an update to be written; checked by the store in the same operation. */
export type TicketCondition = {
  revision?: number;
  /** Nobody has it. */
  unassigned?: true;
  /** Its status is one on which somebody still works. */
  unfinished?: true;
};

/** One document write: fields to replace, and lines to append without touching those already there. */
export type TicketUpdate = {
  at: Date;
  set?: Partial<
    Pick<
      Ticket,
      | 'status'
      | 'queue'
      | 'serviceCode'
      | 'assignee'
      | 'urgent'
      | 'dueAt'
      | 'mergedInto'
      | 'linked'
      | 'satisfaction'
      | 'mailStopped'
      | 'followers'
    > &
      TicketTimes
  >;
  /** Every change is in the history: empty only to move the revision on. */
  history: HistoryEntry[];
  outbox?: PendingDelivery[];
  attachments?: Attachment[];
  followers?: Follower[];
  /** Ids of users whom it calls: added to those whom the ticket knows, and as unread. */
  mentioned?: string[];
};

/** A change as another process sees it: which ticket, which revision it became, and the kind of its latest history line. */
export type TicketChange = { reference: string; revision: number; change: HistoryEntry['kind'] };

/** Where tickets are kept. References and draft ids are unique, and the store itself holds them so. */
export type TicketRepository = {
  /** Stores a new ticket at revision 1, or says which unique key was taken. */
  insert(ticket: Ticket): Promise<'inserted' | 'draft_exists' | 'reference_exists'>;
  byReference(reference: string): Promise<TicketRecord | null>;
  byDraft(draftId: string): Promise<TicketRecord | null>;
  /** Writes the update if the condition holds and returns the ticket after it; null when it doesn't, or there is no such ticket. */
  update(reference: string, condition: TicketCondition, update: TicketUpdate): Promise<TicketRecord | null>;
  /** Tickets of a service on which somebody still works, filed at or after a time, latest first; within a box of points, or anywhere. */
  unfinishedOf(
    serviceCode: string,
    since: Date,
    limit: number,
    box?: { from: Point; to: Point },
  ): Promise<TicketRecord[]>;
  /** Tickets with a delivery that is due, longest unchanged first. */
  owing(now: Date, limit: number): Promise<TicketRecord[]>;
  /** Counts an attempt of a delivery and keeps every other process off it until a time; false where one was faster. */
  beginAttempt(reference: string, delivery: Pick<PendingDelivery, 'id' | 'attempts'>, until: Date): Promise<boolean>;
  /** Tickets of a service on which somebody still works, made by whoever left this phone, or this e-mail; latest first. */
  unfinishedBy(
    contact: Required<Pick<Contact, 'phone'>> | Required<Pick<Contact, 'email'>>,
    serviceCode: string,
    limit: number,
  ): Promise<TicketRecord[]>;
  /** Removes a delivery that was made; false when it was no longer owed. */
  delivered(reference: string, deliveryId: string): Promise<boolean>;
  /** Puts a delivery off to a time. */
  postpone(reference: string, deliveryId: string, to: { nextAt: Date; lastError?: string }): Promise<void>;
  /** Gives a delivery up, which stays in the outbox, with a line in the history; null where it was not owed. */
  giveUp(reference: string, deliveryId: string, line: HistoryEntry): Promise<TicketRecord | null>;
  /** Owes a delivery again that was given up, with a line in the history; null where it was not. */
  takeUp(reference: string, deliveryId: string, line: HistoryEntry): Promise<TicketRecord | null>;
  /** Notes that a user has read what called them; no change of the ticket, whose revision stays. */
  readMention(reference: string, userId: string): Promise<void>;
  /** Finished tickets that nobody has touched since a time and that still tell who made them. */
  finishedBefore(at: Date, limit: number): Promise<TicketRecord[]>;
  /** Writes a ticket without its person over the one of the same revision; false where it has changed meanwhile. */
  forgetPerson(ticket: TicketRecord): Promise<boolean>;
  /** Those of some attachments' ids that stand on a ticket. */
  attachmentsKept(ids: readonly string[]): Promise<string[]>;
  /** Every ticket written at or after a time, oldest first. */
  changedSince(at: Date): Promise<TicketChange[]>;
};
