import { createHash } from 'node:crypto';
import type { Language } from '../../domain/language.ts';
import type { Clock } from '../clock.ts';
import { functionWords } from '../understand/functionWords.ts';
import { stem, words } from '../understand/normalize.ts';
import type { QuestionReason } from './openQuestion.ts';
import type { QuestionRepository } from './questionRepository.ts';

/** What the bot could not answer well, as the conversation tells it. */
type UnansweredQuestion = {
  text: string;
  language: Language;
  reason: QuestionReason;
  answerId: string | null;
  turnId: string;
};

/** Keeps what could not be answered for the supervisor, nearly the same question in one line, nothing of who asked. */
export type QuestionLog = { note(question: UnansweredQuestion): Promise<void> };

const small = new Set(`${functionWords.fr} ${functionWords.en}`.split(/\s+/));

/** Makes the log; `blank` takes personal details out of a text. */
export function createQuestionLog(deps: {
  questions: QuestionRepository;
  blank: (text: string) => string;
  clock: Clock;
}): QuestionLog {
  return {
    async note({ text, ...question }) {
      const blanked = deps.blank(text);
      await deps.questions.ask({ ...question, text: blanked, key: questionKey(blanked), at: deps.clock() });
    },
  };
}

/** What two ways to ask the same thing have in common: a digest of the words that matter, whatever their order and endings. */
export function questionKey(text: string): string {
  const said = words(text);
  const telling = said.filter((word) => !small.has(word) && !/^x[a-z]{4,}$/.test(word)).map(stem);
  const kept = [...new Set(telling.length > 0 ? telling : said)].sort();
  return createHash('sha256').update(kept.join(' ')).digest('hex').slice(0, 24);
}
