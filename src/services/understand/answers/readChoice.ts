import { fold } from '../../fold.ts';
import { stem, words } from '../normalize.ts';

/** One of the choices that a citizen was shown: `value` is the stable code, `title` what they read. */
export type Choice = { value: string; title: string; synonyms?: readonly string[] };

const ordinals: readonly RegExp[] = [
  /\b(?:premiere?s?|1ere?|1er|first|1st|en haut|du haut|top)\b/,
  /\b(?:deuxieme|seconde?|2e|2eme|2ieme|second|2nd|middle one)\b/,
  /\b(?:troisieme|3e|3eme|3ieme|third|3rd)\b/,
  /\b(?:quatrieme|4e|4eme|4ieme|fourth|4th)\b/,
  /\b(?:cinquieme|5e|5eme|fifth|5th)\b/,
  /\b(?:sixieme|6e|6eme|sixth|6th)\b/,
];
const cardinals: readonly RegExp[] = ['un|une|one', 'deux|two', 'trois|three', 'quatre|four', 'cinq|five', 'six'].map(
  (name) => new RegExp(`^\\W*(?:(?:le|la|the|option|choix|choice|number|numero)\\s+)*(?:${name})\\W*$`),
);
const last = /\b(?:dernier|derniere|last|du bas|en bas|bottom)\b/;
const numbered =
  /^\W*(?:(?:le|la|l'|the|option|choix|choice|number|numero|no|num|#|reponse|answer|c'est|je prends|i'll take|je choisis|celui|celle)\W*)*(\d{1,2})\W*(?:svp|s v p|please|merci|thanks)?\W*$/;

const empty = new Set(
  'le la les l de du des d un une the a an of is it that this one ones ce c ca celui celle je j prends veux choisis dirais i ll take would say my mon ma pour for s il vous plait please et and ou or on in en au aux to plutot rather think pense crois option choix choice after before apres avant'.split(
    ' ',
  ),
);

/**
 * Reads which of several choices an answer means: its value, its title, its number ("2.", "la deuxième", "the last one"), or
 * words that only one of them shares ("le bleu"). Null where none or several fit.
 */
export function readChoice(text: string, choices: readonly Choice[]): string | null {
  const folded = fold(text).trim();
  if (folded === '' || choices.length === 0) return null;
  const bare = (said: string): string =>
    fold(said)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const exact = choices.find(({ value, title, synonyms = [] }) =>
    [value, title, ...synonyms].some((name) => bare(name) === bare(text)),
  );
  if (exact) return exact.value;
  const number = numbered.exec(folded)?.[1];
  if (number) return choices[Number(number) - 1]?.value ?? null;
  return byWords(text, choices) ?? byRank(folded, choices);
}

/** The place in a list that a whole answer names ("2", "#2", "la deuxième", "the last one"), from 0; null where it says more, or none of `count`. */
export function readRank(text: string, count: number): number | null {
  const folded = fold(text)
    .replace(/\ufe0f?\u20e3/gu, '')
    .trim();
  const number = numbered.exec(folded)?.[1];
  const place = number ? Number(number) - 1 : rankIn(folded, count);
  return place >= 0 && place < count ? place : null;
}

/** Like {@link readRank}, for ranks in words; -1 where the words say more. */
function rankIn(folded: string, count: number): number {
  const cardinal = cardinals.findIndex((pattern) => pattern.test(folded));
  if (cardinal >= 0) return cardinal;
  const ranks = [...ordinals, last];
  const rank = ranks.findIndex((pattern) => pattern.test(folded));
  const beside = words(folded.replace(ranks[rank] ?? '', ' '));
  if (rank < 0 || beside.some((word) => !empty.has(word) && word !== 'xexclaim')) return -1;
  return rank === ordinals.length ? count - 1 : rank;
}

function byRank(folded: string, choices: readonly Choice[]): string | null {
  if (folded.split(/\s+/).length > 6) return null;
  const rank = ordinals.findIndex((pattern) => pattern.test(folded));
  if (rank >= 0) return choices[rank]?.value ?? null;
  if (last.test(folded)) return choices.at(-1)?.value ?? null;
  return choices[cardinals.findIndex((pattern) => pattern.test(folded))]?.value ?? null;
}

function byWords(text: string, choices: readonly Choice[]): string | null {
  const said = contentOf(text);
  if (said.length === 0) return null;
  const scores = choices.map(({ value, title, synonyms = [] }) =>
    Math.max(...[title, value.replace(/[_:-]/g, ' '), ...synonyms].map((name) => overlap(said, contentOf(name)))),
  );
  const best = Math.max(...scores);
  if (best < 0.3 || scores.filter((score) => score >= best - 0.1).length > 1) return null;
  return choices[scores.indexOf(best)]?.value ?? null;
}

/** Share of a choice's words that were said, and of what was said that belongs to the choice. */
function overlap(said: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return 0;
  const hits = name.filter((word) => said.some((other) => alike(word, other))).length;
  return hits / name.length > 0 ? (hits / name.length) * 0.6 + (Math.min(hits, said.length) / said.length) * 0.4 : 0;
}

function contentOf(text: string): string[] {
  const marks = fold(text).match(/\d+/g) ?? [];
  return [
    ...words(text)
      // "c'est" says nothing, and "est" is a verb before another word; "Principale Est" names a side.
      .filter((word, i, said) => {
        const next = said[i + 1];
        const verb = ['c', 'ce', 'qui'].includes(said[i - 1] ?? '') || (next !== undefined && !empty.has(next));
        return word !== 'est' || !verb;
      })
      .filter((word) => !empty.has(word) && !/^x(?:number|hour|question|exclaim)$/.test(word))
      .map(stem),
    ...marks,
  ];
}

/** The same word, one letter off in a long one, or one the beginning of the other ("stationn" for "stationnement"). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || /\d/.test(a + b)) return false;
  return a.startsWith(b) || b.startsWith(a) || (Math.min(a.length, b.length) >= 5 && withinOneEdit(a, b));
}

/** Whether two texts are one but for a slip of a finger: a letter more, less, other, or swapped with its neighbour. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const swapped = a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  return swapped || a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1);
}
