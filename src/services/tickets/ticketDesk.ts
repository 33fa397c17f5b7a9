import { randomUUID } from 'node:crypto';
import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Actor, Attachment, Follower, Mention, Ticket } from '../../domain/ticket.ts';
import type { TicketStatus } from '../../domain/ticketStatus.ts';
import { reporterOf } from '../notify/recipient.ts';
import { routesTo } from '../notify/routes.ts';
import { createTargets, type DueReason, type TargetCity, type Targets } from '../targets/targets.ts';
import { addNote } from './addNote.ts';
import { assignTicket } from './assignTicket.ts';
import { changeService } from './changeService.ts';
import { changeStatus } from './changeStatus.ts';
import { citizenMessage } from './citizenMessage.ts';
import { claimTicket } from './claimTicket.ts';
import { confirmService } from './confirmService.ts';
import { type Crew, crewOf } from './crewOf.ts';
import { fileTicket } from './fileTicket.ts';
import { type FollowerWords, followTicket } from './followTicket.ts';
import { linkTickets } from './linkTickets.ts';
import { mergeTickets } from './mergeTickets.ts';
import { rateTicket } from './rateTicket.ts';
import { reopenByCitizen } from './reopenByCitizen.ts';
import { replyToCitizen } from './replyToCitizen.ts';
import type { Seen } from './seen.ts';
import { sendToCrew } from './sendToCrew.ts';
import { type OwnTraces, ownSimilarTickets, type SimilarTicket, similarTickets } from './similarTickets.ts';
import { type Part, splitTicket } from './splitTicket.ts';
import { stopMail } from './stopMail.ts';
import { strangerMail } from './strangerMail.ts';
import type { Agent, TicketContext } from './ticketContext.ts';
import type { TicketDraft } from './ticketDraft.ts';
import { tryAgain } from './tryAgain.ts';
import { undoChange } from './undoChange.ts';
import { unmergeTicket } from './unmergeTicket.ts';

/** What may be left out: ids are then random UUIDs, nobody hears of changes, people are reached in their conversations alone, texts are passed on as they are, nothing is ranked, and nothing learned. */
const unlessTold: Pick<TicketContext, 'newId' | 'onChange' | 'openRoutes' | 'blank' | 'rankServices' | 'learnFrom'> = {
  newId: randomUUID,
  onChange: () => {},
  openRoutes: new Set(['conversation']),
  blank: (text) => text,
  rankServices: () => ({ ranked: [], model: '' }),
  learnFrom: async () => {},
};

type TicketDeskDeps = Omit<TicketContext, keyof typeof unlessTold | 'targets' | 'city'> &
  Partial<typeof unlessTold> & {
    city: Pick<CityPack, 'services' | 'crews'> & TargetCity;
    /** How targets are reckoned now; by the city's own hours unless told. */
    targets?: () => Targets;
  };

