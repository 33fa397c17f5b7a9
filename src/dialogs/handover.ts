import type { Language } from '../domain/language.ts';
import type { HandoverReason } from '../services/conversations/handover.ts';
import { isOpen, nextOpening } from '../services/liveDesk/openingHours.ts';
import { say, type TextRef } from '../services/words.ts';
import { cityValues } from './cityValues.ts';
import { readCommand } from './commands.ts';
import { digression } from './digression.ts';
import { fileCallback } from './fileRequest.ts';
import type { Reply } from './reply.ts';
import { requestAnswers } from './requestAnswers.ts';
import { sayOpening } from './sayOpening.ts';
import { type ConversationDeps, hasProblem, type Turn } from './turn.ts';

/** Whether an agent may be asked for live now. */
function deskIsOpen({ city }: ConversationDeps, now: Date): boolean {
  return city.liveDesk !== null && isOpen(city.liveDesk, city.timeZone, now);
}

/** Hands the citizen over to the desk's live list, or says when it opens and takes a call-back; what was begun stands. */
export async function handOff(
  deps: ConversationDeps,
  turn: Turn,
  language: Language,
  reason: HandoverReason,
): Promise<Reply[]> {
  const { form, state, message } = turn;
  const { phone } = message.understanding;
  const begun = hasProblem(turn);
  // How to be reached was told before anything else: the request that comes has it.
  if (!begun) state.contact = requestAnswers(form.standing()?.answers ?? {}).contact ?? state.contact;
  // A number beside the wish is the wish to be called.
  if (phone !== null && !begun) {
    await form.stop();
    return fileCallback(deps, turn, phone, language);
  }
  if (deskIsOpen(deps, message.now)) {
    turn.handover = { reason, taken: false };
    state.awaiting = begun ? null : { kind: 'person' };
    state.insults = 0;
    if (!begun) await form.stop();
    return [waiting(language, begun, reason), ...(begun ? await form.repeat(language) : [])];
  }
  // Where nobody is there, no person will answer now.
  const texts: TextRef[] = [...(reason === 'upset' ? [] : whyOf(reason)), ...away(deps, message.now, language)];
  const values = cityValues(deps);
  if (begun) {
    texts.push({ key: 'handoff.inForm', values });
    return [{ step: 'handoff', texts }, ...(await form.repeat(language))];
  }
  await form.stop();
  state.awaiting = { kind: 'callback' };
  return [{ step: 'handoff', texts: [...texts, { key: 'handoff', values }] }];
}

/** Answers a citizen who waits for an agent; undefined where the bot goes on as ever: in a form, or in an emergency. */
export async function whileWaiting(
  deps: ConversationDeps,
  turn: Turn,
  language: Language,
): Promise<Reply[] | undefined> {
  const { message, state, form } = turn;
  const command = message.value === 'cancel' ? 'cancel' : readCommand(message.text);
  if (command === 'cancel') return stopWaiting(turn, language);
  if (command === 'agent')
    return [waiting(language, hasProblem(turn), 'asked'), ...(await questionIfBegun(turn, language))];
  if (hasProblem(turn) || state.awaiting?.kind === 'emergency') return undefined;
  if (digression(message, null, deps.knowledge)?.kind === 'emergency') return undefined;
  if (command === 'fr' || command === 'en') {
    Object.assign(state, { language: command, languageChosen: true });
    return [waiting(command, false, 'asked')];
  }
  const { phone } = message.understanding;
  if (phone !== null) {
    turn.handover = null;
    state.awaiting = null;
    await form.stop();
    return fileCallback(deps, turn, phone, language);
  }
  // Said once: then what they write is between them and the agent.
  if (state.awaiting?.kind !== 'person') return [];
  state.awaiting = null;
  return [{ step: 'handoff', texts: [{ key: 'handoff.kept' }], choices: [stopChoice(language)] }];
}

/** While an agent has the conversation the bot says nothing but 911. */
export function whileTalking(deps: ConversationDeps, { message, state }: Turn): Reply[] {
  if (digression(message, null, deps.knowledge)?.kind !== 'emergency') return [];
  const { emergencyWords } = message.understanding;
  const told = state.emergencyWords ?? [];
  if (state.emergencyWords && emergencyWords.every((word) => told.includes(word))) return [];
  state.emergencyWords = [...told, ...emergencyWords];
  return [{ step: 'emergency', texts: [{ key: 'emergency.inChat' }], bothLanguages: true }];
}

/** The question of a request that was begun, or nothing. */
export async function questionIfBegun(turn: Turn, language: Language): Promise<Reply[]> {
  return hasProblem(turn) ? turn.form.repeat(language) : [];
}

async function stopWaiting(turn: Turn, language: Language): Promise<Reply[]> {
  turn.handover = null;
  turn.state.awaiting = null;
  return [{ step: 'handoff', texts: [{ key: 'handoff.stopped' }] }, ...(await questionIfBegun(turn, language))];
}

function waiting(language: Language, begun: boolean, reason: HandoverReason): Reply {
  const what: TextRef = { key: begun ? 'handoff.waiting.inForm' : 'handoff.waiting' };
  return { step: 'handoff', texts: [...whyOf(reason), what], ...(begun ? {} : { choices: [stopChoice(language)] }) };
}

function whyOf(reason: HandoverReason): TextRef[] {
  return reason === 'asked' ? [] : [{ key: `handoff.${reason}` }];
}

function stopChoice(language: Language) {
  return { value: 'cancel', title: say(language, 'choice.stopWaiting') };
}

/** When somebody is there again; nothing where nobody ever answers live. */
function away({ city }: ConversationDeps, now: Date, language: Language): TextRef[] {
  const opening = city.liveDesk && nextOpening(city.liveDesk, city.timeZone, now);
  if (!opening) return [];
  return [{ key: 'handoff.away', values: { opening: sayOpening(opening, now, language, city.timeZone) } }];
}
