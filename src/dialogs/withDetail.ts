import type { Answers } from './form.ts';
import { requestAnswers } from './requestAnswers.ts';

/** The details with one more. */
export function withDetail(answers: Answers, text: string): string {
  return withMore(requestAnswers(answers).details, text);
}

/** Words with more of them on a line of its own; the same words twice are one. */
export function withMore(before: string | null | undefined, text: string): string {
  if (!before) return text;
  return before.split('\n').includes(text) ? before : `${before}\n${text}`;
}
