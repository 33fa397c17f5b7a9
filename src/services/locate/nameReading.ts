import type { StreetIndex, StreetMatch } from './streetIndex.ts';
import { nameWord } from './streetName.ts';
import { streetTypeOf } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { articles, dateWords, descriptions, directions, stopWords, unitWords } from './words.ts';

/** The name of a street in a text, tokens `nameFrom` up to `nameTo`, and the streets that it may be. */
export type FoundName = { nameFrom: number; nameTo: number; matches: StreetMatch[]; exact: boolean };

const longestName = 7;

/** The name that begins here: as the pack spells it, or with a typing mistake where that explains more of the words. */
export function bestName(tokens: Token[], from: number, index: StreetIndex): FoundName | null {
  const exact = longestExact(tokens, from, index);
  const cut = exact !== null && tokens[exact.nameTo]?.gap === '-' && !endsHyphened(tokens, exact.nameTo, index);
  // "chemin de la rivière aux cerise": the name goes on.
  const goesOn = exact !== null && articles.has(tokens[exact.nameTo]?.norm ?? '') && isJoined(tokens, exact.nameTo);
  if (exact && exact.matches[0]?.fit === 1 && !cut && !goesOn) return exact;
  const near = nearest(tokens, from, index, cut || goesOn ? exact.nameTo : from);
  const longer = exact && near && near.nameTo > exact.nameTo && (near.matches[0]?.fit ?? 0) > 0.75;
  if (exact && !longer) return cut ? null : exact;
  // "Rouyn-Noranda" is not Rouen.
  return near && tokens[near.nameTo]?.gap === '-' && !endsHyphened(tokens, near.nameTo, index) ? null : near;
}

/** "Principale-Ouest", "Merry-Hatley": after that hyphen begins another thing; after "Saint-Charles-" the same name goes on. */
function endsHyphened(tokens: Token[], at: number, index: StreetIndex): boolean {
  const word = tokens[at]?.norm ?? '';
  return Object.hasOwn(directions, word) || /^\d/.test(word) || longestExact(tokens, at, index)?.matches[0]?.fit === 1;
}

/** "Val-Morin", "Saint-Michel", "Sainte-Anne-du-Lac": the word at `at` only ends a longer name. */
export function endsLongerName(tokens: Token[], at: number, index: StreetIndex): boolean {
  let from = at;
  while (from > 0 && tokens[from]?.gap === '-' && articles.has(tokens[from - 1]?.norm ?? '')) from -= 1;
  const before = tokens[from - 1];
  if (!before || /^\d/.test(before.norm)) return false;
  const gap = tokens[from]?.gap ?? '';
  if (/^[ \u00a0]$/.test(gap)) return from === at && /^sainte?$|^ste$/.test(before.norm);
  return /^[-–]{1,2}$/.test(gap) && !streetTypeOf(before.norm) && index.exact([nameWord(before.norm)]).length === 0;
}

/** The longest name that begins here and is spelt as the pack spells it. */
export function longestExact(tokens: Token[], from: number, index: StreetIndex): FoundName | null {
  for (let to = furthest(tokens, from, longestName); to > from; to -= 1) {
    const matches = index.exact(tokens.slice(from, to).map((token) => nameWord(token.norm)));
    // "cinq cinq" is no autoroute 55.
    const digitsOnly = tokens.slice(from, to).every(({ norm }) => /^\d+$/.test(nameWord(norm)));
    if (matches.length > 0 && !digitsOnly) return { nameFrom: from, nameTo: to, matches, exact: true };
  }
  return null;
}

/** The name that begins here with a typing mistake and ends after `beyond`. */
function nearest(tokens: Token[], from: number, index: StreetIndex, beyond: number): FoundName | null {
  let best: (FoundName & { fit: number }) | null = null;
  for (let to = beyond + 1; to <= furthest(tokens, from, 4); to += 1) {
    const words = tokens.slice(from, to).map((token) => nameWord(token.norm));
    const last = words.at(-1) ?? '';
    if (stopWords.has(last) || articles.has(last) || (to === from + 1 && (unitWords.has(last) || dateWords.has(last))))
      continue;
    const matches = index.near(words);
    const fit = matches[0]?.fit ?? 0;
    if (fit > (best?.fit ?? 0)) best = { nameFrom: from, nameTo: to, matches, exact: false, fit };
  }
  return best;
}

/** Where a name that begins at `from` could end at the latest: before a pause, a mask or the end. */
function furthest(tokens: Token[], from: number, longest: number): number {
  let to = from;
  while (to < tokens.length && to - from < longest && !tokens[to]?.masked && (to === from || isJoined(tokens, to)))
    to += 1;
  return to;
}

/** Whether the word goes on from the one before: a space, a hyphen, an apostrophe, or the full stop of a short form. */
export function isJoined(tokens: Token[], at: number, shortForm?: string): boolean {
  const gap = tokens[at]?.gap ?? '\n';
  if (/^\.?[ \u00a0]?$/.test(gap) && gap.includes('.'))
    return shortForm !== undefined || (tokens[at - 1]?.norm.length ?? 9) <= 5;
  return /^[ \u00a0]?[-–'’]?[ \u00a0]{0,2}$/.test(gap);
}

/** A name of a street that the pack does not know: one word, and on while words are hyphenated or capitalised. */
export function unknownNameEnd(tokens: Token[], from: number): number {
  const first = tokens[from];
  if (
    !first ||
    first.masked ||
    (stopWords.has(first.norm) && !(first.norm === 'notre' && tokens[from + 1]?.norm === 'dame')) ||
    descriptions.has(first.norm) ||
    dateWords.has(first.norm) ||
    !/^\p{L}['’\p{L}]/u.test(first.raw)
  ) {
    return /^\d+$/.test(first?.norm ?? '') && tokens[from + 1]?.gap === '-' ? from + 2 : from;
  }
  const spelled = isCapitalised(first);
  const shouting = first.raw.length > 1 && first.raw === first.raw.toUpperCase();
  let to = from + 1;
  while (to < tokens.length && to - from < longestName) {
    const next = tokens[to];
    if (!next || next.masked || !isJoined(tokens, to)) break;
    const hyphened = /[-–'’]/.test(next.gap) || /['’]$/.test(tokens[to - 1]?.raw ?? '');
    const opens =
      to === from + 1 &&
      /^(?:saint|sainte|st|ste|du|la|le|jean|marie|notre|mont|grand|petit|vieux|j)$/.test(first.norm);
    const named = spelled && !shouting && isCapitalised(next) && !stopWords.has(next.norm);
    if (!hyphened && !opens && !named) break;
    to += 1;
  }
  return to;
}
