/**
 * Runs one bench by its name, with its own arguments: `npm run bench -- understand --mistakes`.
 */
import { BenchArgumentError } from './support/arguments.ts';

const benches: Readonly<Record<string, { says: string; takes: string; start: () => Promise<unknown> }>> = {
  understand: {
    says: 'services, intents, emergencies and facts read from single messages, and how fast',
    takes: '[--ablate] [--mistakes] [--city DIR] [--data DIR] [--examples DIR]...',
    start: () => import('./understand.ts'),
  },
  problems: {
    says: 'several problems of one message, told apart',
    takes: '[problems.csv] [--mistakes] [--city DIR]',
    start: () => import('./problems.ts'),
  },
  locate: {
    says: 'places found, the way people write them',
    takes: '[slots.csv] [--mistakes]',
    start: () => import('./locate.ts'),
  },
  answers: {
    says: 'questions of citizens against the knowledge base',
    takes: '[questions.csv] [--mistakes]',
    start: () => import('./answers.ts'),
  },
  conversations: {
    says: 'whole conversations from a first message to a ticket',
    takes: '[messages.csv] [--all]',
    start: () => import('./conversations.ts'),
  },
  citizen: {
    says: 'random citizens against the promises of a conversation',
    takes: '[--turns N] [--seed N] [--show N] [--city NAME] [--only SEED]',
    start: () => import('./citizen.ts'),
  },
  page: {
    says: 'what the chat weighs and when it can be used on a slow phone, beside Microsoft’s Web Chat',
    takes: '[rounds]',
    start: () => import('./page.ts'),
  },
  'first-paint': {
    says: 'when the desk is first seen and when its queue can be used on a slow laptop, beside a page of one line',
    takes: '[rounds]',
    start: () => import('./firstPaint.ts'),
  },
  desk: {
    says: 'how long each call of the desk takes with 200 000 requests in the store',
    takes: '[--tickets N] [--calls N] [--data DIR]',
    start: () => import('./desk.ts'),
  },
  turns: {
    says: 'how long a reply takes under load, beside a bare EchoBot',
    takes: '[conversations] [messages each]',
    start: () => import('./turns.ts'),
  },
};

const [name = ''] = process.argv.splice(2, 1);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  try {
    await bench.start();
  } catch (error) {
    if (!isAboutArguments(error)) throw error;
    console.error(`${error.message}\nusage: npm run bench -- ${name} ${bench.takes}`);
    process.exitCode = 2;
  }
} else {
  if (name !== '') console.error(`There is no bench named "${name}".`);
  console.error('usage: npm run bench -- NAME [arguments]\n');
  for (const [known, { says, takes }] of Object.entries(benches)) console.error(`  ${known} ${takes}\n    ${says}`);
  process.exitCode = name === '' ? 0 : 2;
}

function isAboutArguments(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof BenchArgumentError || code.startsWith('ERR_PARSE_ARGS_');
}
