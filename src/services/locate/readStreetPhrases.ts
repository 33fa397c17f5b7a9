import { isCivic } from './civicNumber.ts';
import { bestName, endsLongerName, type FoundName, isJoined, longestExact, unknownNameEnd } from './nameReading.ts';
import { readBareOrdinal, readHighway, readNumbered, readOrdinal } from './numberedStreet.ts';
import type { StreetIndex } from './streetIndex.ts';
import { nameWord } from './streetName.ts';
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
  if (nameTo === nameFrom) return null;
  // Behind a number even a doubtful kind and a name spelt far from any may be a street, if it has that door.
  if (isDoubtfulType(word.norm) && !isNumbered(tokens, at, nameFrom))
    return isCivic(tokens[at - 1]) ? readFar(tokens, nameFrom, { ...base, typed: false }, index) : null;
  const alike = alikeNames(tokens, nameFrom, nameTo, index);
  return finishPhrase(tokens, { ...base, nameFrom, matches: [], exact: false, ...alike });
}

/** What the pack has that an unknown name may be meant for, and how far that name goes. */
function alikeNames(
  tokens: Token[],
  nameFrom: number,
  nameTo: number,
  index: StreetIndex,
): Pick<StreetPhrase, 'nameTo' | 'alike'> {
  let best: Pick<StreetPhrase, 'nameTo' | 'alike'> = { nameTo, alike: [] };
  for (let to = nameFrom + 1; to <= nameFrom + 3 && to <= tokens.length; to += 1) {
    const last = tokens[to - 1];
    if (!last || last.masked || (to > nameFrom + 1 && !isJoined(tokens, to - 1))) break;
    if (stopWords.has(last.norm) || articles.has(last.norm)) continue;
    const alike = index.alike(tokens.slice(nameFrom, to).map(({ norm }) => nameWord(norm)));
    if (alike.length > 0 && (alike[0]?.fit ?? 0) >= (best.alike?.[0]?.fit ?? 0))
      best = { nameTo: Math.max(to, nameTo), alike };
  }
  return best;
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
  if (!first || first.masked) return null;
  if (/^\d/.test(first.norm) || articles.has(first.norm)) return readGlued(tokens, at, index);
  if (endsLongerName(tokens, at, index)) return null;
  const articled = articles.has(tokens[at - 1]?.norm ?? '');
  const found = bestName(tokens, at, index);
  const base = { from: at, typeWord: null, typed: false, articled };
  if (!found) return isAfterNumber(tokens, at) ? readFar(tokens, at, base, index) : null;
  if (isOnlyWord(found, first) && !isPlainlyName(tokens, at)) return null;
  return finishPhrase(tokens, { ...base, ...found });
}

/** "477 des longchamps", "18 des 4 saisons": an article or a figure that is part of the name, behind a number. */
function readGlued(tokens: Token[], at: number, index: StreetIndex): StreetPhrase | null {
  const figure = /^\d/.test(tokens[at]?.norm ?? '');
  if (!(figure ? isCivic(tokens[at - 2]) && articles.has(tokens[at - 1]?.norm ?? '') : isCivic(tokens[at - 1])))
    return null;
  const found = longestExact(tokens, at, index);
  if (!found || found.nameTo === at + 1 || found.matches[0]?.fit !== 1) return null;
  return finishPhrase(tokens, { from: at, typeWord: null, typed: false, articled: false, ...found });
}

/** "525 boisonno", "2280 versaye": behind a number, a name spelt far from any; only a door of that number makes it a street. */
function readFar(
  tokens: Token[],
  at: number,
  base: Pick<StreetPhrase, 'from' | 'typeWord' | 'typed' | 'articled'>,
  index: StreetIndex,
): StreetPhrase | null {
  const word = tokens[at]?.norm ?? '';
  if (word.length < 4 || stopWords.has(word) || unitWords.has(word) || dateWords.has(word) || streetTypeOf(word))
    return null;
  const { nameTo, alike = [] } = alikeNames(tokens, at, at + 1, index);
  const letters = tokens.slice(at, nameTo).reduce((sum, { norm }) => sum + norm.length, 0);
  if (alike.length === 0 || letters < 5) return null;
  return finishPhrase(tokens, { ...base, nameFrom: at, nameTo, matches: [], exact: false, alike });
}

function isAfterNumber(tokens: Token[], at: number): boolean {
  return isCivic(tokens[at - 1]) || (isCivic(tokens[at - 2]) && articles.has(tokens[at - 1]?.norm ?? ''));
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
