import { isCivic } from './civicNumber.ts';
import { contextBefore } from './context.ts';
import { isJoined } from './nameReading.ts';
import { ordinalOf } from './ordinal.ts';
import type { StreetIndex } from './streetIndex.ts';
import { finishPhrase, type StreetPhrase } from './streetPhrase.ts';
import { streetTypeOf } from './streetType.ts';
import { breaksBefore, type Token } from './token.ts';
import { articles, dateWords, stopWords, unitWords } from './words.ts';

const afterHighway = new Set(
  'direction nord sud est ouest north south east west vers westbound eastbound northbound southbound exit sortie'.split(
    ' ',
  ),
);
const numberedTypes = new Set(['rang', 'route', 'autoroute', 'chemin', 'ligne']);

/** "rang 10", "route 108", "Range 6 road", "autoroute no 55". */
export function readNumbered(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const type = streetTypeOf(tokens[at]?.norm ?? '');
  if (!type || !numberedTypes.has(type.id)) return null;
  const nameFrom = /^(?:no|numero|number)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const name = tokens[nameFrom];
  if (!name || name.masked || !/^\d{1,3}$/.test(name.norm) || breaksBefore(name) || name.gap.includes(',')) return null;
  // "rang 4" and "4e rang" are one.
  const ordinal = type.id === 'rang' ? index.exact([`${Number(name.norm)}e`]) : [];
  const matches = [...index.exact([name.norm]), ...ordinal].filter(
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
  const end = finishPhrase(tokens, phrase);
  return after === 'road' || after === 'rd' ? { ...end, to: nameFrom + 2 } : end;
}

/** "12e Avenue", "2nd Avenue", "3e rang". */
export function readOrdinal(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const ordinal = ordinalOf(tokens[at]?.norm ?? '');
  const typeAt = ordinalTypeAt(tokens, at);
  const typeWord = tokens[typeAt]?.norm ?? '';
  const type = streetTypeOf(typeWord);
  if (!ordinal || !type || type.weak || tokens[at]?.masked || !isJoined(tokens, typeAt)) return null;
  const plain = type.id === 'rang' ? index.exact([ordinal.slice(0, -1)]) : [];
  const matches = [...index.exact([ordinal]), ...plain];
  const digits = /\d/.test(tokens[at]?.norm ?? '');
  if (matches.length === 0 && !digits) return null;
  const base = { from: at, typeWord, typed: true, articled: false, exact: true, nameFrom: at, nameTo: at + 1, matches };
  return finishPhrase(tokens, base, typeAt === at + 1 ? at + 2 : at + 1);
}

/** "16e et 17e avenue": the kind said once, after the second. */
function ordinalTypeAt(tokens: Token[], at: number): number {
  const shared = /^(?:et|and|pis|puis)$/.test(tokens[at + 1]?.norm ?? '');
  const second = tokens[at + 2]?.norm === 'la' ? at + 3 : at + 2;
  return shared && ordinalOf(tokens[second]?.norm ?? '') ? second + 1 : at + 1;
}

/** "la 112", "the 10", "l'autoroute" left out: a numbered road that the pack has. */
export function readHighway(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
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
  return finishPhrase(tokens, {
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

/** "2021 10e", "au 45 12e", "coin de la 4e": the avenue left out, behind a civic number or at a corner. */
export function readBareOrdinal(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const word = tokens[at];
  const ordinal = ordinalOf(word?.norm ?? '');
  if (!word || word.masked || !ordinal || !/^\d/.test(word.norm)) return null;
  const atCorner = /^(?:la|the)$/.test(tokens[at - 1]?.norm ?? '') && contextBefore(tokens, at) === 'corner';
  if (!isCivic(tokens[at - 1]) && !atCorner) return null;
  const next = tokens[at + 1];
  const ends = next === undefined || /[^ ]/.test(next.gap) || stopWords.has(next.norm);
  const matches = index.exact([ordinal]);
  if (!ends || matches.length === 0 || unitWords.has(next?.norm ?? '') || dateWords.has(next?.norm ?? '')) return null;
  const name = { from: at, nameFrom: at, nameTo: at + 1, matches, exact: true, articled: false };
  return finishPhrase(tokens, { ...name, typeWord: null, typed: false });
}
