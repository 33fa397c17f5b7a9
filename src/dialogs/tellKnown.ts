import type { Answer, Referral } from '../domain/city.ts';
import type { Language } from '../domain/language.ts';
import type { KnownItem } from '../services/knowledge/knowledge.ts';
import type { QuestionReason } from '../services/questions/openQuestion.ts';
import { readChoice } from '../services/understand/answers/readChoice.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { say, type TextRef } from '../services/words.ts';
import { beginFromBefore } from './beginFromBefore.ts';
import { cityValues } from './cityValues.ts';
import { knows } from './knownItem.ts';
import { leansOn } from './leansOn.ts';
import type { Choice, Reply } from './reply.ts';
import { townPhone } from './sayOutside.ts';
import { placeIn } from './slots/placeReading.ts';
import { tellsProblem } from './tellsProblem.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** Tells what the pack knows, and asks whether it helped; in the middle of a request only the first, since the request goes on. */
export function tellKnown(
  deps: ConversationDeps,
  turn: Turn,
  { kind, id }: KnownItem,
  language: Language,
  question = turn.message.text,
): Reply | undefined {
  const known = itemOf(deps, kind, id);
  if (!known) return undefined;
  if (kind === 'answer') turn.state.topic = question;
  const told: TextRef = { key: 'verbatim', values: { text: known.text[language] } };
  const reply: Reply = { step: kind, texts: [told, ...(id === 'other_town' ? townNamed(deps, turn) : [])] };
  if (hasProblem(turn)) return reply;
  if (kind === 'referral') {
    // The city may be asked all the same: a wrong guess costs one tap.
    turn.state.awaiting = { kind: 'file', problem: question };
    return { ...reply, choices: [{ value: 'file', title: say(language, 'choice.fileAnyway') }] };
  }
  turn.state.awaiting = { kind: 'helped', problem: question, answerId: id };
  return {
    ...reply,
    texts: [...reply.texts, { key: 'answer.helped' }],
    choices: [
      { value: 'yes', title: say(language, 'choice.helped.yes') },
      { value: 'no', title: say(language, 'choice.helped.no') },
    ],
  };
}

/** "Orford: 819 843-3111", where the message names a town that the pack knows how to reach. */
function townNamed({ gazetteer, city }: ConversationDeps, { message }: Turn): TextRef[] {
  const place = placeIn(gazetteer, message);
  const phone = place.kind === 'outside' ? townPhone(city, place.municipality) : undefined;
  if (place.kind !== 'outside' || !phone) return [];
  return [{ key: 'referral.town', values: { municipality: place.municipality.replaceAll('--', '–'), phone } }];
}

/** Asks which of two subjects a question is about. */
export async function askWhich(
  deps: ConversationDeps,
  turn: Turn,
  items: readonly KnownItem[],
  language: Language,
): Promise<Reply> {
  const answerIds = items.map(({ id }) => id);
  await note(deps, turn, turn.message.text, 'unsure', answerIds[0] ?? null, language);
  turn.state.awaiting = { kind: 'which', problem: turn.message.text, answerIds };
  return { step: 'answer', texts: [{ key: 'answer.which' }], choices: subjects(deps, answerIds, language) };
}

/** A question that the pack has no answer to: looked up once more with the one before it, else offered to an agent. */
export async function tellUnanswered(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply> {
  const { state, message } = turn;
  const followed = state.topic === undefined ? undefined : followUp(deps, turn, state.topic, language);
  if (followed) return followed;
  await note(deps, turn, message.text, 'unanswered', null, language);
  return offerAgent(deps, turn, message.text, language);
}

/** What is said to a "yes", a "no" or a subject after an answer; undefined where the message is about something else. */
export async function answerHelped(
  deps: ConversationDeps,
  turn: Turn,
  awaiting: { problem: string; answerId: string },
  language: Language,
): Promise<Reply[] | undefined> {
  const { message } = turn;
  const said = message.value ?? readYesNo(message.text);
  if (said === 'yes') return [{ step: 'help', texts: [{ key: 'answer.glad' }] }];
  // "664 rue Brien", and nothing else: where what was asked about is.
  if (!tellsProblem(message) && message.understanding.address !== null)
    return beginFromBefore(deps, turn, `${awaiting.problem}\n${message.text}`, language, awaiting.problem);
  if (said !== 'no' || message.text.trim().split(/\s+/).length > 3) return undefined;
  await note(deps, turn, awaiting.problem, 'unhelpful', awaiting.answerId, language);
  return [offerAgent(deps, turn, awaiting.problem, language, 'answer.sorry')];
}

/** Tells the subject that was chosen of two; undefined where the message is about something else. */
export function answerWhich(
  deps: ConversationDeps,
  turn: Turn,
  { problem, answerIds }: { problem: string; answerIds: string[] },
  language: Language,
): Reply[] | undefined {
  const { message } = turn;
  const chosen = readChoice(message.value ?? message.text, subjects(deps, answerIds, language));
  if (chosen === 'file' || readYesNo(message.text) === 'no') return [offerAgent(deps, turn, problem, language)];
  const reply = chosen && tellKnown(deps, turn, { kind: 'answer', id: chosen, score: 1 }, language, problem);
  return reply ? [reply] : undefined;
}

/** "Et le samedi?" after the library's hours is about the library. */
function followUp(deps: ConversationDeps, turn: Turn, topic: string, language: Language): Reply | undefined {
  const { text } = turn.message;
  if (!leansOn(text)) return undefined;
  const question = `${topic} ${text}`;
  const [found] = deps.knowledge.search(question).filter(({ kind }) => kind === 'answer');
  return found && found.score >= knows.information ? tellKnown(deps, turn, found, language, question) : undefined;
}

function offerAgent(
  deps: ConversationDeps,
  turn: Turn,
  problem: string,
  language: Language,
  key: 'unanswered' | 'answer.sorry' = 'unanswered',
): Reply {
  const told: Reply = { step: 'handoff', texts: [{ key, values: cityValues(deps) }] };
  if (hasProblem(turn)) return told;
  turn.state.awaiting = { kind: 'file', problem, asks: true };
  return { ...told, choices: [{ value: 'file', title: say(language, 'choice.askAgent') }] };
}

function note(
  deps: ConversationDeps,
  turn: Turn,
  text: string,
  reason: QuestionReason,
  answerId: string | null,
  language: Language,
): Promise<void> {
  return deps.questions.note({ text, reason, answerId, language, turnId: turn.turnId });
}

function subjects({ city }: ConversationDeps, ids: readonly string[], language: Language): Choice[] {
  const known = ids.flatMap((id) => city.answers.find((answer) => answer.id === id) ?? []);
  return [
    ...known.map(({ id, title }) => ({ value: id, title: title[language] })),
    { value: 'file', title: say(language, 'choice.otherQuestion') },
  ];
}

function itemOf({ city }: ConversationDeps, kind: KnownItem['kind'], id: string): Answer | Referral | undefined {
  const items: readonly (Answer | Referral)[] = kind === 'answer' ? city.answers : city.referrals;
  return items.find((item) => item.id === id);
}
