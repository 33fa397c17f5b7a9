import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Language } from '../../domain/language.ts';
import type { Random } from './random.ts';

type Lines = Record<Language, string[]>;

/** What the people of a demonstration write, see `sentences.yaml`. */
export type Sentences = {
  before: Lines;
  after: Lines;
  services: Record<string, Lines>;
  comments: Record<'good' | 'fair' | 'bad', Lines>;
  replies: Lines;
  resolved: Lines;
  notes: string[];
  questions: Lines;
  names: { first: string[]; last: string[] };
};

/** Reads the bank of sentences that stands beside this file. */
export async function readSentences(): Promise<Sentences> {
  return parse(await readFile(new URL('./sentences.yaml', import.meta.url), 'utf8')) as Sentences;
}

/** What somebody writes about a service, as people do: with or without a greeting, a reason, a full stop. */
export function tellProblem(
  sentences: Sentences,
  serviceCode: string,
  place: string,
  language: Language,
  random: Random,
): string {
  const { services, before, after } = sentences;
  const said = random.pick((services[serviceCode] ?? services.other)?.[language] ?? []);
  const begins = random.chance(0.3) ? `${random.pick(before[language])} ` : '';
  const where = random.chance(0.35)
    ? `, ${language === 'fr' ? random.pick(['au', 'devant le', 'proche du', 'coin']) : 'near'} ${place}`
    : '';
  const middle =
    (begins === '' && random.chance(0.6)) || begins.endsWith('. ')
      ? said.charAt(0).toUpperCase() + said.slice(1)
      : said;
  const ends = random.chance(0.35) ? ` ${random.pick(after[language])}` : '';
  const stop = /[?!.]$/.test(said) && where === '' ? '' : ends !== '' || random.chance(0.4) ? '.' : '';
  return `${begins}${where === '' ? middle : middle.replace(/[?.!]$/, '')}${where}${stop}${ends}`;
}
