import { z } from 'zod';
import { BilingualText, LanguageCode, Person, Time } from './commonSchemas.ts';

const longestDays = 1100;
const dayMs = 86_400_000;

/** Two dates of the city's calendar, both included. */
export const PeriodQuery = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .describe('Two dates of the city’s calendar, both included.');

/** Whether two dates follow each other and are not years apart; the routes ask it, since a query has no rule between fields. */
export function isPeriod({ from, to }: z.output<typeof PeriodQuery>): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days >= 0 && days <= longestDays;
}

/** How far the first reading of the store has come; null once there is an answer. */
const ReadingBody = z.object({ read: z.int(), of: z.int() }).nullable();

const TallyBody = z.object({ key: z.string(), count: z.int() });
const MeasureBody = z.object({
  count: z.int(),
  median: z.number().nullable().describe('Hours.'),
  p90: z.number().nullable().describe('Hours.'),
  judged: z.int().describe('Those whose target was met, or whose time has passed.'),
  within: z.int(),
});
const FiguresBody = z.object({
  requests: z.int(),
  open: z.int(),
  firstResponse: MeasureBody,
  resolution: MeasureBody,
  reopened: z.int(),
  satisfaction: z.object({ count: z.int(), mean: z.number().nullable(), scores: z.array(z.int()) }),
});
const GroupBody = FiguresBody.extend({ key: z.string(), name: z.string().nullable() });

/** Everything that a supervisor reads of a period. */
export const PeriodReport = z.object({
  sectors: z.record(z.string(), BilingualText).describe('The names of the sectors of the city pack, by code.'),
  period: z.object({ from: Time, to: Time, bucket: z.enum(['hour', 'day', 'week', 'month']) }),
  contacts: z.object({
    total: z.int(),
    byKind: z.array(TallyBody),
    byLanguage: z.array(TallyBody),
    topics: z.array(TallyBody.extend({ title: BilingualText.nullable() })),
  }),
  requests: FiguresBody,
  groups: z.object({
    service: z.array(GroupBody),
    channel: z.array(GroupBody),
    agent: z.array(GroupBody),
    sector: z.array(GroupBody).describe('Empty where the city pack names no sectors.'),
    street: z.array(GroupBody),
    language: z.array(GroupBody),
  }),
  parts: z.array(
    z.object({
      from: Time,
      calls: z.int(),
      chats: z.int(),
      sms: z.int(),
      teams: z.int(),
      filed: z.int(),
      resolved: z.int(),
      backlog: z.int(),
    }),
  ),
  abandoned: z.object({ conversations: z.int(), bySteps: z.array(TallyBody) }),
  guesses: z.object({ guessed: z.int(), right: z.int(), uncorrected: z.int(), tickets: z.int() }),
});

/** A report, or how far the reading for it has come. */
export const ReportAnswer = z.object({ reading: ReadingBody, report: PeriodReport.nullable() });

/** How it stands at the desk now. */
export const OperationsBody = z.object({
  open: z.int(),
  waiting: z.int(),
  unassigned: z.int(),
  late: z.int(),
  attention: z.int(),
  filedToday: z.int(),
  resolvedToday: z.int(),
  chats: z.object({ waiting: z.int(), talking: z.int() }),
  byAgent: z.array(
    z.object({
      agent: Person.nullable().describe('Null for what nobody has.'),
      open: z.int(),
      late: z.int(),
      attention: z.int(),
      waiting: z.int(),
    }),
  ),
});

/** How it stands now, or how far the reading for it has come. */
export const OperationsAnswer = z.object({ reading: ReadingBody, operations: OperationsBody.nullable() });

/** Which comments to list. */
export const CommentQuery = PeriodQuery.extend({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** What citizens wrote about how content they were, latest first. */
export const CommentPage = z.object({
  items: z.array(
    z.object({ reference: z.string(), serviceCode: z.string(), score: z.int(), text: z.string(), at: Time }),
  ),
  next: z.string().nullable(),
});

/** A call that only asked something. */
export const NewCall = z.object({
  id: z.string().min(1).max(100).optional().describe('Chosen by the form; the same one twice notes one call.'),
  topic: z
    .string()
    .max(100)
    .nullable()
    .describe('The id of an answer or a referral of the city pack, or null for anything else.'),
  language: LanguageCode.default('fr'),
  note: z.string().trim().max(2000).nullish(),
});

/** A call that was noted. */
export const CallBody = z.object({ id: z.string(), at: Time, topic: z.string().nullable() });

/** What calls are about: the titles of the city's answers and referrals. */
export const TopicList = z.object({ items: z.array(z.object({ id: z.string(), title: BilingualText })) });

/** A caller's words. */
export const ReadOutRequest = z.object({ text: z.string().max(10_000) });

/** What an agent may read to them; `url` is the page that it was taken from. */
export const ReadOutList = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['answer', 'referral']),
      id: z.string(),
      title: BilingualText,
      text: BilingualText,
      url: z.string().nullable(),
    }),
  ),
});
