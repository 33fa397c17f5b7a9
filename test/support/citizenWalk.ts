import { isDeepStrictEqual } from 'node:util';
import type { Answers, FormState } from '../../src/dialogs/form.ts';
import { requestAnswers } from '../../src/dialogs/requestAnswers.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { isFinished } from '../../src/domain/ticketStatus.ts';
import { type CitizenTurn, drawTurn } from './citizenTurn.ts';
import { createHarness, type Harness, type Said } from './harness.ts';
import { heavyParts } from './heavyParts.ts';
import { makeDraft, monday } from './makeTicket.ts';
import { plainAnswer } from './plainAnswer.ts';
import { createRandom, type Random } from './random.ts';

/** Something that a conversation must never do, and where it did. */
type Violation = { rule: Rule; at: number; what: string };
/** The promises that a walk holds the bot to. */
export const rules = ['fails', 'silent', 'repeats', 'forgets', 'misfiles', 'untold', 'stuck'] as const;
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
  await fileOthers(harness, city);
  const language: Language = random.chance(0.6) ? 'fr' : 'en';
  const channel = random.pick(['directline', 'web', 'sms', 'msteams'] as const);
  const talk = await harness.open({ channel, locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
  const walker = createWalker(harness, talk, { seed, turns: 0, ended: '', transcript: [], violations: [] });
  const actsAtDesk = random.chance(0.5);
  const turns = 4 + Math.floor(random.next() * (mostTurns - 4));
  for (let turn = 0; turn < turns; turn++) {
    await actAtDesk(random, harness, talk, walker);
    if (actsAtDesk && random.chance(0.06)) await solve(random, harness, talk, walker);
    if (random.chance(0.02)) await walker.later(random.pick([1, 26, 26, 200]) * hour);
    // "I speak English" holds until it is said otherwise; now and then a citizen mixes.
    const spoken = random.chance(0.95) ? language : random.pick(['fr', 'en'] as const);
    await walker.says(drawTurn(random, walker.last(), spoken));
  }
  if (random.chance(0.2)) await stopIt(harness, talk, walker);
  else await leadToEnd(harness, talk, walker);
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
    async says({ kind, message, changes }: Pick<CitizenTurn, 'kind' | 'message' | 'changes'>) {
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
      if (!ended) for (const name of lostAnswers(before, await formOf(talk), changes)) fault('forgets', name);
      for (const what of misfiled(before, talk.tickets().slice(filedBefore))) fault('misfiles', what);
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
function lostAnswers(
  before: FormState | undefined,
  after: FormState | undefined,
  changes: CitizenTurn['changes'],
): string[] {
  if (!before || changes === 'anything') return [];
  const now: Answers = after?.answers ?? {};
  const given = Object.entries(before.answers).filter(([name]) => !notGiven.has(name));
  // Answering the question that stands is no loss, and neither is a longer answer than before.
  return given.flatMap(([name, value]) => {
    if (isDeepStrictEqual(now[name], value) || name === before.asking) return [];
    if (changes.some((beginning) => name.startsWith(beginning))) return [];
    const longer = typeof value === 'string' && typeof now[name] === 'string' && now[name].includes(value);
    const more = Array.isArray(value) && Array.isArray(now[name]) && now[name].length > value.length;
    return longer || more || (value === null && now[name])
      ? []
      : [`${name}: ${JSON.stringify(value)} → ${JSON.stringify(now[name])}`];
  });
}

/** What the summary showed and the ticket of it has not, or has otherwise. */
function misfiled(before: FormState | undefined, [ticket, ...others]: readonly Ticket[]): string[] {
  if (before?.asking !== 'confirm' || !ticket || ticket.draftId !== before.draftId) return [];
  const { problem, details, address, contact, when, further = [] } = requestAnswers(before.answers);
  const faults: [string, boolean][] = [
    ['problem', ticket.description.includes(problem ?? '')],
    ['details', ticket.description.includes(details ?? '')],
    ['address', isDeepStrictEqual(ticket.address, address ?? ticket.address)],
    ['contact', isDeepStrictEqual(ticket.contact, contact)],
    ['when', ticket.when === (when ?? null)],
    ['further', others.length === further.length],
  ];
  return faults.flatMap(([name, right]) =>
    right ? [] : [`${name}: ${JSON.stringify(before.answers[name])} → ${JSON.stringify(ticket).slice(0, 300)}`],
  );
}

/** Others have reported something at the places that citizens of the walk talk of. */
async function fileOthers({ desk }: Harness, city: string): Promise<void> {
  const { gazetteer } = await heavyParts(city);
  const known: [serviceCode: string, place: string][] = [
    ['pothole', '449 rue Percy'],
    ['water_leak', '120 rue Bellevue'],
    ['street_light', '95 rue Principale Ouest'],
  ];
  for (const [at, [serviceCode, place]] of known.entries()) {
    const [found] = gazetteer.locate(place).candidates;
    const contact = { phone: `+1819555014${at + 2}`, anonymous: false };
    await desk.file(makeDraft({ serviceCode, contact, ...(found ? { address: found.address } : {}) }));
  }
}

/** An agent solves one of the requests that this citizen made or follows: they are told, once. */
async function solve(random: Random, { desk, filed }: Harness, talk: Talk, walker: Walker): Promise<void> {
  const known = await Promise.all(filed.map(({ reference }) => desk.ticketByReference(reference)));
  const theirs = known.filter((ticket) => ticket !== null && !isFinished(ticket.status) && concerns(ticket, talk.id));
  const ticket = theirs[Math.floor(random.next() * theirs.length)];
  if (!ticket) return;
  walker.note('agent', `solves ${ticket.reference}`);
  await desk.changeStatus(ticket.reference, 'resolved', agent);
  const heard = await talk.heard();
  walker.hear(heard);
  if (heard.filter(({ text }) => text.includes(ticket.reference)).length !== 1)
    walker.fault('untold', ticket.reference);
}

function concerns({ conversationId, followers = [] }: Ticket, talkId: string): boolean {
  return conversationId === talkId || followers.some((one) => one.conversationId === talkId);
}

/** "Annuler" ends whatever stands. */
async function stopIt({ chats }: Harness, talk: Talk, walker: Walker): Promise<void> {
  const { handover } = await talk.stored();
  if (handover?.agent) {
    walker.note('agent', 'gives back');
    await chats.giveBack(talk.id, agent);
    walker.hear(await talk.heard());
  }
  // Who waits for an agent stops waiting first; then what was begun stops.
  for (let turn = 0; turn < 3; turn++) {
    await walker.says({ kind: 'stop', message: { text: 'annuler' }, changes: 'anything' });
    walker.walk.ended = walker.last().step;
    if (walker.last().step === 'cancelled') return;
  }
  walker.fault('stuck', `after "annuler" the bot says [${walker.last().step}]`);
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
    await walker.says({ kind: 'answer', message, changes: 'anything' });
    const { step } = walker.last();
    if (talk.tickets().length > filedBefore || step === 'done' || step === 'cancelled') {
      walker.walk.ended = step;
      return;
    }
  }
  walker.fault('stuck', `after ${mostToTheEnd} plain answers the bot asks [${walker.last().step}]`);
}
