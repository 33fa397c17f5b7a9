import type { Bilingual } from '../../domain/language.ts';
import type { Scored } from '../../domain/understanding.ts';
import { concepts } from './concepts.ts';
import { words } from './normalize.ts';
import { createTermFinder } from './termFinder.ts';

/**
 * Words of a text that counted, from `start` to `end`: by how much they raise (or lower, below 0) the log-odds of the
 * chosen service against its rival, and what the lexicon takes them for.
 */
export type CountingWords = { start: number; end: number; weight: number; concepts: Bilingual[] };

/** Why a text reads as `chosen` rather than as `rival`, the best of the others. */
export type Explanation = {
  ranked: Scored[];
  chosen: string;
  rival: string;
  words: CountingWords[];
};

/** As much of a text is explained: each word costs a reading. */
const explainAtMost = 600;
const mostWords = 80;
/** Log-odds below which a word is not worth a reader's while; and as a share of the strongest word's. */
const noticeable = { least: 0.3, share: 0.15 };
/** As many neighbouring words may count as one expression. */
const longestExpression = 4;

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const findConcepts = createTermFinder(concepts);

type Span = { start: number; end: number };

/**
 * Explains by leaving out: a word's weight is what the choice loses without it. That is true of whatever the classifiers
 * read in it (the word, its pairs, its letters, what the lexicon takes it for), and needs no memory of the hashed features'
 * names. Neighbouring words that count are weighed together: "nid", "de" and "poule" mean little one by one.
 */
export function explain(text: string, service: string, rank: (text: string) => Scored[]): Explanation | null {
  const ranked = rank(text);
  const chosen = ranked.find(({ code }) => code === service)?.code ?? ranked[0]?.code;
  const rival = ranked.find(({ code }) => code !== chosen)?.code;
  if (chosen === undefined || rival === undefined) return null;
  const lead = (said: string): number => {
    const scores = rank(said);
    return logOf(scores, chosen) - logOf(scores, rival);
  };
  const read = text.slice(0, explainAtMost);
  const whole = lead(read);
  const without = ({ start, end }: Span) => whole - lead(`${read.slice(0, start)} ${read.slice(end)}`);
  const spans = [...read.matchAll(word)]
    .slice(0, mostWords)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const counting = spans.map((span) => ({ ...span, weight: without(span) }));
  const strongest = Math.max(0, ...counting.map(({ weight }) => Math.abs(weight)));
  const least = Math.max(noticeable.least, noticeable.share * strongest);
  const found = expressionsOf(read, counting, least).map((span) => ({
    ...span,
    weight: span.words === 1 ? span.weight : without(span),
  }));
  return {
    ranked,
    chosen,
    rival,
    words: found
      .filter(({ weight }) => Math.abs(weight) >= least)
      .map(({ start, end, weight }) => ({ start, end, weight, concepts: conceptsIn(text.slice(start, end)) })),
  };
}

function logOf(scores: readonly Scored[], code: string): number {
  return Math.log(Math.max(scores.find((one) => one.code === code)?.score ?? 0, 1e-12));
}

/** Joins neighbours that all speak for the choice, or all against it, where nothing but blanks or a hyphen is between them. */
function expressionsOf(text: string, counting: readonly (Span & { weight: number })[], least: number) {
  const expressions: (Span & { weight: number; words: number })[] = [];
  for (const one of counting) {
    const last = expressions.at(-1);
    const joins =
      last &&
      last.words < longestExpression &&
      Math.sign(last.weight) === Math.sign(one.weight) &&
      Math.min(Math.abs(last.weight), Math.abs(one.weight)) >= least &&
      /^[\s-]+$/.test(text.slice(last.end, one.start));
    if (joins) Object.assign(last, { end: one.end, words: last.words + 1, weight: last.weight + one.weight });
    else expressions.push({ ...one, words: 1 });
  }
  return expressions;
}

/** What the lexicon takes words for, by a name that people read: its first term in French, its own name in English. */
function conceptsIn(said: string): Bilingual[] {
  const names = new Set(findConcepts(words(said)).map(({ name }) => name));
  return [...names].map((name) => ({
    fr: (concepts[name] ?? name).split(',')[0]?.replace('*', '').trim() ?? name,
    en: name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(),
  }));
}
