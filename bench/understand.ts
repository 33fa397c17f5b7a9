/**
 * How well and how fast messages are understood, beside the naive ways in the same run: `npm run bench -- understand`.
 * `--data` names a folder with `messages.csv`, `intents.csv`, `slots.csv` and `emergencies.csv` (or `messages-dev.csv` …) in
 * place of the usual ones; `--examples` adds folders laid out as a pack's `examples/`; `--mistakes` shows every message that
 * was read wrong; `--ablate` prints what each step of the service classifier is worth, and nothing else. Processor time is measured, not the clock: other work on the machine
 * does not count.
 */
import { parseArgs } from 'node:util';
import type { CityPack } from '../src/domain/city.ts';
import { loadCityPack } from '../src/services/cityPack/loadCityPack.ts';
import type { Understand } from '../src/services/understand/understand.ts';
import { createUnderstand } from '../src/services/understand/understand.ts';
import { BenchArgumentError, labelledSet, readRows } from './support/arguments.ts';
import { readExampleFolders } from './support/readExampleFolders.ts';
import { line } from './support/tables.ts';
import { measureAblation } from './understand/ablation.ts';
import { measureEmergencies } from './understand/emergencies.ts';
import { measureFacts } from './understand/facts.ts';
import { measureIntents } from './understand/intents.ts';
import { measureServices } from './understand/services.ts';

const { values: options } = parseArgs({
  options: {
    ablate: { type: 'boolean', default: false },
    city: { type: 'string', default: 'city/magog' },
    data: { type: 'string' },
    examples: { type: 'string', multiple: true, default: [] },
    mistakes: { type: 'boolean', default: false },
  },
});

/** The moment that the labelled dates are relative to. */
const now = new Date('2026-11-25T10:00:00-05:00');
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function loadCity(): Promise<CityPack> {
  const pack = await loadCityPack(options.city).catch((error: Error) => {
    throw new BenchArgumentError(`No city pack at ${options.city}: ${error.message}`);
  });
  const more = await readExampleFolders(options.examples);
  return {
    ...pack,
    examples: {
      services: [...pack.examples.services, ...more.services],
      intents: [...pack.examples.intents, ...more.intents],
      dangers: [...pack.examples.dangers, ...more.dangers],
      reports: [...pack.examples.reports, ...more.reports],
    },
  };
}

async function rowsOf(name: string, ...columns: string[]) {
  const path = await labelledSet(name, options.data);
  console.log(`${name}: ${path}`);
  return readRows(path, ['text', 'lang', ...columns]);
}

function measureSpeed(texts: readonly string[], understand: Understand): void {
  for (const text of texts) understand(text);
  const times = texts
    .map((text) => {
      const start = performance.now();
      understand(text);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const start = cpuMs();
  for (const text of texts) understand(text);
  line('\nmilliseconds a message, processor', ((cpuMs() - start) / Math.max(1, texts.length)).toFixed(2));
  line('  median by the clock', (times[Math.floor(times.length / 2)] ?? 0).toFixed(2));
  const long = cpuMs();
  understand('le trou devant chez nous au 12 rue des Pins '.repeat(2300));
  line('milliseconds for 100 kB', (cpuMs() - long).toFixed(1));
}

const messages = await rowsOf('messages', 'service_code', 'also_ok');
if (options.ablate) measureAblation(messages, await loadCity());
else await measureAll();

async function measureAll(): Promise<void> {
  const intents = await rowsOf('intents', 'intent', 'also_ok');
  const slots = await rowsOf('slots', 'when', 'phone', 'email');
  const facts = await rowsOf('facts', 'when', 'phone', 'email', 'name');
  const emergencies = await rowsOf('emergencies', 'emergency', 'batch');
  const city = await loadCity();
  const start = cpuMs();
  const understand = await createUnderstand({ city, findPlace: () => null, clock: () => now });
  line('\nexamples', city.examples.services.length, city.examples.intents.length);
  line('seconds to train and warm', ((cpuMs() - start) / 1000).toFixed(2));
  console.log('');
  measureServices(messages, understand, city, options.mistakes);
  measureIntents(intents, understand, options.mistakes);
  measureEmergencies(emergencies, understand, options.mistakes);
  measureFacts(slots, understand, city, now, options.mistakes);
  measureFacts(facts, understand, city, now, options.mistakes);
  measureSpeed(
    [...messages, ...intents, ...slots].map(({ text }) => text),
    understand,
  );
}
