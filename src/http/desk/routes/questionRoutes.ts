import type { z } from 'zod';
import type { CityPack } from '../../../domain/city.ts';
import { AppError } from '../../../errors.ts';
import type { OpenQuestion } from '../../../services/questions/openQuestion.ts';
import type { QuestionPosition } from '../../../services/questions/questionRepository.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { QuestionBody, QuestionHandled, QuestionPage, QuestionQuery } from '../schemas/questionSchemas.ts';

/** What citizens asked and the pack could not answer, for whoever keeps the answers. */
export function questionRoutes({ questions, city, clock }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/questions',
      summary: 'Questions without a good answer, those asked most first, page by page.',
      access: 'supervisor',
      query: QuestionQuery,
      response: QuestionPage,
      errors: ['invalid_cursor'],
      async handle({ query: { handled, cursor, limit } }) {
        const after = cursor ? readCursor(cursor) : null;
        const { items, next } = await questions.list({ handled: handled === 'true', after, limit });
        return { items: items.map((item) => presentQuestion(item, city)), next: next && `${next.count}.${next.key}` };
      },
    }),
    jsonRoute({
      method: 'POST',
      path: '/api/desk/questions/{id}',
      summary: 'Put a question aside as dealt with, or take it back; asked again, it waits again.',
      access: 'supervisor',
      audits: 'question.handled',
      body: QuestionHandled,
      response: QuestionBody,
      errors: ['unknown_question'],
      async handle({ params: { id = '' }, body, signedIn }) {
        const handled = body.handled ? { by: signedIn.user.name, at: clock() } : null;
        const question = await questions.setHandled(id, handled);
        if (!question) throw new AppError('unknown_question', 404, 'There is no such question.', { id });
        return presentQuestion(question, city);
      },
    }),
  ];
}

function presentQuestion(
  { key, text, language, reason, answerId, count, firstAt, lastAt, handled }: OpenQuestion,
  { answers }: Pick<CityPack, 'answers'>,
): z.input<typeof QuestionBody> {
  const answer = answers.find(({ id }) => id === answerId);
  return {
    id: key,
    text,
    language,
    reason,
    answer: answer ? { id: answer.id, title: answer.title } : null,
    count,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    handled: handled && { by: handled.by, at: handled.at.toISOString() },
  };
}

function readCursor(cursor: string): QuestionPosition {
  const [, count, key] = /^(\d{1,9})\.([0-9a-f]{24})$/.exec(cursor) ?? [];
  if (count === undefined || key === undefined) {
    throw new AppError(
      'invalid_cursor',
      400,
      'The cursor is not one that this list gave; ask for the first page again.',
    );
  }
  return { count: Number(count), key };
}