/** Everything that is done with tickets, whatever the channel; each call rejects with an AppError that an edge can show. */
export type TicketDesk = {
  /** Files a draft; the same draft again gives the same ticket. */
  file(draft: TicketDraft, by?: Actor): Promise<Ticket>;
  /** Why it is due when it is. */
  dueReason(ticket: Ticket): DueReason | null;
  ticketByReference(reference: string): Promise<Ticket | null>;
  /** Unfinished requests of a service near a place, which may be the same thing, nearest first. */
  similar(serviceCode: string, address: Address): Promise<SimilarTicket[]>;
  /** Those that somebody made themselves at the same spot, of any service. */
  ownSimilar(traces: OwnTraces, serviceCode: string, address: Address): Promise<SimilarTicket[]>;
  /** Makes somebody who reported the same thing follow it, with what they add. */
  follow(reference: string, follower: Omit<Follower, 'at'>, words: FollowerWords): Promise<Ticket>;
  /** Gives an unclaimed ticket to an agent; of two at once one gets `already_claimed` with the winner's name. */
  claim(reference: string, agent: Agent): Promise<Ticket>;
  /** With `seen`, as in the two below, only where the ticket still is as it was seen: else `changed_meanwhile`. */
  changeStatus(reference: string, to: TicketStatus, by: Agent, comment?: string, seen?: Seen): Promise<Ticket>;
  /** Gives a ticket to an agent, or to nobody. */
  assign(reference: string, assignee: Agent | null, by: Agent, seen?: Seen): Promise<Ticket>;
  changeService(reference: string, serviceCode: string, by: Agent, seen?: Seen): Promise<Ticket>;
  /** Takes back the last change of a ticket, by the one who made it, a moment ago. */
  undo(reference: string, by: Agent): Promise<Ticket>;
  /** Says that the kind of request is the right one. */
  confirmService(reference: string, by: Agent): Promise<Ticket>;
  addNote(reference: string, note: { text: string; mentions?: Mention[] }, by: Agent): Promise<Ticket>;
  /** Somebody whom a note called has the ticket before them. */
  readMention(reference: string, userId: string): Promise<void>;
  /** Writes to the citizen: a line in the history, and a delivery owed when there is a way to reach them. */
  reply(reference: string, text: string, by: Agent): Promise<Ticket>;
  /** Where it is sent to be done, or why it cannot be. */
  crewOf(ticket: Ticket): Crew;
  /** Mails the crew what it needs to know. */
  sendToCrew(reference: string, by: Agent): Promise<Ticket>;
  /** Keeps how content the citizen is, 1 to 5, and what they say about it. */
  rate(reference: string, said: { score?: number; comment?: string }): Promise<Ticket>;
  /** The citizen says that it is not solved: reopens it where it was finished. */
  notSolved(reference: string, words: string): Promise<Ticket>;
  /** Sends no more mail about it to its reporter, or to one who follows it. */
  stopMail(reference: string, holder: string): Promise<Ticket>;
  /** Whether what is written to the citizen reaches them by itself. */
  reachable(ticket: Ticket): boolean;
  /** Has every delivery tried again that was given up. */
  tryAgain(reference: string, by: Agent): Promise<Ticket>;
  /** Closes a duplicate in favour of another ticket and returns the duplicate. */
  merge(reference: string, into: string, by: Agent): Promise<Ticket>;
  /** Takes a duplicate out of the ticket that it was merged into, and reopens it. */
  unmerge(reference: string, by: Agent): Promise<Ticket>;
  /** Files another problem that a ticket tells of, and returns the new ticket. */
  split(reference: string, part: Part, by: Agent): Promise<Ticket>;
  /** Notes on each of several requests of one citizen that they belong together. */
  link(references: readonly string[]): Promise<void>;
  /** Appends what the citizen adds later, in their words and with their files. */
  citizenMessage(reference: string, text: string, attachments?: Attachment[], source?: string): Promise<Ticket>;
  /** Notes for the desk a mail about a request that somebody else than its citizen sent. */
  strangerMail(reference: string, mail: { from: string; text: string; source: string }): Promise<Ticket>;
};

/** Builds the use cases over their ports. */
export function createTicketDesk(deps: TicketDeskDeps): TicketDesk {
  const fixed = createTargets(deps.city);
  const context: TicketContext = {
    ...unlessTold,
    ...deps,
    get targets() {
      return deps.targets?.() ?? fixed;
    },
  };
  return {
    file: (draft, by) => fileTicket(context, draft, by),
    link: (references) => linkTickets(context, references),
    dueReason: (ticket) => context.targets.reasonOf(ticket),
    ticketByReference: (reference) => deps.tickets.byReference(reference),
    similar: (serviceCode, address) => similarTickets(context, serviceCode, address),
    ownSimilar: (traces, serviceCode, address) => ownSimilarTickets(context, traces, serviceCode, address),
    follow: (reference, follower, words) => followTicket(context, reference, follower, words),
    claim: (reference, agent) => claimTicket(context, reference, agent),
    changeStatus: (reference, to, by, comment, seen) => changeStatus(context, reference, to, by, comment, seen),
    assign: (reference, assignee, by, seen) => assignTicket(context, reference, assignee, by, seen),
    changeService: (reference, serviceCode, by, seen) => changeService(context, reference, serviceCode, by, seen),
    undo: (reference, by) => undoChange(context, reference, by),
    confirmService: (reference, by) => confirmService(context, reference, by),
    addNote: (reference, note, by) => addNote(context, reference, note, by),
    readMention: (reference, userId) => deps.tickets.readMention(reference, userId),
    reply: (reference, text, by) => replyToCitizen(context, reference, text, by),
    crewOf: (ticket) => crewOf(context, ticket),
    sendToCrew: (reference, by) => sendToCrew(context, reference, by),
    rate: (reference, said) => rateTicket(context, reference, said),
    notSolved: (reference, words) => reopenByCitizen(context, reference, words),
    stopMail: (reference, holder) => stopMail(context, reference, holder),
    reachable: (ticket) => routesTo(reporterOf(ticket), context.openRoutes).length > 0,
    tryAgain: (reference, by) => tryAgain(context, reference, by),
    merge: (reference, into, by) => mergeTickets(context, reference, into, by),
    unmerge: (reference, by) => unmergeTicket(context, reference, by),
    split: (reference, part, by) => splitTicket(context, reference, part, by),
    citizenMessage: (reference, text, attachments, source) =>
      citizenMessage(context, reference, text, attachments, source),
    strangerMail: (reference, mail) => strangerMail(context, reference, mail),
  };
}
