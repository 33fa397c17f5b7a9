import type { Language } from '../domain/language.ts';
import { readYesNo } from '../services/understand/answers/readYesNo.ts';
import { say } from '../services/words.ts';
import { quietMs } from './patience.ts';
import type { Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import { serviceOf } from './requestDeps.ts';
import { sayPlace } from './sayPlace.ts';
import { beginRequest, type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** Where a page or Teams shows what comes unasked; a text message costs somebody money, and waits for the citizen. */
const reminded = new Set(['web', 'directline', 'msteams']);
/** Probability from which a message tells of another problem than the one that was begun. */
const anotherProblem = 0.6;

/** A day after the last word: the request that was begun is set aside, and the citizen asked whether it goes on. */
export function remindOfDraft(deps: ConversationDeps, turn: Turn, language: Language): Reply[] {
  const { state, message, spokeAt } = turn;
  // They wrote in the same moment.
  if (!hasProblem(turn) || message.now.getTime() - spokeAt.getTime() < quietMs) return [];
  const offered = reminded.has(message.channel);
  state.awaiting = { kind: 'draft', offered };
  return offered ? [offerDraft(deps, turn, language)] : [];
}

/** Seven days later: the request is dropped, and with it what it held of the citizen. */
export async function dropDraft(turn: Turn): Promise<Reply[]> {
  const { state, form } = turn;
  if (state.awaiting?.kind !== 'draft') return [];
  await form.stop();
  Object.assign(state, { awaiting: null, contact: null, emergencyWords: null, shown: [] });
  // What was filed keeps its conversation, for the agents; where nothing was, nobody needs it.
  turn.forget = state.tickets.length === 0;
  return [];
}

/** What a citizen who comes back means: to go on, to leave it, or something else, which is then read as it is (undefined). */
export async function answerDraft(
  deps: ConversationDeps,
  turn: Turn,
  offered: boolean,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, state, form } = turn;
  if (!hasProblem(turn)) return undefined;
  // Who was not asked answers the question that stood.
  if (!offered && readYesNo(message.text) !== null) return undefined;
  const said = message.value === 'yes' || message.value === 'no' ? message.value : readYesNo(message.text);
  if (said === 'yes') return form.repeat(language);
  if (said === 'no') {
    await form.stop();
    return [{ step: 'cancelled', texts: [{ key: 'draft.dropped' }] }];
  }
  const { intent, services } = message.understanding;
  const [likeliest] = services;
  const { service } = requestAnswers(form.standing()?.answers ?? {});
  const another = likeliest && likeliest.score >= anotherProblem && likeliest.code !== service?.code;
  if (intent === 'report' && another) return beginRequest(deps, turn, { problem: message.text }, language);
  if (!saysNothing.has(intent) || tellsFact(message)) return undefined;
  // "Hello?": asked once more.
  state.awaiting = { kind: 'draft', offered: true };
  return [offerDraft(deps, turn, language)];
}

const saysNothing = new Set(['greeting', 'thanks', 'unclear']);

/** A place, a number, a photo: the answer to the question that stood. */
function tellsFact({ understanding: u, value, attachments, location }: Turn['message']): boolean {
  const said = u.address ?? u.phone ?? u.email ?? u.when ?? value ?? location;
  return said !== null || attachments.length > 0;
}

function offerDraft(deps: ConversationDeps, { form }: Turn, language: Language): Reply {
  const given = requestAnswers(form.standing()?.answers ?? {});
  const place = given.address?.text ? sayPlace(given.address, language) : undefined;
  const facts = [serviceOf(deps, given)?.name[language] ?? given.problem, place].filter(Boolean).join(', ');
  return {
    step: 'resume',
    texts: [{ key: 'draft.resume', values: { facts } }],
    choices: [
      { value: 'yes', title: say(language, 'choice.draft.yes') },
      { value: 'no', title: say(language, 'choice.draft.no') },
    ],
  };
}
