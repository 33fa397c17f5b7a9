import type { Language } from '../../domain/language.ts';

/** Why a question is on the supervisor's list: nothing was found, two things were as likely, or the answer did not help. */
export const questionReasons = ['unanswered', 'unsure', 'unhelpful'] as const;

/** One of {@link questionReasons}. */
export type QuestionReason = (typeof questionReasons)[number];

/** A question that the bot could not answer well, without anything of who asked it. */
export type OpenQuestion = {
  /** The words that matter, sorted: nearly the same question has the same key. */
  key: string;
  /** As it was asked last, personal details blanked. */
  text: string;
  language: Language;
  reason: QuestionReason;
  /** The answer of the pack that was told or nearest, or null. */
  answerId: string | null;
  /** How often it was asked. */
  count: number;
  firstAt: Date;
  lastAt: Date;
  /** Who dealt with it, and when; null while it waits. */
  handled: { by: string; at: Date } | null;
};
