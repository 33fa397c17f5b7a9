import type { Language } from '../domain/language.ts';
import { isMashed } from '../services/understand/answers/isMashed.ts';
import { readNotion } from '../services/understand/answers/readNotion.ts';
import type { TextRef } from '../services/words.ts';
import type { HeardMessage } from './citizenMessage.ts';
import { type QuestionName, questionName } from './questionName.ts';
import type { Reply } from './reply.ts';

/** The answers of a form, by slot name; a slot that is absent was not answered. */
export type Answers = Record<string, unknown>;

/** State of a form, keyed by slot name and never by position, so that a deploy may add a slot in the middle of a conversation. */
export type FormState = {
  draftId: string;
  answers: Answers;
  /** The slot whose question stands, or null before the first. */
  asking: string | null;
  /** How often the question that stands was answered with something that was no answer. */
  misses: number;
  /** Where the form stood before each of the last answers, the latest last; absent before any. */
  trail?: Pick<FormState, 'answers' | 'asking'>[];
};

/** How many answers can be undone. */
const longestTrail = 5;

/** What a slot makes of an answer: values for itself or others, what is wrong with it, or that it was none. */
export type Reading =
  | { kind: 'answer'; set: Answers; tell?: TextRef[] }
  | { kind: 'invalid'; why: TextRef[]; set?: Answers }
  | { kind: 'unheard' };

/** Ways to answer a question without an answer. */
export type Declining = 'unknown' | 'whatever' | 'skip' | 'both' | 'none' | 'thanks';

/** What a slot sees when it reads or asks; `asking` is the slot whose question the message answers. */
export type FormView = { language: Language; answers: Answers; misses: number; asking: string | null };

/** One named question of a form: when it is needed, what it asks, how it reads an answer. */
export type Slot = {
  name: string;
  /** Whether it still has to be asked, given the other answers. */
  needed(view: FormView): boolean;
  ask(view: FormView): Reply;
  read(message: HeardMessage, view: FormView): Reading;
  /** What it means here that the citizen doesn't know, doesn't care, passes, or wants all or none; undefined where `read` knows better. */
  decline?(how: Declining, view: FormView): Reading | undefined;
  /** What any message may tell of this slot beside what was asked. */
  fill?(message: HeardMessage, view: FormView): Answers;
  /** Slots whose answers fall when this one is answered anew. */
  dependents?: string[];
};

/** A conversation as data: its slots in the order in which they are asked. */
export type Form = {
  name: string;
  slots: Slot[];
  /** Says back in a few words what a turn has taken, so that a wrong guess is seen at once. */
  acknowledge(taken: string[], view: FormView): TextRef[];
  /** What has to be looked up elsewhere once the answers allow it; undefined where there is nothing to look up. */
  lookUp?(view: FormView): Promise<Answers | undefined>;
  /** Where words that interrupted are kept, so that they are not lost. */
  keep?(message: HeardMessage, view: FormView): Answers;
  /** What a message changes of answers already given; undefined where it corrects nothing. */
  correct?(message: HeardMessage, view: FormView, asking: string): Correction | undefined;
};

/** Answers to replace, and slots to ask anew. */
export type Correction = { set: Answers; ask?: string };

/** What one turn of a form gives: the next state, and what to say; `complete` when nothing is left to ask, `told` what was said before the question. */
export type FormTurn = { state: FormState; replies: Reply[]; complete: boolean; told: TextRef[] };

/** Begins a form with what is already known, by the first message or a link. */
export function beginForm(
  form: Form,
  draftId: string,
  answers: Answers,
  message: HeardMessage | null,
  language: Language,
): FormTurn {
  const state: FormState = { draftId, answers: { ...answers }, asking: null, misses: 0 };
  const taken = message ? fillFrom(form, state, message, language) : [];
  return next(form, state, language, form.acknowledge(taken, viewOf(state, language)));
}

/** Reads one message where a form stands, and goes on to the next question. */
export function continueForm(form: Form, state: FormState, message: HeardMessage, language: Language): FormTurn {
  const slot = form.slots.find((s) => s.name === state.asking);
  // The slot that was asked may be gone after a deploy: then the form goes on with what is missing.
  if (!slot) return next(form, { ...state, asking: null, misses: 0 }, language, []);
  const correction = form.correct?.(message, viewOf(state, language), slot.name);
  if (correction) return corrected(form, state, correction, message, language);
  const declining = message.value === null ? decliningIn(message.text) : null;
  const declined = declining && slot.decline?.(declining, viewOf(state, language));
  const mashed = message.value === null && message.attachments.length === 0 && isMashed(message.text);
  const reading = declined || (mashed ? { kind: 'unheard' as const } : slot.read(message, viewOf(state, language)));
  if (reading.kind === 'answer') {
    const before = { ...state.answers };
    const after: FormState = { ...state, answers: { ...state.answers }, misses: 0, trail: trailOf(state) };
    put(form, after.answers, reading.set);
    const taken = [...Object.keys(reading.set), ...fillFrom(form, after, message, language, slot.name)];
    after.asking = null;
    const fresh = taken.filter((name) => before[name] !== after.answers[name]);
    return next(form, after, language, [...(reading.tell ?? []), ...form.acknowledge(fresh, viewOf(after, language))]);
  }
  const after: FormState = { ...state, answers: { ...state.answers }, misses: state.misses + 1 };
  const taken = fillFrom(form, after, message, language, slot.name);
  const told = form.acknowledge(taken, viewOf(after, language));
  if (reading.kind === 'invalid') {
    put(form, after.answers, reading.set ?? {});
    return next(form, after, language, [...told, ...reading.why]);
  }
  // Something else was told instead: the question stands, and that was no miss.
  if (taken.length > 0) return next(form, { ...after, misses: state.misses, trail: trailOf(state) }, language, told);
  const question = slot.ask(viewOf(after, language));
  return { state: after, replies: [unheard(question, after.misses), question], complete: false, told };
}

