import type { Language } from '../domain/language.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readNothingToAdd } from '../services/understand/answers/readNothingToAdd.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { afterEmergency } from './afterEmergency.ts';
import { beginFromBefore } from './beginFromBefore.ts';
import { withChoiceSaid } from './choiceSaid.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { answerCrossed } from './crossedMessage.ts';
import { type Digression, digression } from './digression.ts';
import { answerDigression, tellAside } from './digressionReplies.ts';
import { fileCallback } from './fileRequest.ts';
import { handOff, whileTalking, whileWaiting } from './handover.ts';
import { leansOn } from './leansOn.ts';
import { answerDraft } from './quietDraft.ts';
import type { Reply } from './reply.ts';
import { answerSurvey, hearNotSolved } from './survey.ts';
import { answerHelped, answerWhich } from './tellKnown.ts';
import { answerIdentity } from './tellStatus.ts';
import { tellsProblem } from './tellsProblem.ts';
import { beginRequest, type ConversationDeps, standingQuestion, type Turn } from './turn.ts';
import { varied } from './varied.ts';

/** Longest message that is read, in characters. */
const longest = 4000;

/** After how many answers in a row that were none an agent takes over. */
const mostMisses = 3;

/** Answers one message: an emergency before anything, then what interrupts, then the form where it stands. */
export async function converse(deps: ConversationDeps, turn: Turn): Promise<Reply[]> {
  const { state } = turn;
  if (turn.handover?.taken) return whileTalking(deps, turn);
  turn.message = withChoiceSaid(turn.message, state.shown ?? []);
  const replies = await hear(deps, turn);
  return varied(state, replies, state.language ?? 'fr');
}

async function hear(deps: ConversationDeps, turn: Turn): Promise<Reply[]> {
  const { message } = turn;
  const language = chooseLanguage(turn);
  if (turn.handover) {
    const replies = await whileWaiting(deps, turn, language);
    if (replies) return replies;
  }
  const crossed = await answerCrossed(turn, language);
  if (crossed) return crossed;
  const refused: Reply[] = message.refused.map(({ name, reason }) => ({
    step: 'unheard',
    texts: [{ key: `photo.refused.${reason}`, values: { name } }],
  }));
  if (message.text.length > longest && message.understanding.intent !== 'emergency') {
    return [
      { step: 'unheard', texts: [{ key: 'message.tooLong', values: { max: longest } }] },
      ...(await standingQuestion(deps, turn, language)),
    ];
  }
  if (isEmpty(message)) {
    const told: Reply[] = refused.length > 0 ? refused : [{ step: 'unheard', texts: [{ key: 'message.empty' }] }];
    return [...told, ...(await standingQuestion(deps, turn, language))];
  }
  const replies = await answer(deps, turn, language);
  return [...refused, ...replies];
}

async function answer(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  const { message, state, form } = turn;
  const asking = form.standing()?.asking ?? null;
  const wish = afterFiling(turn, asking) ?? digression(message, asking, deps.knowledge, state.topic);
  if (wish?.kind === 'emergency') {
    const replies = await answerDigression(deps, turn, wish, language);
    if (replies) return replies;
  }
  // Who asks for a minute, or who speaks, has not answered yet.
  if (state.awaiting && state.awaiting.kind !== 'emergency' && (wish?.kind === 'wait' || wish?.kind === 'smallTalk'))
    return tellAside(deps, wish);
  // "No, I want to talk to someone": the no is the smaller half of it.
  const wantsPerson = wish?.kind === 'agent' && state.awaiting?.kind !== 'emergency';
  if (state.awaiting && !wantsPerson) {
    const replies = await answerAwaited(deps, turn, wish, language);
    if (replies) return replies;
  }
  const unsolved = asking === null ? await hearNotSolved(deps, turn) : undefined;
  if (unsolved) return unsolved;
  // "Yes" said twice: the request is sent already.
  if (asking === null && wish?.kind !== 'cancel' && state.tickets.length > 0 && readYesNo(message.text) !== null) {
    return [{ step: 'help', texts: [{ key: 'anythingElse' }] }];
  }
  if (wish && wish.kind !== 'emergency') {
    const replies = await answerDigression(deps, turn, wish, language);
    if (replies) return replies;
  }
  if (form.standing()) return goOn(deps, turn, language);
  return beginRequest(deps, turn, tellsProblem(message) ? { problem: message.text } : {}, language);
}

