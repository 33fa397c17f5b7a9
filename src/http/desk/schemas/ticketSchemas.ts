import { z } from 'zod';
import { ticketStatuses } from '../../../domain/ticketStatus.ts';
import { BilingualText, LanguageCode, Person, Time } from './commonSchemas.ts';

/** A ticket's status. */
export const Status = z.enum(ticketStatuses);

/** How a ticket came in. */
export const ChannelName = z.enum(['web', 'directline', 'msteams', 'sms', 'phone', 'open311']);

const precisions = ['civic', 'unverified', 'street', 'intersection', 'landmark', 'shared', 'words'] as const;

/** A place on a ticket; `lat` and `long` only where they are known. */
export const AddressBody = z.object({
  text: z.string(),
  precision: z.enum(precisions),
  number: z.string().optional(),
  street: z.string().optional(),
  crossStreet: z.string().optional(),
  lat: z.number().optional(),
  long: z.number().optional(),
  details: z.string().optional(),
  outside: z.string().optional(),
});

/** How to reach a citizen; everything is empty where they are anonymous. */
export const ContactBody = z.object({
  phone: z.string().optional(),
  phoneExtension: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  anonymous: z.boolean(),
});

/** A file of a ticket, and where to read it. */
export const AttachmentBody = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.int(),
  url: z.string(),
});

/** A line of a ticket's history. */
export const HistoryLine = z.object({
  at: Time,
  by: z.object({ type: z.enum(['user', 'citizen', 'system']), id: z.string().optional(), name: z.string() }),
  kind: z.enum([
    'filed',
    'claimed',
    'assigned',
    'status',
    'service',
    'confirmed',
    'note',
    'reply',
    'message',
    'merged',
    'absorbed',
    'linked',
    'undone',
    'followed',
    'unmerged',
    'released',
    'undelivered',
    'resent',
    'rated',
    'mailStopped',
    'crew',
  ]),
  from: z.string().optional(),
  to: z.string().optional(),
  text: z.string().optional(),
  mentions: z.array(Person).optional().describe('Whom a note calls.'),
});

/** A line of the queue. */
export const TicketItem = z.object({
  reference: z.string(),
  serviceCode: z.string(),
  status: Status,
  queue: z.string(),
  assignee: Person.nullable(),
  address: AddressBody,
  description: z.string(),
  channel: ChannelName,
  language: LanguageCode,
  createdAt: Time,
  updatedAt: Time,
  urgent: z.boolean(),
  undelivered: z.boolean().describe('Something that was written to the citizen did not reach them.'),
  mention: z
    .enum(['unread', 'read'])
    .optional()
    .describe('A note calls whoever asks, who has not looked at it since, or has.'),
  dueAt: Time,
  warnAt: Time.optional().describe('From then on it is nearly late.'),
  firstResponseDueAt: Time.optional(),
  firstResponseAt: Time.nullable().describe('When an agent first answered.'),
});

/** A page of the queue; `next` is the cursor of the one after. */
export const TicketPage = z.object({ items: z.array(TicketItem), next: z.string().nullable() });

/** What the agent who asks may do with the ticket as it is now. */
const Abilities = z.object({
  claim: z.boolean(),
  status: z.array(Status).readonly(),
  assign: z.boolean(),
  service: z.boolean(),
  confirm: z.boolean(),
  note: z.boolean(),
  reply: z.boolean(),
  crew: z.boolean(),
  tryAgain: z.boolean(),
  merge: z.boolean(),
  unmerge: z.boolean(),
  split: z.boolean(),
});

/** A service with its probability. */
export const ScoredService = z.object({ code: z.string(), score: z.number() });

/** What was understood at the filing; the optional fields are missing on tickets of earlier versions. */
const TicketUnderstandingBody = z.object({
  serviceCode: z.string(),
  score: z.number(),
  text: z.string(),
  choice: z.enum(['taken', 'asked', 'agent']).optional(),
  ranked: z.array(ScoredService).optional(),
  model: z.string().optional(),
});

/** Why a ticket is due when it is. */
export const TargetBody = z.object({
  clock: z.enum(['working', 'calendar']),
  resolutionHours: z.number(),
  firstResponseHours: z.number(),
  dayHours: z.number().describe('The hours of a working day; 24 where the clock on the wall counts.'),
  pauses: z.array(z.object({ from: Time, to: Time })).describe('When its clock stood.'),
  pausedAt: Time.nullable().describe('Since when its clock stands.'),
  holidays: z.array(z.object({ date: z.string(), name: BilingualText })),
});

/** One ticket with all that its page shows. */
export const TicketBody = z.object({
  ...TicketItem.shape,
  when: z.string().nullable(),
  contact: ContactBody,
  consent: z.boolean(),
  /** Whether a reply is delivered by itself; else an agent calls or writes themselves. */
  reachable: z.boolean(),
  crew: z
    .object({ email: z.string().nullable(), unable: z.enum(['no_mail', 'no_address']).nullable() })
    .describe('Where it is sent to be done, or why it cannot be.'),
  attributes: z.record(z.string(), z.string()),
  attachments: z.array(AttachmentBody),
  history: z.array(HistoryLine),
  conversation: z.array(z.object({ at: Time, from: z.enum(['citizen', 'bot', 'agent']), text: z.string() })),
  understanding: TicketUnderstandingBody.nullable(),
  mergedInto: z.string().nullable(),
  target: TargetBody.nullable().describe('Null on tickets of earlier versions.'),
  satisfaction: z.object({ score: z.int(), comment: z.string().nullable(), at: Time }).nullable(),
  followers: z.int().describe('How many others reported the same thing and are told of it.'),
  linked: z.array(z.string()).describe('Requests that the same citizen made with this one.'),
  allowed: Abilities,
});

/** How many unfinished tickets there are, for the side bar. */
export const Counts = z.object({
  open: z.int(),
  byStatus: z.partialRecord(Status, z.int()),
  byQueue: z.record(z.string(), z.int()),
  mine: z.int(),
  unassigned: z.int(),
  overdue: z.int(),
  attention: z.int(),
  undelivered: z.int(),
  mentions: z.int().describe('Those whose notes call whoever asks, who has not looked since.'),
});
