import type { Address } from './address.ts';
import type { Language } from './language.ts';
import type { Pause, Target } from './target.ts';
import type { TicketStatus } from './ticketStatus.ts';
import type { Scored } from './understanding.ts';

/** How a ticket came in. */
export type Channel = 'web' | 'directline' | 'msteams' | 'sms' | 'phone' | 'open311';

/** How to reach the citizen; `anonymous` means that they chose not to say. Phones are E.164, an extension is digits. */
export type Contact = { phone?: string; phoneExtension?: string; email?: string; name?: string; anonymous: boolean };

/** A file that came with a ticket, held in the attachment store under `id`. */
export type Attachment = { id: string; name: string; contentType: string; size: number };

/** Who did something: a user of the desk, the citizen, or Guichet itself. */
export type Actor = { type: 'user' | 'citizen' | 'system'; id?: string; name: string };

/** A colleague whom a note calls: `@name` in its text stands for the user of that id. */
export type Mention = { id: string; name: string };

/** One line of a ticket's history; `kind` says what happened and which of the other fields it fills. */
export type HistoryEntry = {
  at: Date;
  by: Actor;
  kind:
    | 'filed'
    | 'claimed'
    | 'assigned'
    | 'status'
    | 'service'
    | 'confirmed'
    | 'note'
    | 'reply'
    | 'message'
    | 'merged'
    | 'absorbed'
    | 'linked'
    | 'undone'
    | 'followed'
    | 'unmerged'
    | 'released'
    | 'undelivered'
    | 'resent'
    | 'rated'
    | 'mailStopped'
    | 'crew';
  from?: string;
  /** Who `from` names, where that is somebody of the desk. */
  fromId?: string;
  to?: string;
  text?: string;
  /** Whom a note calls; absent where it calls nobody. */
  mentions?: Mention[];
  /** What it was made from, the id of a mail: the same one again makes no second line. */
  source?: string;
};

/** How a ticket came by its service: `taken` without asking, `asked` of the citizen, or chosen by an `agent` at the phone form. */
export type ServiceChoice = 'taken' | 'asked' | 'agent';

/** What was understood when the ticket was filed, kept so that an agent can correct it and the classifier can learn. */
export type TicketUnderstanding = {
  /** The service that it was filed under; `score` is how sure the choice of it was. */
  serviceCode: string;
  score: number;
  /** The words that it was read from. */
  text: string;
  /** Absent on tickets of versions that did not keep it, with the two below. */
  choice?: ServiceChoice;
  /** The classifier's likeliest services, best first. */
  ranked?: Scored[];
  /** Which training said so. */
  model?: string;
};

/** The way that a delivery goes: into the conversation that the ticket came from, or to the telephone or the mailbox that was left with it; or to another program of the city. */
export type Route = 'conversation' | 'sms' | 'mail' | 'webhook';

/** What other programs are told of a ticket: that something happened, and from what to what. */
export type TicketEvent = {
  type:
    | 'ticket.filed'
    | 'ticket.assigned'
    | 'ticket.status'
    | 'ticket.service'
    | 'ticket.reply'
    | 'ticket.message'
    | 'ticket.merged'
    | 'ticket.rated';
  from?: string;
  to?: string;
};

/**
 * A delivery that the ticket still owes, or gave up: it is part of the same document, so that what happened and what is
 * told of it are one write. Its `id` stays the same over every attempt.
 */
export type PendingDelivery = {
  id: string;
  kind: 'filed' | 'status' | 'reply' | 'event' | 'crew';
  text: string;
  createdAt: Date;
  /** Which of the ticket's followers it is for, by id; absent where it is for whoever made it. */
  to?: string;
  /** Absent on deliveries of earlier versions, which all go into the conversation. */
  via?: Route;
  /** The crew's mailbox, on `crew`. */
  email?: string;
  /** What happened, on `event`. */
  event?: TicketEvent;
  /** What the status became, on `status`. */
  status?: TicketStatus;
  /** The agent whose words these are, on replies. */
  by?: string;
  /** How often it was tried; absent before the first time. */
  attempts?: number;
  /** It is not tried before; absent where it is due at once. */
  nextAt?: Date;
  /** Why the last attempt came to nothing. */
  lastError?: string;
  /** It was given up; it stays until an agent has it tried again. */
  failedAt?: Date;
};

/** How a ticket stands to its target; all of it is absent from tickets that an earlier version filed. */
export type TicketTimes = {
  /** What was promised at the filing, or when the service was corrected: a pack that changes later moves no promise. */
  target?: Target;
  /** From then on it is nearly late: four fifths of its time have passed. */
  warnAt?: Date;
  firstResponseDueAt?: Date;
  /** When an agent first answered, by a reply or a change of status. */
  firstResponseAt?: Date | null;
  /** Since when the clock stands: the citizen is waited for, or it is finished. */
  pausedAt?: Date | null;
  /** When the clock stood before; `dueAt` has moved by them. */
  pauses?: Pause[];
  /** From then on somebody should look at it: it is nearly late, or its first response is. Null while its clock stands. */
  attentionAt?: Date | null;
  /** When it was last resolved or refused; null while somebody works on it. */
  resolvedAt?: Date | null;
  /** How often it was reopened. */
  reopenings?: number;
};

/** How content the citizen was, 1 to 5, and what they wrote about it. */
type Satisfaction = { score: number; comment: string | null; at: Date };

/** Somebody else who reported the same thing, and is told what becomes of it. */
export type Follower = {
  /** That of the draft that they would have filed: following twice is following once. */
  id: string;
  conversationId: string | null;
  channel: Channel;
  language: Language;
  contact: Contact;
  at: Date;
};

/** A service request, as the desk keeps it. */
export type Ticket = TicketTimes & {
  reference: string;
  /** The draft that it was filed from: filing the same draft twice gives the same ticket. */
  draftId: string;
  serviceCode: string;
  status: TicketStatus;
  queue: string;
  assignee: { id: string; name: string } | null;
  address: Address;
  description: string;
  /** When it happened, ISO 8601 or the words as said. */
  when: string | null;
  attributes: Record<string, string>;
  contact: Contact;
  /** The citizen agreed that the city keeps and uses the contact details for this request. */
  consent: boolean;
  attachments: Attachment[];
  channel: Channel;
  language: Language;
  conversationId: string | null;
  understanding: TicketUnderstanding | null;
  history: HistoryEntry[];
  outbox: PendingDelivery[];
  /** How many of its deliveries were given up; absent where none was. */
  undelivered?: number;
  /** Who wants no mail about it any more: `reporter`, or the id of somebody who follows it. */
  mailStopped?: string[];
  /** Ids of the users whom notes of it called. */
  mentioned?: string[];
  /** Those of them who have not looked at it since. */
  mentionUnread?: string[];
  /** The reference of the ticket that this one was merged into. */
  mergedInto: string | null;
  /** References of requests that the same citizen made with this one; absent where there are none. */
  linked?: string[];
  /** Absent where nobody else follows it. */
  followers?: Follower[];
  /** Who made it was forgotten, once the city's time for that was over. */
  forgotten?: true;
  createdAt: Date;
  updatedAt: Date;
  /** An answer to one of the service's questions makes it so; absent from tickets that an earlier version filed. */
  urgent?: boolean;
  dueAt: Date;
  /** Absent until the citizen has said it. */
  satisfaction?: Satisfaction;
};
