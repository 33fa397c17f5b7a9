import { z } from 'zod';
import { questionReasons } from '../../../services/questions/openQuestion.ts';
import { BilingualText, LanguageCode, Time } from './commonSchemas.ts';

/** Which questions to list: those that wait, or those that were handled. */
export const QuestionQuery = z.object({
  handled: z.enum(['true', 'false']).default('false'),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A question that the bot could not answer well; nothing tells who asked it. */
export const QuestionBody = z.object({
  id: z.string(),
  text: z.string(),
  language: LanguageCode,
  reason: z.enum(questionReasons),
  answer: z.object({ id: z.string(), title: BilingualText }).nullable().describe('What was told, or nearest.'),
  count: z.int().describe('How often it was asked.'),
  firstAt: Time,
  lastAt: Time,
  handled: z.object({ by: z.string(), at: Time }).nullable(),
});

/** A page of questions, those asked most first. */
export const QuestionPage = z.object({ items: z.array(QuestionBody), next: z.string().nullable() });

/** Whether a question is dealt with. */
export const QuestionHandled = z.object({ handled: z.boolean() });