/** "How long will it take?" right after a request was sent is about that one. */
function afterFiling({ message, state }: Turn, asking: string | null): Digression | null {
  const about = asking === null && state.tickets.length > 0 && message.value === null && leansOn(message.text);
  return about && mentions(message.text).has('asksHowLong') ? { kind: 'status' } : null;
}

/** The form, until it has not understood so often that a person is better. */
async function goOn(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  const { form, message } = turn;
  const replies = await form.continue(message, language);
  const { misses } = form.standing() ?? { misses: 0 };
  return misses > 0 && misses % mostMisses === 0 ? handOff(deps, turn, language, 'lost') : replies;
}

/** What a yes, a no or a phone number means after something was told that waits for it; undefined where the message is about something else. */
async function answerAwaited(
  deps: ConversationDeps,
  turn: Turn,
  wish: Digression | null,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, state } = turn;
  const { awaiting } = state;
  state.awaiting = null;
  const said = message.value === 'yes' || message.value === 'no' ? message.value : readYesNo(message.text);
  switch (awaiting?.kind) {
    case 'emergency':
      return afterEmergency(deps, turn, awaiting.problem, wish, language);
    case 'file':
      // "Ok, thanks" ends it.
      if (message.understanding.intent === 'thanks') return undefined;
      if (message.value === 'file' || said === 'yes')
        return beginFromBefore(deps, turn, awaiting.problem, language, awaiting.problem, awaiting.asks);
      return said === 'no' ? [{ step: 'help', texts: [{ key: 'anythingElse' }] }] : undefined;
    case 'helped':
      return answerHelped(deps, turn, awaiting, language);
    case 'which':
      return answerWhich(deps, turn, awaiting, language);
    case 'reference':
      // Without the number the old request can't be found: what was said of it makes a new one.
      if (message.value !== 'file' && said !== 'no' && !readNothingToAdd(message.text)) return undefined;
      return beginFromBefore(deps, turn, awaiting.problem, language);
    case 'identity':
      return answerIdentity(deps, turn, awaiting.reference, language);
    case 'survey':
    case 'surveyWord':
    case 'notSolved':
      return answerSurvey(deps, turn, awaiting, language);
    case 'draft':
      return answerDraft(deps, turn, awaiting, language);
    case 'callback':
      if (message.understanding.phone === null) return undefined;
      return fileCallback(deps, turn, message.understanding.phone, language);
    default:
      return undefined;
  }
}

function isEmpty({ text, value, attachments, location }: HeardMessage): boolean {
  return text.trim() === '' && value === null && attachments.length === 0 && location === null;
}

const steadySteps = new Set(['problem', 'details']);

/** The language of this turn: the one asked for, else the one of the citizen's own sentences, else the client's, else French. */
function chooseLanguage({ message, state, form }: Turn): Language {
  const { understanding: u, locale } = message;
  const asking = form.standing()?.asking ?? null;
  const words = message.text.trim().split(/\s+/).length;
  // A street name or a "yes" is no choice of language; a sentence of the citizen's own is.
  const ownWords =
    u.languageSure && ((asking === null && words >= 2) || (asking !== null && steadySteps.has(asking) && words >= 4));
  if (!state.languageChosen && ownWords) state.language = u.language;
  state.language ??= u.languageSure ? u.language : locale?.toLowerCase().startsWith('en') ? 'en' : 'fr';
  return state.language;
}
