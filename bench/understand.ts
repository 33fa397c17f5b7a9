/**
 * How well and how fast messages are understood, beside the naive ways in the same run:
 * `node bench/understand.ts --messages messages.csv --intents intents.csv --slots slots.csv [--city city/magog]
 * [--examples folder]... [--mistakes]`. The CSV files have the columns of the labelled sets (`text`, `lang`, and
 * `service_code` or `intent` with `also_ok`, or `when`, `phone`, `email`); `--examples` adds folders laid out as a pack's
 * `examples/`. Processor time is measured, not the clock: other work on the machine does not count.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { CityPack } from '../src/domain/city.ts';
import { loadCityPack } from '../src/services/cityPack/loadCityPack.ts';
import type { Understand } from '../src/services/understand/understand.ts';
import { createUnderstand } from '../src/services/understand/understand.ts';
import { calibrationError } from './support/calibrationError.ts';
import { naiveEmail, naiveEmergency, naivePhone, naiveService, naiveWhen } from './support/naiveUnderstanding.ts';
import { readExampleFolders } from './support/readExampleFolders.ts';

type Row = Record<string, string> & { text: string };

const { values: options } = parseArgs({
  options: {
    city: { type: 'string', default: 'city/magog' },
    examples: { type: 'string', multiple: true, default: [] },
    messages: { type: 'string' },
    intents: { type: 'string' },
    slots: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
  },
});

/** The moment that the labelled dates are relative to. */
const now = new Date('2026-11-25T10:00:00-05:00');
const line = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(16))).join(''));
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const mistake = (...words: string[]) => options.mistakes && console.log(`   ${words.join(' | ')}`);
const accepted = (label: string, row: Row) => [label, ...(row.also_ok ?? '').split('|').filter((code) => code !== '')];
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function rowsOf(path: string): Promise<Row[]> {
  return parse(await readFile(path, 'utf8'), { columns: true }) as Row[];
}

function measureServices(rows: Row[], understand: Understand, city: CityPack): void {
  const counts = { top1: 0, top3: 0, naive: 0, report: 0, emergency: 0 };
  const predictions: { score: number; right: boolean }[] = [];
  const naive = naiveService(city.services);
  for (const row of rows) {
    const right = accepted(row.service_code ?? '', row);
    const { services, intent } = understand(row.text, { now });
    const [best] = services;
    const hit = best !== undefined && right.includes(best.code);
    if (hit) counts.top1++;
    else mistake('service', right.join('/'), best?.code ?? '', row.text);
    if (services.slice(0, 3).some(({ code }) => right.includes(code))) counts.top3++;
    if (right.includes(naive(row.text))) counts.naive++;
    if (intent === 'report') counts.report++;
    if (intent === 'emergency') {
      counts.emergency++;
      mistake('false alarm', row.text);
    }
    predictions.push({ score: best?.score ?? 0, right: hit });
  }
  line('services', 'measured', 'naive', 'ratio');
  line(
    'first choice right',
    percent(counts.top1, rows.length),
    percent(counts.naive, rows.length),
    (counts.top1 / counts.naive).toFixed(2),
  );
  line('among the first three', percent(counts.top3, rows.length));
  line('calibration error (ECE)', calibrationError(predictions).toFixed(3));
  for (const threshold of [0.5, 0.6, 0.7, 0.8]) {
    const sure = predictions.filter(({ score }) => score >= threshold);
    line(
      `  taken at ${threshold}`,
      percent(sure.length, rows.length),
      'of them right',
      percent(sure.filter(({ right }) => right).length, sure.length),
    );
  }
  line('read as a report', percent(counts.report, rows.length));
  line(
    'false alarms',
    percent(counts.emergency, rows.length),
    percent(rows.filter(({ text }) => naiveEmergency(text)).length, rows.length),
  );
}

