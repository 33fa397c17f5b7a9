import type { z } from 'zod';
import type { AuditPage as AuditPageBody } from '../../../http/desk/schemas/auditSchemas.ts';
import type {
  BulkChange as BulkChangeSchema,
  BulkResult as BulkResultSchema,
} from '../../../http/desk/schemas/bulkSchemas.ts';
import type { ChatBody, ChatItem, ChatList } from '../../../http/desk/schemas/chatSchemas.ts';
import type {
  CorrectionBody,
  CorrectionPage as CorrectionPageBody,
  UnderstandingReport as ReportBody,
  TicketExplanation,
} from '../../../http/desk/schemas/learningSchemas.ts';
import type { Present as PresentSchema } from '../../../http/desk/schemas/presenceSchemas.ts';
import type { QuestionBody, QuestionPage as QuestionPageBody } from '../../../http/desk/schemas/questionSchemas.ts';
import type {
  CallBody,
  CommentPage as CommentPageSchema,
  NewCall,
  OperationsAnswer as OperationsAnswerSchema,
  ReadOutList,
  ReportAnswer as ReportAnswerSchema,
  TopicList,
} from '../../../http/desk/schemas/reportSchemas.ts';
import type { ServiceBody, ServiceList } from '../../../http/desk/schemas/serviceSchemas.ts';
import type {
  AnswerSetting as AnswerSettingSchemas,
  ClosureSetting as ClosureSettingSchemas,
  ServiceSetting as ServiceSettingSchemas,
  StandardReply as StandardReplySchemas,
  View as ViewSchemas,
} from '../../../http/desk/schemas/settingSchemas.ts';
import type { NewFollower, SimilarList, SimilarRequest } from '../../../http/desk/schemas/similarSchemas.ts';
import type { NewTicket } from '../../../http/desk/schemas/ticketRequests.ts';
import type { Counts, TicketBody, TicketItem, TicketPage } from '../../../http/desk/schemas/ticketSchemas.ts';
import type { LocateAnswer, UnderstandAnswer } from '../../../http/desk/schemas/understandingSchemas.ts';
import type { NewUserBody, SessionBody, Setup, UserBody, UserList } from '../../../http/desk/schemas/userSchemas.ts';
import type { WebhookList } from '../../../http/desk/schemas/webhookSchemas.ts';

