import { isCivic } from './civicNumber.ts';
import { bestName, endsLongerName, type FoundName, isJoined, longestExact, unknownNameEnd } from './nameReading.ts';
import { readBareOrdinal, readHighway, readNumbered, readOrdinal } from './numberedStreet.ts';
import type { StreetIndex } from './streetIndex.ts';
import { finishPhrase, type StreetPhrase } from './streetPhrase.ts';
import { isDoubtfulType, standsAfterName, streetTypeOf } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { articles, dateWords, stopWords, unitWords } from './words.ts';

/** Every reading of a street in the text; readings may overlap, the caller chooses. */
export function readStreetPhrases(tokens: Token[], index: StreetIndex): StreetPhrase[] {
  const phrases: StreetPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = readNamed(tokens, at, index);
    const others = [readTyped, readOrdinal, readBareOrdinal, readHighway].map((read) => read(tokens, at, index));
    // "St-Patrice" is Saint-Patrice before it is a street named Patrice.
    const saint = named?.exact === true && (named.matches[0]?.fit ?? 0) > 0.9 && isDoubtfulType(tokens[at]?.norm ?? '');
    for (const phrase of [named, ...others]) if (phrase && !(saint && phrase.nameFrom > at)) phrases.push(phrase);
  }
  return phrases;
}

/** "rue Principale Ouest", "ch. des Pères", "rang 9", "rue du Havre". */
function readTyped(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const word = tokens[at];
  // "St" before a name is a saint.
  if (!word || word.masked || !streetTypeOf(word.norm) || /^str?$/.test(word.norm)) return null;
  const numbered = readNumbered(tokens, at, index);
  if (numbered) return numbered;
  let nameFrom = at + 1;
  while (nameFrom < tokens.length && nameFrom - at <= 3 && articles.has(tokens[nameFrom]?.norm ?? '')) nameFrom += 1;
  if (!isJoined(tokens, at + 1, word.norm) || nameFrom >= tokens.length) return null;
  const articled = nameFrom > at + 1;
  const found = bestName(tokens, nameFrom, index) ?? (articled ? longestExact(tokens, at + 1, index) : null);
  const base = { from: at, typeWord: word.norm, typed: true, articled };
  if (found) return finishPhrase(tokens, { ...base, ...found });
  const nameTo = unknownNameEnd(tokens, nameFrom);
  if (nameTo === nameFrom || (isDoubtfulType(word.norm) && !isNumbered(tokens, at, nameFrom))) return null;
  return finishPhrase(tokens, { ...base, nameFrom, nameTo, matches: [], exact: false });
}

/** "12 ch. tartempion", "12 place du Marché": behind a number a short or common word is a kind of street. */
function isNumbered(tokens: Token[], at: number, nameFrom: number): boolean {
  const word = tokens[at]?.norm ?? '';
  if (!isCivic(tokens[at - 1]) || !/^,? ?$/.test(tokens[at]?.gap ?? '\n') || /^(?:st|str|dr|ter|all|car)$/.test(word))
    return false;
  return streetTypeOf(word)?.weak !== true || isCapitalised(tokens[nameFrom]);
}

/** "Principale Ouest", "Garden Avenue", "St-Patrice": a name that the pack knows, the kind after it or left out. */
function readNamed(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const first = tokens[at];
  if (!first || first.masked || /^\d/.test(first.norm) || articles.has(first.norm)) return null;
  if (endsLongerName(tokens, at, index)) return null;
  const articled = articles.has(tokens[at - 1]?.norm ?? '');
  const found = bestName(tokens, at, index);
  if (!found || (isOnlyWord(found, first) && !isPlainlyName(tokens, at))) return null;
  return finishPhrase(tokens, { from: at, typeWord: null, typed: false, articled, ...found });
}

/** A name of one word that has a meaning of its own ("près", "mai", "porte"). */
function isOnlyWord(found: FoundName, { norm }: Token): boolean {
  if (found.nameTo > found.nameFrom + 1) return false;
  return stopWords.has(norm) || (!found.exact && (unitWords.has(norm) || dateWords.has(norm)));
}

/** "1307 des Prés", "Prés Street": the words around make a name of any word. */
function isPlainlyName(tokens: Token[], at: number): boolean {
  const numbered = isCivic(tokens[at - 2]) && articles.has(tokens[at - 1]?.norm ?? '');
  return numbered || (standsAfterName(tokens[at + 1]?.norm ?? '') && isCapitalised(tokens[at]));
}
