import type { Language } from '../domain/language.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { Answers, FormState } from './form.ts';
import type { Reply } from './reply.ts';

/** The form of a conversation, as the conversation drives it; each call gives what is to be said. */
export type FormRunner = {
  /** The state of the form under way, or null while there is none. */
  standing(): FormState | null;
  begin(draftId: string, answers: Answers, message: HeardMessage | null, language: Language): Promise<Reply[]>;
  continue(message: HeardMessage, language: Language): Promise<Reply[]>;
  /** Puts what is known better now in the place of what was looked up. */
  know(answers: Answers): void;
  /** Keeps what a message tells that interrupted the form, and asks again where it stands. */
  keep(message: HeardMessage, language: Language): Promise<Reply[]>;
  /** Asks again where the form stands. */
  repeat(language: Language): Promise<Reply[]>;
  /** Counts a miss on the question that stands: something was said to it that was no answer. */
  miss(): void;
  /** Undoes the last answer and asks for it again; undefined where nothing was answered yet. */
  back(language: Language): Promise<Reply[] | undefined>;
  stop(): Promise<void>;
};
