import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import type { Ticket } from '../domain/ticket.ts';
import { AppError } from '../errors.ts';
import { loadCityPack } from '../services/cityPack/loadCityPack.ts';
import { questionKey } from '../services/questions/questionLog.ts';
import { defaultHashCost, requireArgon2 } from '../services/users/passwordHash.ts';
import { newUser } from '../services/users/userDesk.ts';
import { connectStore, type Store } from '../store/connectStore.ts';
import { startEmbeddedServer } from '../store/embedded/embeddedServer.ts';
import { createProgress } from './demo/progress.ts';
import { createRandom } from './demo/random.ts';
import { readSentences, type Sentences } from './demo/sentences.ts';
import { talkOf } from './demo/talk.ts';
import { contactsOf, ticketsOf, type YearPlan } from './demo/year.ts';

/**
 * Fills a fresh store with a made-up year: `npm run demo [-- --tickets N --contacts N --seed N --until DATE --force]`. The
 * store and the city are those of `npm start` (DATA_DIR or MONGODB_URI, CITY_DIR). Exit codes: 0 done, 1 refused, 2 wrong use.
 */
const usage = 'usage: npm run demo [-- --tickets 10000 --contacts 35000 --seed 1 --until YYYY-MM-DD --force]';

/** Who works at the desk of the demonstration; all sign in with the password that is printed. */
const desk = [
  { name: 'Louise Fauvel', email: 'louise@example.org', role: 'supervisor' },
  { name: 'Amélie Rivemont', email: 'amelie@example.org', role: 'agent' },
  { name: 'Karim Houdier', email: 'karim@example.org', role: 'agent' },
  { name: 'Josée Montclair', email: 'josee@example.org', role: 'agent' },
  { name: 'Denis Noirval', email: 'denis@example.org', role: 'read_only' },
] as const;

/** As many documents are written at once. */
const batch = 500;

