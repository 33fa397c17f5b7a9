import type { Language } from '../domain/language.ts';
import { fold } from '../services/fold.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { say } from '../services/words.ts';
import { beginFromBefore } from './beginFromBefore.ts';
import { cityValues } from './cityValues.ts';
import type { Digression } from './digression.ts';
import { answerDigression } from './digressionReplies.ts';
import { surelyAnother } from './furtherProblems.ts';
import type { Reply } from './reply.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** What ends the wait for a yes. */
const endsWait = new Set<Digression['kind']>(['emergency', 'cancel', 'restart', 'language', 'agent', 'abuse']);
/** What has an answer of its own before the question comes again. */
const answered = new Set<Digression['kind']>(['status', 'answer', 'referral', 'unanswered', 'smallTalk', 'wait']);

/** What is said after 911 was told: go on, stop, more of the same; undefined where the message is about something else. */
export async function afterEmergency(
  deps: ConversationDeps,
  turn: Turn,
  problem: string,
  wish: Digression | null,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, form } = turn;
  const said = message.value === 'yes' || message.value === 'no' ? message.value : readYesNo(message.text);
  const tells = mentions(message.text);
  // "No, nobody is in danger, go on": that no stops nothing.
  const goesOn =
    said === 'yes' || tells.has('goesOn') || tells.has('outOfDanger') || calledAlready.test(fold(message.text));
  if (wish && endsWait.has(wish.kind)) return undefined;
  if (said === 'no' && !goesOn) {
    await form.stop();
    return [{ step: 'cancelled', texts: [{ key: 'cancelled' }] }];
  }
  if (hasProblem(turn)) {
    const words = { ...message, text: problem, value: null, understanding: deps.understand(problem) };
    const replies = await form.keep(words, language);
    // Whatever else was said is for the question that stands, as ever.
    return goesOn ? replies : undefined;
  }
  if (goesOn && !tellsWhereOrWho(turn)) return beginFromBefore(deps, turn, problem, language);
  if (goesOn || tellsWhereOrWho(turn)) return beginWithBoth(deps, turn, problem, language);
  if (wish) return askAgain(deps, turn, problem, wish, language);
  return isAnother(deps, turn, problem) ? undefined : beginWithBoth(deps, turn, problem, language);
}

/** "Yes, it's at 12 rue X": what is told beside the yes belongs to what was told before it. */
function beginWithBoth(deps: ConversationDeps, turn: Turn, problem: string, language: Language): Promise<Reply[]> {
  const { message } = turn;
  const beside = message.text.replace(saysYesFirst, '').replace(message.understanding.address ?? '', '');
  const heard = `${problem}\n${message.text}`;
  // A place and little more tells nothing of what kind of problem it is.
  const tellsKind = beside.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 4;
  return beginFromBefore(deps, turn, heard, language, tellsKind ? heard : problem);
}

/** Something else was asked: it is answered, and the offer to go on stands. */
async function askAgain(
  deps: ConversationDeps,
  turn: Turn,
  problem: string,
  wish: Digression,
  language: Language,
): Promise<Reply[]> {
  const told = answered.has(wish.kind)
    ? ((await answerDigression(deps, turn, wish, language)) ?? [])
    : [helpReply(deps)];
  turn.state.awaiting = { kind: 'emergency', problem };
  const choices = [
    { value: 'yes', title: say(language, 'choice.emergency.yes') },
    { value: 'no', title: say(language, 'choice.emergency.no') },
  ];
  return [
    ...told.map(({ choices: _, ...reply }) => reply),
    { step: 'emergency', texts: [{ key: 'emergency.goOn' }], choices },
  ];
}

function helpReply(deps: ConversationDeps): Reply {
  return { step: 'help', texts: [{ key: 'help', values: cityValues(deps) }] };
}

function tellsWhereOrWho({ message: { understanding } }: Turn): boolean {
  return understanding.address !== null || understanding.phone !== null || understanding.email !== null;
}

/** Whether a message surely tells another problem than the one that raised the alarm. */
function isAnother({ classify }: ConversationDeps, { message }: Turn, problem: string): boolean {
  const [best] = message.understanding.services;
  return (best?.score ?? 0) >= surelyAnother && best?.code !== classify(problem)[0]?.code;
}

/** "I have called them already": the city is told too. */
const calledAlready = /\b(deja|already)\b.{0,20}\b(appel\w*|call\w*)|\b(appel\w*|call\w*)\b.{0,20}\b(deja|already)\b/;

const saysYesFirst = /^\W*(oui|ouais|yes|yeah|yep|ok|okay)\b/i;
