import { isDeepStrictEqual } from 'node:util';
import type { Answers, FormState } from '../../src/dialogs/form.ts';
import type { Language } from '../../src/domain/language.ts';
import { type CitizenTurn, drawTurn } from './citizenTurn.ts';
import { createHarness, type Harness, type Said } from './harness.ts';
import { makeDraft, monday } from './makeTicket.ts';
import { plainAnswer } from './plainAnswer.ts';
import { createRandom, type Random } from './random.ts';

/** Something that a conversation must never do, and where it did. */
type Violation = { rule: Rule; at: number; what: string };
/** The promises that a walk holds the bot to. */
export const rules = ['fails', 'silent', 'repeats', 'forgets', 'stuck'] as const;
type Rule = (typeof rules)[number];

/** One conversation of a random citizen: what was said, and what of it must not be. */
export type Walk = { seed: number; turns: number; ended: string; transcript: string[]; violations: Violation[] };

type Talk = Awaited<ReturnType<Harness['open']>>;

const mostTurns = 24;
const mostToTheEnd = 18;
const agent = { id: 'lea', name: 'Léa Gagnon' };
const hour = 3_600_000;
/** What a slot keeps for itself, beside what the citizen gave. */
const notGiven = new Set([
  'changing',
  'confirmed',
  'similar',
  'addressBefore',
  'requestsBefore',
  'placeBefore',
  'similarOfContact',
]);

