import { z } from 'zod';
import { correctionStates } from '../../../services/learning/correction.ts';
import { BilingualText, Person, Time } from './commonSchemas.ts';
import { ScoredService } from './ticketSchemas.ts';

/** Why a ticket's text reads as its service: nothing where no words were kept. */
export const TicketExplanation = z.object({
  text: z.string().describe('The words that were read.'),
  ranked: z.array(ScoredService).describe('The likeliest services as the classifiers stand now, best first.'),
  chosen: z.string().nullable(),
  rival: z.string().nullable().describe('The best of the others, against which the words are weighed.'),
  words: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      weight: z.number().describe('Log-odds of `chosen` against `rival` that the text loses without these words.'),
      concepts: z.array(BilingualText).describe('What the lexicon takes them for.'),
    }),
  ),
});

/** What a report is gathered by. */
const Period = z.enum(['week', 'month']);

/** How far a report looks back: 13 weeks, or 12 months. */
export const ReportQuery = z.object({ by: Period.default('month') });

const totals = {
  tickets: z.int().describe('Tickets whose words were kept.'),
  uncorrected: z.int().describe('Nobody changed the service that they were filed under.'),
  guessed: z.int().describe('The first guess was kept.'),
  guessedRight: z.int().describe('The first guess is the service that they have now.'),
  taken: z.int().describe('The service was taken without asking.'),
  asked: z.int().describe('The citizen was asked.'),
  agent: z.int().describe('An agent chose it at the phone form.'),
};

/** How well services are understood, over time and by pair. */
export const UnderstandingReport = z.object({
  model: z.object({
    version: z.string(),
    examples: z.int().describe('Lines of the pack.'),
    corrections: z.int().describe('Corrections that are learned.'),
  }),
  totals: z.object(totals),
  periods: z.array(z.object({ from: Time, ...totals })),
  confusion: z.array(z.object({ guess: z.string(), service: z.string(), count: z.int() })),
});

const CheckBody = z.object({
  lines: z.int(),
  rightWithout: z.int(),
  rightWith: z.int(),
  probabilityWithout: z.number(),
  probabilityWith: z.number(),
});

/** What one ticket teaches, and where it stands; `check` has the figures of the held-out check. */
export const CorrectionBody = z.object({
  reference: z.string(),
  text: z.string(),
  guess: z.string(),
  serviceCode: z.string(),
  by: Person,
  at: Time,
  state: z.enum(correctionStates),
  check: CheckBody.nullable(),
  withdrawnBy: Person.nullable(),
});

/** What the list of corrections can be narrowed by. */
export const CorrectionQuery = z.object({
  state: z.enum(correctionStates).optional(),
  cursor: z.string().optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of the corrections, and how many there are of each state. */
export const CorrectionPage = z.object({
  items: z.array(CorrectionBody),
  next: z.string().nullable(),
  counts: z.object({ learned: z.int(), held: z.int(), withdrawn: z.int() }),
});
