import { readDirection } from './direction.ts';
import { ordinalOf } from './ordinal.ts';
import type { StreetIndex, StreetMatch } from './streetIndex.ts';
import { nameWord } from './streetName.ts';
import { isDoubtfulType, standsAfterName, streetTypeOf } from './streetType.ts';
import { breaksBefore, isCapitalised, type Token } from './token.ts';
import { articles, dateWords, descriptions, stopWords, unitWords } from './words.ts';

/** A stretch of a text that names a street: tokens `from` up to, not including, `to`. */
export type StreetPhrase = {
  from: number;
  to: number;
  /** The kind as said, folded ("blvd"), or null. */
  typeWord: string | null;
  /** The direction as said, in French, or null. */
  direction: string | null;
  /** Where the name itself stands. */
  nameFrom: number;
  nameTo: number;
  /** Streets of the pack that it may be; empty for a street that the pack does not know. */
  matches: StreetMatch[];
  /** The name is spelt as the pack spells it, small words aside. */
  exact: boolean;
  /** The kind said is good evidence that a street is meant. */
  typed: boolean;
  /** Little words stood before the name ("de Galles"). */
  articled: boolean;
};

const longestName = 7;
const afterHighway = new Set(
  'direction nord sud est ouest north south east west vers westbound eastbound northbound southbound exit sortie'.split(
    ' ',
  ),
);
const numberedTypes = new Set(['rang', 'route', 'autoroute', 'chemin', 'ligne']);

/** Every reading of a street in the text; readings may overlap, the caller chooses. */
export function readStreetPhrases(tokens: Token[], index: StreetIndex): StreetPhrase[] {
  const phrases: StreetPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const read of [readTyped, readOrdinal, readHighway, readNamed]) {
      const phrase = read(tokens, at, index);
      if (phrase) phrases.push(phrase);
    }
  }
  return phrases;
}

/** "rue Principale Ouest", "ch. des Pères", "rang 9", "rue du Havre". */
function readTyped(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const word = tokens[at];
  if (!word || word.masked || !streetTypeOf(word.norm)) return null;
  const numbered = readNumbered(tokens, at, index);
  if (numbered) return numbered;
  let nameFrom = at + 1;
  while (nameFrom < tokens.length && nameFrom - at <= 3 && articles.has(tokens[nameFrom]?.norm ?? '')) nameFrom += 1;
  if (!isJoined(tokens, at + 1, word.norm) || nameFrom >= tokens.length) return null;
  const articled = nameFrom > at + 1;
  const known = longestExact(tokens, nameFrom, index) ?? (articled ? longestExact(tokens, at + 1, index) : null);
  const found = known ?? nearest(tokens, nameFrom, index);
  const base = { from: at, typeWord: word.norm, typed: true, articled, exact: known !== null };
  if (found) return finish(tokens, { ...base, ...found });
  const nameTo = unknownNameEnd(tokens, nameFrom);
  if (nameTo === nameFrom || isDoubtfulType(word.norm)) return null;
  return finish(tokens, { ...base, nameFrom, nameTo, matches: [], exact: false });
}

/** "rang 10", "route 108", "Range 6 road", "autoroute no 55". */
function readNumbered(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const type = streetTypeOf(tokens[at]?.norm ?? '');
  if (!type || !numberedTypes.has(type.id)) return null;
  const nameFrom = /^(?:no|numero|number)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const name = tokens[nameFrom];
  if (!name || name.masked || !/^\d{1,3}$/.test(name.norm) || breaksBefore(name) || name.gap.includes(',')) return null;
  const matches = index
    .exact([name.norm])
    .filter(
      ({ street }) =>
        street.type?.id === type.id ||
        (street.type && numberedTypes.has(street.type.id) && /^(?:highway|hwy)$/.test(tokens[at]?.norm ?? '')),
    );
  const typeWord = tokens[at]?.norm ?? null;
  const after = tokens[nameFrom + 1]?.norm ?? '';
  const phrase = {
    from: at,
    typeWord,
    typed: true,
    articled: false,
    exact: true,
    nameFrom,
    nameTo: nameFrom + 1,
    matches,
  };
  const end = finish(tokens, phrase);
  return after === 'road' || after === 'rd' ? { ...end, to: nameFrom + 2 } : end;
}

/** "12e Avenue", "2nd Avenue", "3e rang". */
function readOrdinal(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const ordinal = ordinalOf(tokens[at]?.norm ?? '');
  const typeAt = ordinalTypeAt(tokens, at);
  const typeWord = tokens[typeAt]?.norm ?? '';
  const type = streetTypeOf(typeWord);
  if (!ordinal || !type || type.weak || tokens[at]?.masked || !isJoined(tokens, typeAt)) return null;
  const matches = index.exact([ordinal]);
  const digits = /\d/.test(tokens[at]?.norm ?? '');
  if (matches.length === 0 && !digits) return null;
  const base = { from: at, typeWord, typed: true, articled: false, exact: true, nameFrom: at, nameTo: at + 1, matches };
  return finish(tokens, base, typeAt === at + 1 ? at + 2 : at + 1);
}

/** "16e et 17e avenue": the kind said once, after the second. */
function ordinalTypeAt(tokens: Token[], at: number): number {
  const shared = /^(?:et|and|pis|puis)$/.test(tokens[at + 1]?.norm ?? '');
  const second = tokens[at + 2]?.norm === 'la' ? at + 3 : at + 2;
  return shared && ordinalOf(tokens[second]?.norm ?? '') ? second + 1 : at + 1;
}