/** A line of the queue, as the desk's API sends it. */
export type QueueItem = z.output<typeof TicketItem>;
/** A page of the queue; `next` is what to ask for the one after. */
export type QueuePage = z.output<typeof TicketPage>;
/** One ticket with all that its page shows. */
export type Ticket = z.output<typeof TicketBody>;
/** A line of a ticket's history. */
export type HistoryLine = Ticket['history'][number];
/** A ticket's status. */
export type TicketStatus = Ticket['status'];
/** How many unfinished tickets wait, for the side bar. */
export type QueueCounts = z.output<typeof Counts>;
/** A citizen who waits for an agent, or talks with one. */
export type Chat = z.output<typeof ChatItem>;
/** Everyone who waits or talks. */
export type Chats = z.output<typeof ChatList>;
/** A chat with all that was said in it. */
export type OpenChat = z.output<typeof ChatBody>;
/** A kind of request, with its questions and its procedure. */
export type Service = z.output<typeof ServiceBody>;
/** The city's services and the names of its queues. */
export type Services = z.output<typeof ServiceList>;
/** A user of the desk. */
export type User = z.output<typeof UserBody>;
/** Everyone of the desk. */
export type Users = z.output<typeof UserList>;
/** Who is signed in, and in which city. */
export type Session = z.output<typeof SessionBody>;
/** What the bot understands of a sentence. */
export type Understanding = z.output<typeof UnderstandAnswer>;
/** Why a ticket's words read as its service. */
export type Explanation = z.output<typeof TicketExplanation>;
/** How well services are understood, over time and by pair. */
export type UnderstandingReport = z.output<typeof ReportBody>;
/** What one ticket teaches, and where it stands. */
export type Correction = z.output<typeof CorrectionBody>;
/** A question that the bot could not answer well. */
export type Question = z.output<typeof QuestionBody>;
/** A page of such questions. */
export type QuestionPage = z.output<typeof QuestionPageBody>;
/** A page of the corrections. */
export type CorrectionPage = z.output<typeof CorrectionPageBody>;
/** What another program was told. */
export type Webhooks = z.output<typeof WebhookList>;
/** The latest attempt to tell it one event. */
export type WebhookLine = Webhooks['items'][number];
/** A page of the audit. */
export type AuditPage = z.output<typeof AuditPageBody>;
/** One line of the audit: who did what to what, and when. */
export type AuditLine = AuditPage['items'][number];
/** A reply that agents send often. */
export type StandardReply = z.output<typeof StandardReplySchemas.body>;
/** A view of the queue that somebody keeps. */
export type View = z.output<typeof ViewSchemas.body>;
/** A setting of any kind, as the API sends it; nobody edited one that is as the pack has it. */
export type Setting<V> = {
  id: string;
  revision: number;
  value: V;
  editedAt: string | null;
  editedBy: { name: string } | null;
};
/** Where a service's requests go, and by when. */
export type ServiceSetting = z.output<typeof ServiceSettingSchemas.body>;
/** A day on which the town is closed. */
export type ClosureSetting = z.output<typeof ClosureSettingSchemas.body>;
/** An answer of the knowledge base. */
export type AnswerSetting = z.output<typeof AnswerSettingSchemas.body>;
/** One edit of a setting, null where it was removed. */
export type SettingEdit<V> = { at: string; by: { name: string }; value: V | null };
/** The kinds of settings, as their paths spell them. */
export type SettingPath = 'standard-replies' | 'views' | 'service-settings' | 'closures' | 'answers';
/** Somebody else who has the ticket open. */
export type Present = z.output<typeof PresentSchema>;
/** One change for many tickets. */
export type BulkChange = z.input<typeof BulkChangeSchema>['change'];
/** What became of each of many tickets. */
export type BulkResult = z.output<typeof BulkResultSchema>;
/** How it stands now, or how far the reading for it has come. */
export type OperationsAnswer = z.output<typeof OperationsAnswerSchema>;
/** How it stands at the desk now. */
export type Operations = NonNullable<OperationsAnswer['operations']>;
/** The report of a period, or how far the reading for it has come. */
export type ReportAnswer = z.output<typeof ReportAnswerSchema>;
/** Everything that a supervisor reads of a period. */
export type PeriodReport = NonNullable<ReportAnswer['report']>;
/** How far the server's first reading is. */
export type Reading = NonNullable<ReportAnswer['reading']>;
/** A page of what citizens wrote about how content they were. */
export type CommentPage = z.output<typeof CommentPageSchema>;
/** What calls may be about. */
export type Topics = z.output<typeof TopicList>;
/** What an agent may read to a caller. */
export type ReadOut = z.output<typeof ReadOutList>['items'][number];
/** A call that only asked something, as it is sent. */
export type NewCallRequest = z.input<typeof NewCall>;
/** A call that was noted. */
export type Call = z.output<typeof CallBody>;
/** The places that words may mean. */
export type Located = z.output<typeof LocateAnswer>;
/** One of the places that words may mean. */
export type Candidate = Located['candidates'][number];
/** The phone form, as it is sent. */
export type NewTicketRequest = z.input<typeof NewTicket>;
/** What may be the same as something open, as it is asked. */
export type SimilarQuestion = z.input<typeof SimilarRequest>;
/** Open requests that may be the same. */
export type Similar = z.output<typeof SimilarList>;
/** One of them. */
export type SimilarTicket = Similar['items'][number];
/** A caller who reports the same thing, as it is sent. */
export type NewFollowerRequest = z.input<typeof NewFollower>;
/** A new account, as it is sent. */
export type NewUserRequest = z.input<typeof NewUserBody>;
/** The first supervisor, as it is sent. */
export type SetupRequest = z.input<typeof Setup>;
/** What anybody may know of the city, from `GET /api/city`. */
export type City = {
  name: string;
  timeZone?: string;
  center?: { lat: number; long: number };
  map?: { tileUrl: string | null; attribution: string };
};