/** Undoes the last answer, and asks for it again; undefined where there is none. */
export function goBack(form: Form, state: FormState, language: Language): FormTurn | undefined {
  const trail = state.trail ?? [];
  const before = trail.at(-1);
  if (!before) return undefined;
  return next(form, { ...state, ...before, misses: 0, trail: trail.slice(0, -1) }, language, [{ key: 'back' }]);
}

function trailOf({ trail = [], answers, asking }: FormState): NonNullable<FormState['trail']> {
  return [...trail, { answers, asking }].slice(-longestTrail);
}

/** Keeps what a message told that interrupted the form, and asks again where it stands. */
export function keepWords(form: Form, state: FormState, message: HeardMessage, language: Language): FormTurn {
  const after: FormState = { ...state, answers: { ...state.answers } };
  const taken = fillFrom(form, after, message, language);
  Object.assign(after.answers, form.keep?.(message, viewOf(after, language)) ?? {});
  return next(form, after, language, form.acknowledge(taken, viewOf(after, language)));
}

/** How a message answers without an answer, or null. */
export function decliningIn(text: string): Declining | null {
  const notion = readNotion(text);
  switch (notion) {
    case 'unknown':
    case 'whatever':
    case 'skip':
    case 'both':
    case 'none':
    case 'thanks':
      return notion;
    default:
      return null;
  }
}

/** Asks again where a form stands, after a digression. */
export function askAgain(form: Form, state: FormState, language: Language): FormTurn {
  return next(form, state, language, []);
}

function corrected(
  form: Form,
  state: FormState,
  correction: Correction,
  message: HeardMessage,
  language: Language,
): FormTurn {
  const after: FormState = { ...state, answers: { ...state.answers }, misses: 0, trail: trailOf(state) };
  put(form, after.answers, correction.set);
  if (correction.ask) {
    for (const name of [correction.ask, ...dependentsOf(form, correction.ask)]) delete after.answers[name];
  }
  // What the correction left open comes before the question that stood.
  after.asking = correction.ask ?? null;
  // The same breath may answer what is asked, or what comes later.
  const filled = correction.ask ? [] : fillFrom(form, after, message, language);
  const told = form.acknowledge([...Object.keys(correction.set), ...filled], viewOf(after, language));
  return next(form, after, language, told);
}

function next(form: Form, state: FormState, language: Language, told: TextRef[]): FormTurn {
  const seen = viewOf(state, language);
  const standing = form.slots.find((s) => s.name === state.asking && s.needed(seen));
  const slot = standing ?? form.slots.find((s) => s.needed(seen));
  if (!slot) return { state: { ...state, asking: null, misses: 0 }, replies: [], complete: true, told };
  const question = slot.ask(seen);
  const misses = slot.name === state.asking ? state.misses : 0;
  return {
    state: { ...state, asking: slot.name, misses },
    replies: [{ ...question, texts: [...told, ...question.texts] }],
    complete: false,
    told,
  };
}

/** Goes on with what was looked up after a turn: a question that it opens comes first. */
export function withLookUp(form: Form, turn: FormTurn, found: Answers, language: Language): FormTurn {
  const state: FormState = { ...turn.state, answers: { ...turn.state.answers, ...found } };
  const [before, after] = [viewOf(turn.state, language), viewOf(state, language)];
  const opened = form.slots.some((slot) => slot.needed(after) && !slot.needed(before));
  if (!opened) return { ...turn, state };
  return next(form, { ...state, asking: null }, language, turn.told);
}

/** Lets every slot take from a message what it tells of it; returns the names that got a value. */
function fillFrom(form: Form, state: FormState, message: HeardMessage, language: Language, except?: string): string[] {
  const taken: string[] = [];
  for (const slot of form.slots) {
    if (!slot.fill || slot.name === except) continue;
    const found = slot.fill(message, viewOf(state, language));
    for (const [name, value] of Object.entries(found)) {
      if (state.answers[name] !== undefined) continue;
      state.answers[name] = value;
      taken.push(name);
    }
  }
  return taken;
}

function put(form: Form, answers: Answers, set: Answers): void {
  for (const [name, value] of Object.entries(set)) {
    if (answers[name] !== undefined) for (const dependent of dependentsOf(form, name)) delete answers[dependent];
    if (value === undefined) delete answers[name];
    else answers[name] = value;
  }
  // What was set in the same breath outlives the fall of what depended on it.
  for (const [name, value] of Object.entries(set)) if (value !== undefined) answers[name] = value;
}

function dependentsOf(form: Form, name: string): string[] {
  return form.slots.find((s) => s.name === name)?.dependents ?? [];
}

/** What a slot sees of a state. */
export function viewOf(state: FormState, language: Language): FormView {
  return { language, answers: state.answers, misses: state.misses, asking: state.asking };
}

/** Said once that it was not understood; after that, how the question may be answered. */
function unheard({ step }: Reply, misses: number): Reply {
  const name = questionName(step);
  return { step: 'unheard', texts: [{ key: misses > 1 ? `like.${name}` : unheardKey(name) }] };
}

function unheardKey(name: QuestionName): TextRef['key'] {
  switch (name) {
    case 'problem':
    case 'address':
    case 'contact':
    case 'confirm':
      return `unheard.${name}`;
    default:
      return 'unheard.choice';
  }
}
