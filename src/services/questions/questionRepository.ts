import type { OpenQuestion } from './openQuestion.ts';

/** A question as one turn asked it. */
export type AskedQuestion = Pick<OpenQuestion, 'key' | 'text' | 'language' | 'reason' | 'answerId'> & {
  at: Date;
  /** The turn that asked it: a turn that runs again counts once. */
  turnId: string;
};

/** A place in the list: questions asked most come first, and among equals those asked last. */
export type QuestionPosition = { count: number; key: string };

/** Where unanswered questions are kept, one for each key. */
export type QuestionRepository = {
  /** Counts a question; one that was handled before waits again. */
  ask(asked: AskedQuestion): Promise<void>;
  list(of: {
    handled: boolean;
    after: QuestionPosition | null;
    limit: number;
  }): Promise<{ items: OpenQuestion[]; next: QuestionPosition | null }>;
  /** Marks a question handled, or waiting again with null; the question after it, or null where there is none. */
  setHandled(key: string, handled: OpenQuestion['handled']): Promise<OpenQuestion | null>;
  /** Forgets what was asked last before a time; how many that were. */
  forgetBefore(at: Date): Promise<number>;
};
