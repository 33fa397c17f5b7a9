import type { Language } from '../domain/language.ts';
import { mentions } from '../services/understand/answers/mentions.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { say } from '../services/words.ts';
import type { DraftAwaited } from './conversationState.ts';
import { quietMs } from './patience.ts';
import type { Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import { serviceOf } from './requestDeps.ts';
import { sayPlace } from './sayPlace.ts';
import { tellsProblem } from './tellsProblem.ts';
import { beginRequest, type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** Where a page or Teams shows what comes unasked; a text message costs somebody money, and waits for the citizen. */
const reminded = new Set(['web', 'directline', 'msteams']);
/** Probability from which a message tells of another problem than the one that was begun. */
const anotherProblem = 0.6;

/** A day after the last word: the request that was begun is set aside, and the citizen asked again where the channel can. */
export async function remindOfDraft(deps: ConversationDeps, turn: Turn, language: Language): Promise<Reply[]> {
  const { state, message, spokeAt } = turn;
  // They wrote in the same moment.
  if (!hasProblem(turn) || message.now.getTime() - spokeAt.getTime() < quietMs) return [];
  if (reminded.has(message.channel)) return askAnew(deps, turn, language);
  state.awaiting = { kind: 'draft', offered: false };
  return [];
}

/** Seven days later: the request is dropped, and with it what it held of the citizen. */
export async function dropDraft(turn: Turn): Promise<Reply[]> {
  const { state, form } = turn;
  if (state.awaiting?.kind !== 'draft') return [];
  await form.stop();
  Object.assign(state, { awaiting: null, contact: null, emergencyWords: null, shown: [] });
  delete state.lastPlace;
  // What was filed keeps its conversation, for the agents; where nothing was, nobody needs it.
  turn.forget = state.tickets.length === 0;
  return [];
}

/** What a citizen who comes back means: to go on, to leave it, or something else, which is then read as it is (undefined). */
export async function answerDraft(
  deps: ConversationDeps,
  turn: Turn,
  { offered, reminded: wasReminded = false }: DraftAwaited,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, form } = turn;
  if (!hasProblem(turn)) return undefined;
  const asking = form.standing()?.asking ?? '';
  // A choice of the question that stands is its answer, whatever its words sound like.
  if (!offered && message.value !== null && message.value !== 'yes' && message.value !== 'no') return undefined;
  const pressed = message.value === 'yes' || message.value === 'no' ? message.value : null;
  const said = pressed && offered ? pressed : readYesNo(message.text);
  // A yes or a no is for the question that stands, where it can be one; but not where "shall we go on?" was asked.
  if (said !== null && !offered && (!wasReminded || takesYesOrNo.test(asking))) return undefined;
  if (said === 'yes') return form.repeat(language);
  if (said === 'no') {
    await form.stop();
    return [{ step: 'cancelled', texts: [{ key: 'draft.dropped' }] }];
  }
  // "It's not a pothole, it's a light" changes what was begun.
  if (mentions(message.text).has('deniesKind')) return undefined;
  const { intent, services } = message.understanding;
  const [likeliest] = services;
  const { service } = requestAnswers(form.standing()?.answers ?? {});
  const another = likeliest && likeliest.score >= anotherProblem && likeliest.code !== service?.code;
  // A detail may sound like another kind; with a place of its own it is one.
  const isDetail = asking === 'details' && message.understanding.address === null;
  if (intent === 'report' && another && tellsProblem(message) && !isDetail)
    return beginRequest(deps, turn, { problem: message.text }, language);
  if (!saysNothing.has(intent) || tellsFact(message)) return undefined;
  // "Hello?": asked once more.
  return askAnew(deps, turn, language);
}

const takesYesOrNo = /^(details|photo|when|contact|confirm|duplicate|attribute:.*)$/;
const saysNothing = new Set(['greeting', 'thanks', 'unclear']);

/** A place, a number, a photo: the answer to the question that stood. */
function tellsFact({ understanding: u, value, attachments, location }: Turn['message']): boolean {
  const said = u.address ?? u.phone ?? u.email ?? u.when ?? value ?? location;
  return said !== null || attachments.length > 0;
}

/** What was begun, and the question that stood, with a way to drop it all. */
async function askAnew(deps: ConversationDeps, { form, state }: Turn, language: Language): Promise<Reply[]> {
  state.awaiting = { kind: 'draft', offered: false, reminded: true };
  const given = requestAnswers(form.standing()?.answers ?? {});
  const place = given.address?.text ? sayPlace(given.address, language) : undefined;
  const facts = [serviceOf(deps, given)?.name[language] ?? given.problem, place].filter(Boolean).join(', ');
  const told: Reply = { step: 'help', texts: [{ key: 'draft.resume', values: { facts } }] };
  const asked = await form.repeat(language);
  const drop = { value: 'cancel', title: say(language, 'choice.draft.no') };
  return [
    told,
    ...asked.map((reply, i) =>
      i < asked.length - 1 ? reply : { ...reply, choices: [...(reply.choices ?? []), drop] },
    ),
  ];
}
