import type { Language } from '../domain/language.ts';
import { isFinished, type TicketStatus } from '../domain/ticketStatus.ts';
import type { ConversationEvent } from '../services/conversations/conversationEvent.ts';
import { noticeOf } from '../services/notify/notices.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { say } from '../services/words.ts';
import type { ConversationState } from './conversationState.ts';
import { digression } from './digression.ts';
import { questionIfBegun } from './handover.ts';
import type { Choice, Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

type Awaited = Extract<ConversationState['awaiting'], { kind: 'survey' | 'surveyWord' | 'notSolved' }>;

const scores = ['1', '2', '3', '4', '5'] as const;
/** From this score down the citizen is asked whether it is solved at all. */
const discontent = 2;

/** What waits for an answer of its own, which a survey would take the place of. */
const waits = new Set(['emergency', 'file', 'callback', 'person', 'draft', 'notSolved']);

/** Tells what became of a request; once it is resolved, and nothing else is being talked about, asks how content they are. */
export async function tellNotice(
  deps: ConversationDeps,
  turn: Turn,
  { reference, status }: Extract<ConversationEvent, { name: 'ticket.status' }>,
  language: Language,
): Promise<Reply[]> {
  const { state, handover } = turn;
  const ticket = await deps.desk.ticketByReference(reference);
  const notice = ticket && noticeOf(deps.city, { ...ticket, language }, status);
  if (!notice) return [];
  if (!state.tickets.includes(reference)) state.tickets.push(reference);
  refreshSimilar(turn, reference, status);
  const busy = handover !== null || hasProblem(turn) || waits.has(state.awaiting?.kind ?? '');
  if (status !== 'resolved' || busy)
    return [{ step: 'status', texts: [notice] }, ...(await questionIfBegun(turn, language))];
  await turn.form.stop();
  state.awaiting = { kind: 'survey', reference };
  const choices = scores.map((value): Choice => ({ value, title: say(language, `choice.survey.${value}`) }));
  return [{ step: 'survey', texts: [notice, { key: 'survey.ask' }], choices: [...choices, notSolved(language)] }];
}

/** A request that the citizen is being asked about ("is it the same?") has moved on, or is no longer open. */
function refreshSimilar({ form }: Turn, reference: string, status: TicketStatus): void {
  const { similar } = requestAnswers(form.standing()?.answers ?? {});
  if (!similar?.some((one) => one.reference === reference)) return;
  const open = similar.filter((one) => one.reference !== reference || !isFinished(status));
  form.know({ similar: open.map((one) => (one.reference === reference ? { ...one, status } : one)) });
}

/** What is said to the survey: a score, a word, that it is not solved; undefined where the message is about something else. */
export async function answerSurvey(
  deps: ConversationDeps,
  turn: Turn,
  { kind, reference }: Awaited,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, state } = turn;
  if (kind === 'notSolved') return takeReason(deps, turn, reference);
  if (saysNotSolved(turn)) return reopen(deps, turn, reference);
  if (kind === 'surveyWord') return takeWord(deps, turn, reference);
  const score = scoreIn(message.value ?? message.text);
  if (score === null) return undefined;
  await deps.desk.rate(reference, { score });
  state.awaiting = { kind: 'surveyWord', reference };
  const low = score <= discontent;
  const choices = [
    { value: 'skip', title: say(language, 'choice.survey.skip') },
    ...(low ? [notSolved(language)] : []),
  ];
  return [{ step: 'survey', texts: [{ key: low ? 'survey.sorry' : 'survey.thanks' }], choices }];
}

/** "It's still not fixed" about the request that was resolved last here, whenever it is said; undefined otherwise. */
export async function hearNotSolved(deps: ConversationDeps, turn: Turn): Promise<Reply[] | undefined> {
  const { message, state } = turn;
  const reference = message.understanding.reference ?? state.tickets.at(-1);
  // With a place of its own it tells of something else.
  if (reference === undefined || message.understanding.address !== null || !saysNotSolved(turn)) return undefined;
  if (!state.tickets.includes(reference)) return undefined;
  const ticket = await deps.desk.ticketByReference(reference);
  return ticket && isFinished(ticket.status) ? reopen(deps, turn, reference) : undefined;
}

async function reopen(deps: ConversationDeps, { message, state }: Turn, reference: string): Promise<Reply[]> {
  const words = message.value === null ? message.text.trim() : '';
  const ticket = await deps.desk.notSolved(reference, words);
  if (message.attachments.length > 0) await deps.desk.citizenMessage(reference, '', message.attachments);
  if (ticket.status !== 'reopened')
    return [{ step: 'status', texts: [{ key: 'notSolved.kept', values: { reference } }] }];
  state.awaiting = { kind: 'notSolved', reference };
  return [{ step: 'status', texts: [{ key: 'notSolved.reopened', values: { reference } }, { key: 'notSolved.why' }] }];
}

async function takeReason(deps: ConversationDeps, turn: Turn, reference: string): Promise<Reply[] | undefined> {
  const { message } = turn;
  if (endsHere(turn)) return [{ step: 'status', texts: [{ key: 'survey.done' }] }];
  if (isElsewhere(deps, turn)) return undefined;
  await deps.desk.citizenMessage(reference, message.text, message.attachments);
  return [{ step: 'status', texts: [{ key: 'notSolved.kept', values: { reference } }] }];
}

async function takeWord(deps: ConversationDeps, turn: Turn, reference: string): Promise<Reply[] | undefined> {
  if (!endsHere(turn)) {
    if (isElsewhere(deps, turn)) return undefined;
    await deps.desk.rate(reference, { comment: turn.message.text.trim() });
  }
  return [{ step: 'survey', texts: [{ key: 'survey.done' }] }];
}

function endsHere({ message }: Turn): boolean {
  if (message.value === 'skip') return true;
  return message.attachments.length === 0 && (readNothingToAdd(message.text) || readYesNo(message.text) === 'no');
}

/** A wish of its own, or a problem at a place: no word about what was done. */
function isElsewhere({ knowledge }: ConversationDeps, { message, state }: Turn): boolean {
  const wish = digression(message, null, knowledge, state.topic)?.kind ?? 'thanks';
  if (wish !== 'thanks' && wish !== 'greeting' && wish !== 'unclear' && wish !== 'abuse') return true;
  return message.understanding.intent === 'report' && message.understanding.address !== null;
}

function saysNotSolved({ message }: Turn): boolean {
  return message.value === 'not_solved' || (message.value === null && mentions(message.text).has('notSolved'));
}

function notSolved(language: Language): Choice {
  return { value: 'not_solved', title: say(language, 'choice.notSolved') };
}

const scoreWords = [
  ['1', 'un', 'une', 'one'],
  ['2', 'deux', 'two'],
  ['3', 'trois', 'three'],
  ['4', 'quatre', 'four'],
  ['5', 'cinq', 'five'],
];

/** "4", "4/5", "4 sur 5", "quatre": how content, or null. */
function scoreIn(text: string): number | null {
  const said = text
    .toLowerCase()
    .trim()
    .replace(/[\s.!]+$/, '');
  const [, word] =
    /^(?:un |a |give it a )?([1-5]|[a-z]+)(?:\s*(?:\/|sur|out of|on)\s*(?:5|cinq|five))?$/.exec(said) ?? [];
  const score = scoreWords.findIndex((words) => words.includes(word ?? ''));
  return score < 0 ? null : score + 1;
}