function readArguments() {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string', default: '10000' },
      contacts: { type: 'string' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const whole = (name: string, text: string) => {
    if (/^\d{1,7}$/.test(text)) return Number(text);
    throw new TypeError(`--${name} takes a whole number, not "${text}"`);
  };
  const tickets = whole('tickets', values.tickets);
  const until = values.until === undefined ? new Date() : new Date(`${values.until}T23:00:00Z`);
  if (Number.isNaN(until.getTime()))
    throw new TypeError(`--until takes a date such as 2026-11-25, not "${values.until}"`);
  return {
    tickets,
    contacts: values.contacts === undefined ? Math.round(tickets * 3.5) : whole('contacts', values.contacts),
    seed: whole('seed', values.seed),
    until,
    force: values.force,
    help: values.help,
  };
}

async function run(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n${usage}\n`);
    return 2;
  }
  if (given.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    requireArgon2();
    const config = readConfig(process.env);
    const [city, sentences] = await Promise.all([loadCityPack(config.CITY_DIR), readSentences()]);
    const { store, close } = await openStore(config.MONGODB_URI, config.DATA_DIR);
    try {
      if (!given.force && (await store.bulk.hasTickets())) {
        throw new AppError(
          'store_not_empty',
          409,
          'This store has requests already: choose a fresh DATA_DIR, or add --force to mix them.',
        );
      }
      const admin =
        config.ADMIN_EMAIL && config.ADMIN_PASSWORD
          ? { email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD }
          : null;
      const password = await fillDesk(store, admin);
      const agents = (await store.users.all())
        .filter(({ role }) => role === 'agent')
        .map(({ id, name }) => ({ id, name }));
      const lastNumber = given.force ? await lastNumbers(store, given.until) : () => 0;
      await fillYear(store, { ...given, city, sentences, agents, lastNumber });
      await askQuestions(store, sentences, given.until);
      process.stdout.write(signInText(admin, password));
    } finally {
      await close();
    }
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof AppError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    return 1;
  }
}

/** The store that the product would open. */
async function openStore(uri: string | undefined, dataDir: string): Promise<{ store: Store; close(): Promise<void> }> {
  if (uri) {
    const store = await connectStore(uri);
    return { store, close: () => store.close() };
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const embedded = await startEmbeddedServer({ dataDir });
  const store = await connectStore(embedded.uri);
  return {
    store,
    async close() {
      await store.close();
      await embedded.close();
    },
  };
}

/** Makes the people of the desk who are not there yet; the password that they got, or null where nobody was made. */
async function fillDesk(store: Store, admin: { email: string; password: string } | null): Promise<string | null> {
  const password = randomBytes(9).toString('base64url');
  const known = new Set((await store.users.all()).map(({ email }) => email));
  const people = [
    ...(admin ? [{ name: 'Superviseur', role: 'supervisor' as const, ...admin }] : []),
    ...desk.map((one) => ({ ...one, password })),
  ];
  let made = false;
  for (const person of people) {
    if (known.has(person.email)) continue;
    await store.users.insert(await newUser({ ...person, language: 'fr' }, new Date(), defaultHashCost));
    made ||= person.password === password;
  }
  return made ? password : null;
}

/** Where the numbering stands of the two years that the made-up one lies in. */
async function lastNumbers({ counters }: Store, until: Date): Promise<(year: number) => number> {
  const last = new Map<number, number>();
  for (const year of [until.getFullYear() - 1, until.getFullYear()]) {
    last.set(year, await counters.next(`tickets-${year}`));
  }
  return (year) => last.get(year) ?? 0;
}

async function fillYear(store: Store, plan: YearPlan): Promise<void> {
  const progress = createProgress(process.stdout);
  const filed: Pick<Ticket, 'conversationId' | 'createdAt' | 'channel' | 'language'>[] = [];
  const numbers = new Map<number, number>();
  for (const tickets of ticketsOf(plan, batch)) {
    await store.bulk.tickets(tickets);
    await store.bulk.conversations(tickets.flatMap((ticket) => talkOf(ticket, plan.city.name) ?? []));
    for (const { reference, conversationId, createdAt, channel, language } of tickets) {
      filed.push({ conversationId, createdAt, channel, language });
      numbers.set(Number(reference.slice(3, 7)), Number(reference.slice(8, 14)));
    }
    progress.tell('requests', filed.length, plan.tickets);
  }
  for (const [year, number] of numbers) await store.counters.raise(`tickets-${year}`, number);
  let contacts = filed.filter(({ channel }) => channel === 'phone').length;
  for (const some of contactsOf(plan, filed, batch)) {
    await store.bulk.contacts(some);
    contacts += some.length;
    progress.tell('contacts', contacts, plan.contacts);
  }
  progress.end();
}

async function askQuestions({ questions }: Store, sentences: Sentences, until: Date): Promise<void> {
  const random = createRandom(7);
  for (const language of ['fr', 'en'] as const) {
    for (const text of sentences.questions[language]) {
      const times = 1 + Math.floor(random.around(3, 0.8));
      for (let i = 0; i < times; i++) {
        const at = new Date(until.getTime() - random.next() * 60 * 86_400_000);
        const asked = { key: questionKey(text), text, language, reason: 'unanswered' as const, answerId: null };
        await questions.ask({ ...asked, at, turnId: `demo-${text}-${i}` });
      }
    }
  }
}

function signInText(admin: { email: string } | null, password: string | null): string {
  const people = desk.map(({ email, role }) => `  ${email} (${role})`).join('\n');
  const supervisor = admin ? `Sign in at /desk/ as ${admin.email}, with ADMIN_PASSWORD.\n` : '';
  if (password === null)
    return `${supervisor}The people of the desk were there already; their passwords are as they were.\n`;
  return `${supervisor}The people of the desk, with the password ${password} (said this once, kept nowhere):\n${people}\nNow: npm start\n`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = await run();
