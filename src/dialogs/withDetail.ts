import type { Answers } from './form.ts';
import { requestAnswers } from './requestAnswers.ts';

/** The details with one more, each on its own line; the same words twice are one. */
export function withDetail(answers: Answers, text: string): string {
  const { details } = requestAnswers(answers);
  if (!details) return text;
  return details.split('\n').includes(text) ? details : `${details}\n${text}`;
}