/** Lets a citizen drawn from a seed talk with the bot of a town, then leads the conversation to its end by plain answers. */
export async function walk(city: string, seed: number): Promise<Walk> {
  const random = createRandom(seed);
  const harness = await createHarness(city);
  // By day there are agents, and somebody else has reported something already.
  harness.now = new Date(monday.getTime() + random.pick([0, 1, 2, 9, 30]) * hour);
  await harness.desk.file(
    makeDraft({ address: { text: '449, rue Percy', precision: 'civic', number: '449', street: 'Rue Percy' } }),
  );
  const language: Language = random.chance(0.6) ? 'fr' : 'en';
  const channel = random.pick(['directline', 'directline', 'web', 'sms', 'msteams'] as const);
  const talk = await harness.open({ channel, locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
  const walker = createWalker(harness, talk, { seed, turns: 0, ended: '', transcript: [], violations: [] });
  const turns = 4 + Math.floor(random.next() * (mostTurns - 4));
  for (let turn = 0; turn < turns; turn++) {
    await actAtDesk(random, harness, talk, walker);
    if (random.chance(0.02)) await walker.later(random.pick([1, 26, 26, 200]) * hour);
    // "I speak English" holds until it is said otherwise; now and then a citizen mixes.
    const spoken = random.chance(0.95) ? language : random.pick(['fr', 'en'] as const);
    await walker.says(drawTurn(random, walker.last(), spoken));
  }
  await leadToEnd(harness, talk, walker);
  return walker.walk;
}

type Walker = ReturnType<typeof createWalker>;

function createWalker(harness: Harness, talk: Talk, current: Walk) {
  let last: Said = talk.greeting.at(-1) ?? { step: 'greeting', text: '', activity: { type: 'message' }, messages: [] };
  const lately: string[] = [];
  const note = (who: string, text: string) => current.transcript.push(`${who}: ${text.replace(/\n/g, ' / ')}`);
  const fault = (rule: Rule, what: string) => current.violations.push({ rule, at: current.transcript.length, what });
  const hear = (said: Said[]) => {
    for (const one of said) note(`bot[${one.step}]`, one.text);
    last = said.at(-1) ?? last;
  };
  return {
    walk: current,
    last: () => last,
    note,
    fault,
    hear,
    async later(ms: number) {
      note('later', `${ms / hour} h`);
      await harness.later(ms);
      hear(await talk.heard());
    },
    async says({ kind, message, mayChange }: Pick<CitizenTurn, 'kind' | 'message' | 'mayChange'>) {
      const handedOver = (await talk.stored()).handover !== undefined;
      const before = await formOf(talk);
      note(`citizen(${kind})`, `${message.text || kind}${message.value ? ` [${message.value}]` : ''}`);
      current.turns += 1;
      const filedBefore = talk.tickets().length;
      const said = await talk.say(message).catch((error: Error): Said[] => {
        fault('fails', error.message.slice(0, 300));
        return [];
      });
      hear(said);
      if (said.length === 0 && !handedOver) fault('silent', 'no answer');
      const text = said.map((one) => one.text).join('\n');
      lately.push(text);
      if (text !== '' && lately.length >= 3 && lately.slice(-3).every((one) => one === text)) fault('repeats', text);
      // "Ok" to the summary sends it.
      const ended = talk.tickets().length > filedBefore || last.step === 'done';
      if (!mayChange && !ended) for (const name of lostAnswers(before, await formOf(talk))) fault('forgets', name);
    },
  };
}

/** What stands in the form, and the contact that is kept for the next where none stands. */
async function formOf(talk: Talk): Promise<FormState | undefined> {
  const { dialogs, conversation } = (await talk.state()) as {
    dialogs?: { dialogStack: { state: FormState }[] };
    conversation?: { contact: unknown };
  };
  const standing = dialogs?.dialogStack[0]?.state;
  if (standing || !conversation?.contact) return standing;
  return { draftId: '', answers: { contact: conversation.contact }, asking: null, misses: 0 };
}

/** Answers that a message which changes nothing has taken away or replaced. */
function lostAnswers(before: FormState | undefined, after: FormState | undefined): string[] {
  if (!before) return [];
  const now: Answers = after?.answers ?? {};
  const given = Object.entries(before.answers).filter(([name]) => !notGiven.has(name));
  // Answering the question that stands is no loss, and neither is a longer answer than before.
  return given.flatMap(([name, value]) => {
    if (isDeepStrictEqual(now[name], value) || name === before.asking) return [];
    const longer = typeof value === 'string' && typeof now[name] === 'string' && now[name].includes(value);
    const more = Array.isArray(value) && Array.isArray(now[name]) && now[name].length > value.length;
    return longer || more || (value === null && now[name])
      ? []
      : [`${name}: ${JSON.stringify(value)} → ${JSON.stringify(now[name])}`];
  });
}

/** Now and then an agent takes whoever waits, says something, and gives back. */
async function actAtDesk(random: Random, { chats }: Harness, talk: Talk, walker: Walker): Promise<void> {
  const { handover } = await talk.stored();
  if (!handover) return;
  if (!handover.agent) {
    if (!random.chance(0.3)) return;
    walker.note('agent', 'takes');
    await chats.take(talk.id, agent);
  } else if (random.chance(0.5)) {
    walker.note('agent', 'Bonjour.');
    await chats.say(talk.id, agent, 'Bonjour.', `say-${walker.walk.transcript.length}`);
  } else {
    walker.note('agent', 'gives back');
    await chats.giveBack(talk.id, agent);
  }
  walker.hear(await talk.heard());
}

/** Plain answers bring every conversation to a request or to its end. */
async function leadToEnd({ chats }: Harness, talk: Talk, walker: Walker): Promise<void> {
  const { handover } = await talk.stored();
  if (handover) {
    if (!handover.agent) await chats.take(talk.id, agent);
    walker.note('agent', 'gives back');
    await chats.giveBack(talk.id, agent);
    walker.hear(await talk.heard());
  }
  const filedBefore = talk.tickets().length;
  for (let turn = 0; turn < mostToTheEnd; turn++) {
    const { language } = ((await talk.state()) as { conversation: { language: Language | null } }).conversation;
    const message = { text: plainAnswer(walker.last(), language ?? 'fr') };
    await walker.says({ kind: 'answer', message, mayChange: true });
    const { step } = walker.last();
    if (talk.tickets().length > filedBefore || step === 'done' || step === 'cancelled') {
      walker.walk.ended = step;
      return;
    }
  }
  walker.fault('stuck', `after ${mostToTheEnd} plain answers the bot asks [${walker.last().step}]`);
}
