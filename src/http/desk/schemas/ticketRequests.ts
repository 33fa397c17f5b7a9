import { z } from 'zod';
import { ticketStatuses } from '../../../domain/ticketStatus.ts';
import { queueSortFields } from '../../../services/tickets/ticketQueue.ts';
import { LanguageCode, TypedText } from './commonSchemas.ts';
import { AddressBody, ChannelName, Status } from './ticketSchemas.ts';

const list = z.string().transform((text) => text.split(',').filter(Boolean));
const sorts = queueSortFields.flatMap((field) => [field, `-${field}`] as const);

/** What the queue can be narrowed and ordered by. */
export const TicketQuery = z.object({
  status: list
    .pipe(z.array(z.enum([...ticketStatuses, 'open'])))
    .optional()
    .describe('Statuses, comma-separated; `open` stands for every unfinished one.'),
  queue: list.optional().describe('Queues, comma-separated.'),
  service: list.optional().describe('Service codes, comma-separated.'),
  assignee: z.string().optional().describe("A user's id, `me`, or `none`."),
  overdue: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only tickets past their due time, while their clock runs.'),
  attention: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only tickets that are late, nearly late, or without a first response in time.'),
  box: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
    .optional()
    .describe('Only places within: south,west,north,east, in degrees.'),
  undelivered: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only tickets of which something did not reach the citizen.'),
  mentioned: z.enum(['true', 'false']).optional().describe('`true`: only tickets whose notes call whoever asks.'),
  q: z.string().max(200).optional().describe('Beginnings of words: of the reference, description, place or contact.'),
  sort: z
    .enum(sorts as [string, ...string[]])
    .default('-createdAt')
    .describe('The order; `-` for latest first.'),
  cursor: z.string().optional().describe('`next` of the page before, with the same `sort`.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The phone form. Only `text` of the address is needed: the rest when the agent chose a candidate of `locate`. */
export const NewTicket = z.object({
  draftId: z.string().min(1).max(100).optional().describe('Chosen by the form; the same one twice files one ticket.'),
  serviceCode: z.string(),
  description: TypedText,
  address: AddressBody.partial({ precision: true }).extend({ text: z.string().trim().min(1).max(500) }),
  when: z.string().trim().max(200).nullish(),
  contact: z
    .object({
      phone: z.string().max(50).optional(),
      email: z.union([z.literal(''), z.email()]).optional(),
      name: z.string().max(200).optional(),
      anonymous: z.boolean().optional(),
    })
    .default({}),
  consent: z.boolean().default(false),
  attributes: z.record(z.string(), z.string().max(1000)).default({}),
  channel: ChannelName.default('phone'),
  language: LanguageCode.default('fr'),
  conversationId: z
    .string()
    .max(500)
    .nullish()
    .describe('The chat that it came from: replies reach the citizen there.'),
});

/** What was on the screen: where it is no longer so, the change is refused with `changed_meanwhile`. */
const seen = 'As it was seen; where somebody has changed it meanwhile, nothing is overwritten.';

/** A change of status, with a word on why. */
export const StatusChange = z.object({
  status: Status,
  comment: z.string().trim().max(10_000).optional(),
  from: Status.optional().describe(seen),
});

/** Who shall have the ticket: a user's id, or null for nobody. */
export const Assignment = z.object({
  assignee: z.string().nullable(),
  from: z.string().nullable().optional().describe(seen),
});

/** The corrected kind of request. */
export const ServiceChange = z.object({ serviceCode: z.string(), from: z.string().optional().describe(seen) });

/** A reply. */
export const Message = z.object({ text: TypedText });

/** A note, with the colleagues whom it calls. */
export const Note = z.object({
  text: TypedText,
  mentions: z
    .array(z.string())
    .max(20)
    .default([])
    .describe('Ids of the users whom it calls; each stands in the text as `@` and their name.'),
});

/** Another problem that a ticket tells of. */
export const Split = z.object({
  draftId: z.string().min(1).max(100).optional().describe('Chosen by the form; the same one twice files one ticket.'),
  serviceCode: z.string(),
  description: TypedText,
});

/** The ticket that this one duplicates. */
export const Merge = z.object({ into: z.string() });
