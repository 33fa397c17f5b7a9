import { z } from 'zod';
import { intents } from '../../../domain/understanding.ts';
import { LanguageCode } from './commonSchemas.ts';

/** A sentence to understand; `locale` ("fr-CA") is what to assume when it doesn't tell, `now` what "yesterday" is counted from. */
export const UnderstandRequest = z.object({
  text: z.string().max(200_000),
  locale: z.string().max(35).nullish(),
  now: z.iso.datetime({ offset: true }).nullish(),
});

/** What the bot understands of a sentence; services best first, scores in 0..1. */
export const UnderstandAnswer = z.object({
  language: LanguageCode,
  intent: z.enum(intents),
  services: z.array(z.object({ code: z.string(), score: z.number() })),
  address: z.string().nullable(),
  when: z.string().nullable().describe('ISO 8601, or the words as said.'),
  phone: z.string().nullable().describe('E.164.'),
  email: z.string().nullable(),
});

/** Words that name a place. */
export const LocateRequest = z.object({ text: z.string().max(2000) });

/** The places that the words may mean, best first; `lat` and `long` are null where no source gives a point. */
export const LocateAnswer = z.object({
  candidates: z.array(
    z.object({
      text: z.string(),
      number: z.string().nullable(),
      street: z.string().nullable(),
      crossStreet: z.string().optional(),
      lat: z.number().nullable(),
      long: z.number().nullable(),
      precision: z.string().optional(),
      score: z.number(),
    }),
  ),
  outside: z.boolean(),
});