function measureIntents(rows: Row[], understand: Understand): void {
  const byIntent = new Map<string, { right: number; all: number }>();
  const emergency = { hit: 0, all: 0, false: 0, naiveHit: 0, naiveFalse: 0 };
  let right = 0;
  let language = 0;
  for (const row of rows) {
    const label = row.intent ?? '';
    const fine = accepted(label, row);
    const reading = understand(row.text, { now });
    const count = byIntent.get(label) ?? { right: 0, all: 0 };
    byIntent.set(label, count);
    count.all++;
    if (fine.includes(reading.intent)) {
      count.right++;
      right++;
    } else mistake('intent', fine.join('/'), reading.intent, row.text);
    if (reading.language === row.lang) language++;
    if (label === 'emergency') {
      emergency.all++;
      if (reading.intent === 'emergency') emergency.hit++;
      if (naiveEmergency(row.text)) emergency.naiveHit++;
    } else if (!fine.includes('emergency')) {
      if (reading.intent === 'emergency') emergency.false++;
      if (naiveEmergency(row.text)) emergency.naiveFalse++;
    }
  }
  const recalls = [...byIntent.values()].map(({ right, all }) => right / all);
  const most = Math.max(...[...byIntent.values()].map(({ all }) => all));
  line('\nintents', 'measured', 'naive', 'ratio');
  line('right', percent(right, rows.length), percent(most, rows.length), (right / most).toFixed(2));
  line(
    'mean recall of the intents',
    percent(
      recalls.reduce((a, b) => a + b, 0),
      recalls.length,
    ),
    percent(1, recalls.length),
  );
  line('emergencies found', percent(emergency.hit, emergency.all), percent(emergency.naiveHit, emergency.all));
  line('false alarms', emergency.false, emergency.naiveFalse);
  const spoken = rows.filter(({ lang }) => lang === 'fr' || lang === 'en').length;
  line('language right', percent(language, spoken));
  for (const [label, { right, all }] of byIntent) line(`  ${label}`, `${right} / ${all}`);
}

function measureSlots(rows: Row[], understand: Understand, city: CityPack): void {
  line('\nfacts, exactly as labelled', 'measured', 'naive', 'ratio');
  const readers: Record<string, { ours: (row: Row) => string; naive: (row: Row) => string }> = {
    when: {
      ours: ({ text }) => {
        const when = understand(text, { now }).when;
        return when ? (when.iso ?? `(${when.text})`) : '';
      },
      naive: ({ text, lang }) => naiveWhen(text, lang === 'en' ? 'en' : 'fr', now),
    },
    phone: {
      ours: ({ text }) => understand(text, { now }).phone ?? '',
      naive: ({ text }) => naivePhone(text, city.areaCode),
    },
    email: { ours: ({ text }) => understand(text, { now }).email ?? '', naive: ({ text }) => naiveEmail(text) },
  };
  for (const [slot, { ours, naive }] of Object.entries(readers)) {
    const wrong = rows.filter((row) => ours(row) !== row[slot]);
    for (const row of wrong) mistake(slot, row[slot] ?? '', ours(row), row.text);
    const right = rows.length - wrong.length;
    const naiveRight = rows.filter((row) => naive(row) === row[slot]).length;
    line(slot, percent(right, rows.length), percent(naiveRight, rows.length), (right / naiveRight).toFixed(2));
  }
}

function measureSpeed(texts: string[], understand: Understand): void {
  for (const text of texts) understand(text, { now });
  const start = cpuMs();
  for (const text of texts) understand(text, { now });
  line('\nmilliseconds a message', ((cpuMs() - start) / Math.max(1, texts.length)).toFixed(2));
  const long = cpuMs();
  understand('le trou devant chez nous au 12 rue des Pins '.repeat(2300), { now });
  line('milliseconds for 100 kB', (cpuMs() - long).toFixed(1));
}

const pack = await loadCityPack(options.city);
const more = await readExampleFolders(options.examples);
const city: CityPack = {
  ...pack,
  examples: {
    services: [...pack.examples.services, ...more.services],
    intents: [...pack.examples.intents, ...more.intents],
  },
};
const start = cpuMs();
const understand = await createUnderstand({ city, findPlace: () => null, clock: () => now });
line('examples', city.examples.services.length, city.examples.intents.length);
line('seconds to train and warm', ((cpuMs() - start) / 1000).toFixed(2));
const messages = options.messages ? await rowsOf(options.messages) : [];
const intents = options.intents ? await rowsOf(options.intents) : [];
const slots = options.slots ? await rowsOf(options.slots) : [];
if (messages.length > 0) measureServices(messages, understand, city);
if (intents.length > 0) measureIntents(intents, understand);
if (slots.length > 0) measureSlots(slots, understand, city);
measureSpeed(
  [...messages, ...intents, ...slots].map(({ text }) => text),
  understand,
);
