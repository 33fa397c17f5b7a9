import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { Understanding } from '../../domain/understanding.ts';
import type { AttachmentStore } from '../../services/attachments/attachmentStore.ts';
import type { AuditLog } from '../../services/audit/auditLog.ts';
import type { AuditRepository } from '../../services/audit/auditRepository.ts';
import type { Clock } from '../../services/clock.ts';
import type { ChatFeed } from '../../services/conversations/chatFeed.ts';
import type { LiveChats } from '../../services/conversations/liveChats.ts';
import type { ReadOut } from '../../services/knowledge/readOut.ts';
import type { CorrectionDesk } from '../../services/learning/correctionDesk.ts';
import type { ExplainedTicket } from '../../services/learning/explainTicket.ts';
import type { GuessCounter } from '../../services/learning/guessCounts.ts';
import type { Presence } from '../../services/presence/presence.ts';
import type { QuestionRepository } from '../../services/questions/questionRepository.ts';
import type { CommentList } from '../../services/report/comment.ts';
import type { ContactLog } from '../../services/report/contactLog.ts';
import type { Reporting } from '../../services/report/reporting.ts';
import type { SettingDesk } from '../../services/settings/settingDesk.ts';
import type { TicketDesk } from '../../services/tickets/ticketDesk.ts';
import type { TicketFeed } from '../../services/tickets/ticketFeed.ts';
import type { TicketQueue } from '../../services/tickets/ticketQueue.ts';
import type { FirstSupervisor } from '../../services/users/firstSupervisor.ts';
import type { SignInDesk } from '../../services/users/signInDesk.ts';
import type { UserDesk } from '../../services/users/userDesk.ts';
import type { WebhookDesk } from '../../services/webhooks/webhookDesk.ts';
import type { ErrorReplyDeps } from '../errorReply.ts';
import type { LocateAnswer } from './schemas/understandingSchemas.ts';

/** A message of the conversation that a ticket came from, as the desk shows it. */
export type ConversationLine = { at: Date; from: 'citizen' | 'bot' | 'agent'; text: string };

/** What the desk shows of the classifiers, and does about what they learn. */
type LearningDeps = {
  explain: (ticket: Ticket) => ExplainedTicket;
  corrections: CorrectionDesk;
  guesses: GuessCounter;
  status: () => { version: string; examples: number; corrections: number };
};

/** Everything that the desk's API is made of. */
export type DeskDeps = ErrorReplyDeps & {
  ticketDesk: TicketDesk;
  queue: TicketQueue;
  feed: TicketFeed;
  chats: LiveChats;
  chatFeed: ChatFeed;
  /** Shows the citizen of a conversation that somebody is writing. */
  agentTypes: (conversationId: string) => void;
  users: UserDesk;
  signIn: SignInDesk;
  firstSupervisor: FirstSupervisor;
  attachments: AttachmentStore;
  city: Pick<CityPack, 'name' | 'services' | 'answers' | 'referrals' | 'sectors' | 'queues' | 'areaCode' | 'timeZone'>;
  learning: LearningDeps;
  questions: QuestionRepository;
  webhooks: WebhookDesk;
  settings: SettingDesk;
  presence: Presence;
  contacts: ContactLog;
  reporting: Reporting;
  comments: CommentList;
  audit: AuditLog;
  auditLines: AuditRepository;
  clock: Clock;
  /** How people reach the server, where that isn't told by the request. */
  publicUrl: string | null;
  conversationOf: (conversationId: string) => Promise<ConversationLine[]>;
  understand: (asked: { text: string; locale: Language | null; now: Date }) => Understanding | Promise<Understanding>;
  readOut: (text: string) => ReadOut[] | Promise<ReadOut[]>;
  locate: (text: string) => z.input<typeof LocateAnswer> | Promise<z.input<typeof LocateAnswer>>;
  /** The place of a phone form as a ticket keeps it: the best that is sure, else the words. */
  resolveAddress: (text: string) => Address | Promise<Address>;
  /** The address that a sign-in comes from, for the lock-out; the socket's unless told otherwise (a proxy's header). */
  clientAddress?: (req: IncomingMessage) => string;
};
