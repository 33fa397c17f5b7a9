import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createUnderstand, type Understand } from '../../../src/services/understand/understand.ts';

type Row = { text: string; emergency: 'yes' | 'no'; batch: string };

let understand: Understand;
let set: Row[];
let rows: Row[];

beforeAll(async () => {
  const now = new Date('2026-11-25T10:00:00-05:00');
  const city = await loadCityPack('city/magog');
  understand = await createUnderstand({ city, findPlace: () => null, clock: () => now });
  set = parse(await readFile('bench/sets/emergencies.csv', 'utf8'), { columns: true }) as Row[];
  rows = set.filter(({ batch }) => batch === 'open');
});

function readWrong(answer: Row['emergency']): { wrong: string[]; all: number } {
  const some = rows.filter(({ emergency }) => emergency === answer);
  const wrong = some.filter(({ text }) => (understand(text).intent === 'emergency') !== (answer === 'yes'));
  return { wrong: wrong.map(({ text }) => text), all: some.length };
}

test('98 emergencies in 100 are found', () => {
  const { wrong, all } = readWrong('yes');
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.02);
});

test('of messages that only sound like one, 3 in 100 at most are taken for an emergency', () => {
  const { wrong, all } = readWrong('no');
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.03);
});

test('no line of the set but what everybody says in three words is among those that the classifier learns from', async () => {
  const { examples } = await loadCityPack('city/magog');
  const learnt = new Set(
    [...examples.services, ...examples.intents, ...examples.dangers].map(({ text }) => text.toLowerCase()),
  );
  const own = set.filter(({ text }) => text.split(' ').length > 3);
  expect(own.filter(({ text }) => learnt.has(text.toLowerCase())).map(({ text }) => text)).toEqual([]);
});