/** "la 112", "the 10", "l'autoroute" left out: a numbered road that the pack has. */
function readHighway(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const name = tokens[at + 1];
  if (!name || name.masked || !/^(?:la|l|the)$/.test(tokens[at]?.norm ?? '') || !/^\d{1,3}$/.test(name.norm))
    return null;
  const matches = index.exact([name.norm]).filter(({ street }) => /^(?:route|autoroute)$/.test(street.type?.id ?? ''));
  const next = tokens[at + 2];
  const ends =
    next === undefined ||
    /[^ ]/.test(next.gap) ||
    stopWords.has(next.norm) ||
    articles.has(next.norm) ||
    afterHighway.has(next.norm);
  if (matches.length === 0 || !ends || !/^ ?$/.test(name.gap)) return null;
  return finish(tokens, {
    from: at,
    nameFrom: at + 1,
    nameTo: at + 2,
    matches,
    typeWord: null,
    typed: true,
    exact: true,
    articled: true,
  });
}

/** "Principale Ouest", "Garden Avenue", "St-Patrice": a name that the pack knows, the kind after it or left out. */
function readNamed(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const first = tokens[at];
  if (!first || first.masked || /^\d/.test(first.norm) || articles.has(first.norm)) return null;
  const found = longestExact(tokens, at, index);
  const articled = articles.has(tokens[at - 1]?.norm ?? '');
  const base = { from: at, typeWord: null, typed: false, articled };
  if (found && !(found.nameTo === at + 1 && stopWords.has(first.norm)))
    return finish(tokens, { ...base, ...found, exact: true });
  if (stopWords.has(first.norm) || unitWords.has(first.norm) || dateWords.has(first.norm)) return null;
  const near = nearest(tokens, at, index);
  return near ? finish(tokens, { ...base, ...near, exact: false }) : null;
}

type Found = { nameFrom: number; nameTo: number; matches: StreetMatch[] };

function longestExact(tokens: Token[], from: number, index: StreetIndex): Found | null {
  for (let to = furthest(tokens, from, longestName); to > from; to -= 1) {
    const matches = index.exact(tokens.slice(from, to).map((token) => nameWord(token.norm)));
    const digitsOnly = to === from + 1 && /^\d+$/.test(tokens[from]?.norm ?? '');
    if (matches.length > 0 && !digitsOnly) return { nameFrom: from, nameTo: to, matches };
  }
  return null;
}

function nearest(tokens: Token[], from: number, index: StreetIndex): Found | null {
  let best: (Found & { fit: number }) | null = null;
  for (let to = from + 1; to <= furthest(tokens, from, 4); to += 1) {
    const words = tokens.slice(from, to).map((token) => nameWord(token.norm));
    const last = words.at(-1) ?? '';
    if (stopWords.has(last) || articles.has(last) || (to === from + 1 && (unitWords.has(last) || dateWords.has(last))))
      continue;
    const matches = index.near(words);
    const fit = matches[0]?.fit ?? 0;
    if (fit > (best?.fit ?? 0)) best = { nameFrom: from, nameTo: to, matches, fit };
  }
  return best && { nameFrom: best.nameFrom, nameTo: best.nameTo, matches: best.matches };
}

/** Where a name that begins at `from` could end at the latest: before a pause, a mask or the end. */
function furthest(tokens: Token[], from: number, longest: number): number {
  let to = from;
  while (to < tokens.length && to - from < longest && !tokens[to]?.masked && (to === from || isJoined(tokens, to)))
    to += 1;
  return to;
}

/** Whether the word goes on from the one before: a space, a hyphen, an apostrophe, or the full stop of a short form. */
function isJoined(tokens: Token[], at: number, shortForm?: string): boolean {
  const gap = tokens[at]?.gap ?? '\n';
  if (/^\.?[ \u00a0]?$/.test(gap) && gap.includes('.'))
    return shortForm !== undefined || (tokens[at - 1]?.norm.length ?? 9) <= 5;
  return /^[ \u00a0]?[-–'’]?[ \u00a0]{0,2}$/.test(gap);
}

/** A name of a street that the pack does not know: one word, and on while words are hyphenated or capitalised. */
function unknownNameEnd(tokens: Token[], from: number): number {
  const first = tokens[from];
  if (
    !first ||
    first.masked ||
    stopWords.has(first.norm) ||
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

type Open = Omit<StreetPhrase, 'to' | 'direction'>;

/** Takes in what follows the name: the kind, the English way, and the direction. */
function finish(tokens: Token[], open: Open, afterName = open.nameTo): StreetPhrase {
  let to = afterName;
  let { typeWord, typed } = open;
  const next = tokens[to];
  if (typeWord === null && next && standsAfterName(next.norm) && isJoined(tokens, to) && !followedByName(tokens, to)) {
    typeWord = next.norm;
    typed = true;
    to += 1;
  }
  const direction = readDirection(
    tokens,
    to,
    open.matches.map(({ street }) => street),
  );
  if (direction) to = direction.to;
  const late = tokens[to];
  if (direction && typeWord === null && late && standsAfterName(late.norm) && isJoined(tokens, to)) {
    typeWord = late.norm;
    typed = true;
    to += 1;
  }
  return { ...open, typeWord, typed, to, direction: direction?.direction ?? null };
}

/** "Merry St-Patrice": what looks like "Street" opens the next name. */
function followedByName(tokens: Token[], at: number): boolean {
  return (
    /^(?:st|dr|ch|av|rue|chemin)$/.test(tokens[at]?.norm ?? '') &&
    /^[-.]? ?$/.test(tokens[at + 1]?.gap ?? '\n') &&
    tokens[at + 1] !== undefined &&
    isCapitalised(tokens[at + 1] as Token)
  );
}
