/**
 * How well several problems of one message are told apart: `npm run bench -- problems [problems.csv] [--mistakes]`. Half of
 * the messages tell two problems, half tell one that looks like two. The naive way, a cut at every "and", is beside.
 */
import { parseArgs } from 'node:util';
import { loadCityPack } from '../src/services/cityPack/loadCityPack.ts';
import { type ProblemPart, splitProblems } from '../src/services/understand/problems.ts';
import { createUnderstand } from '../src/services/understand/understand.ts';
import { labelledSet, type Row, readRows } from './support/arguments.ts';
import { line, percent } from './support/tables.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    city: { type: 'string', default: 'city/magog' },
    mistakes: { type: 'boolean', default: false },
  },
});

type Reading = { row: Row; wanted: string[][]; parts: ProblemPart[]; naive: number };

const ands = /[.;]\s+|,?\s+(?:et|pis|puis|and|plus|aussi|also)\s+/i;

/** The problems of a row, each with the kinds that a reasonable agent would accept. */
function wantedOf({ codes = '' }: Row): string[][] {
  return codes.split('|').map((one) => one.split('/'));
}

function codesOf({ parts }: Reading): string[] {
  return parts.map(({ services: [best] }) => best?.code ?? '');
}

function isRight(reading: Reading): boolean {
  const codes = codesOf(reading);
  const { wanted } = reading;
  return codes.length === wanted.length && wanted.every((kinds, at) => kinds.includes(codes[at] ?? ''));
}

const path = positionals[0] ?? (await labelledSet('problems'));
console.log(`problems: ${path}`);
const city = await loadCityPack(options.city);
const understand = await createUnderstand({ city, findPlace: () => null, clock: () => new Date() });
const rank = (text: string) => understand(text).services;
const readings = (await readRows(path, ['text', 'lang', 'codes'])).map((row): Reading => {
  const parts = splitProblems(row.text, city.services, rank);
  return { row, wanted: wantedOf(row), parts, naive: row.text.split(ands).filter((one) => one.trim() !== '').length };
});

line('', 'all', 'fr', 'en', 'naive');
measure('two problems: told apart', 2, ({ parts }) => parts.length > 1);
measure('  in two, each of the right kind', 2, isRight);
measure('one problem: kept whole', 1, ({ parts }) => parts.length === 1);
measure('  of the right kind', 1, isRight);
if (options.mistakes)
  for (const reading of readings.filter((one) => !isRight(one)))
    console.log(`   ${reading.row.codes} | ${codesOf(reading).join(' + ')} | ${reading.row.text}`);

function measure(name: string, problems: number, test: (reading: Reading) => boolean): void {
  const some = readings.filter(({ wanted }) => wanted.length === problems);
  const shares = ['fr', 'en'].map((lang) => some.filter(({ row }) => row.lang === lang));
  const naive = some.filter((one) => one.naive === problems).length;
  line(
    name,
    ...[some, ...shares].map((group) => percent(group.filter(test).length, group.length)),
    name.startsWith(' ') ? '' : percent(naive, some.length),
  );
}
