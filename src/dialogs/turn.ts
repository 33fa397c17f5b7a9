import type { Language } from '../domain/language.ts';
import type { Understanding } from '../domain/understanding.ts';
import type { HandoverReason } from '../services/conversations/handover.ts';
import type { Knowledge } from '../services/knowledge/knowledge.ts';
import type { QuestionLog } from '../services/questions/questionLog.ts';
import type { TicketDesk } from '../services/tickets/ticketDesk.ts';
import type { HeardMessage } from './citizenMessage.ts';
import type { ConversationState } from './conversationState.ts';
import type { Answers } from './form.ts';
import type { FormRunner } from './formRunner.ts';
import { problemsIn } from './furtherProblems.ts';
import type { Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import type { RequestDeps } from './requestDeps.ts';

/** What a conversation needs of the house beside what its form needs. */
export type ConversationDeps = RequestDeps & {
  knowledge: Knowledge;
  questions: QuestionLog;
  desk: TicketDesk;
  newId: () => string;
  /** The page of a request, for whoever made it. */
  followLink(reference: string): string;
  understand(text: string): Understanding;
};

/** One turn: the message, where the conversation stands, and the form that it runs. `state` is changed in place and saved with the turn. */
export type Turn = {
  conversationId: string;
  /** Stable over a rerun of the same turn, so that what it files is filed once. */
  turnId: string;
  message: HeardMessage;
  state: ConversationState;
  form: FormRunner;
  /** The agent that the citizen waits for, or has (`taken`); null while the bot answers alone. The turn may replace it. */
  handover: { reason: HandoverReason; taken: boolean } | null;
  /** When the citizen said something last, this message included. */
  spokeAt: Date;
  /** Set where the messages so far are personal information that nothing needs any more. */
  forget?: boolean;
};

/** Whether a request was begun: more is known of it than how to reach the citizen. */
export function hasProblem({ form }: Pick<Turn, 'form'>): boolean {
  return Object.keys(form.standing()?.answers ?? {}).some((name) => name !== 'contact');
}

/** Begins a request with what is known; a message without words (a photo, a place) is only the beginning of a problem. */
export async function beginRequest(
  deps: ConversationDeps,
  turn: Turn,
  answers: Answers,
  language: Language,
): Promise<Reply[]> {
  const { message, state, form } = turn;
  await form.stop();
  const known: Answers = { ...answers, ...(state.contact ? { contact: state.contact } : {}) };
  if (state.lastService) known.serviceBefore = state.lastService;
  if (state.lastPlace) known.placeBefore = state.lastPlace;
  if (state.tickets.length > 0) known.requestsBefore = state.tickets;
  const { problem, service } = requestAnswers(known);
  if (problem === '') delete known.problem;
  else if (problem !== undefined && !service) known.problem = problemsIn(deps, problem).first;
  return form.begin(deps.newId(), known, message, language);
}

/** The question that stands, or the first one. */
export async function standingQuestion(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  if (turn.form.standing()) return turn.form.repeat(language);
  await turn.form.begin(deps.newId(), turn.state.contact ? { contact: turn.state.contact } : {}, null, language);
  return turn.form.repeat(language);
}
