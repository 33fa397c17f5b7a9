import { type CivicNumber, numberAfter, numberBefore, rangeBefore, unitAfter } from './civicNumber.ts';
import { type Context, contextBefore } from './context.ts';
import { type Mention, mentionOf } from './mention.ts';
import { isOnlyAWord } from './plainName.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { isDoubtfulType, typeFit } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { directions, everyday, stopWords } from './words.ts';

/** A street read in the text, with the civic number, the unit and the direction around it, and how sure it is. */
export function streetMention(tokens: Token[], phrase: StreetPhrase): Mention {
  const street = withDirectionBefore(tokens, phrase);
  const before = numberBefore(tokens, street.from);
  const number = before ?? numberAfter(tokens, street.to);
  const range = before && rangeBefore(tokens, before.from);
  const from = range?.from ?? Math.min(street.from, number?.from ?? street.from);
  const unit = unitAfter(tokens, Math.max(street.to, number?.to ?? 0));
  const to = unit?.to ?? Math.max(street.to, number?.to ?? 0);
  const context = contextBefore(tokens, from);
  const evidence = evidenceOf(tokens, street, number, context);
  return {
    ...mentionOf(number ? 'civic' : 'street', from, to, evidence),
    number: range?.number ?? number?.number ?? null,
    unit: number?.unit ?? unit?.unit ?? null,
    street,
  };
}

/** "1020 South Merry Street": the direction said first, as in English. */
function withDirectionBefore(tokens: Token[], phrase: StreetPhrase): StreetPhrase {
  const word = tokens[phrase.from - 1];
  const short = word !== undefined && /^[nsewo]$/.test(word.norm) && /^\d/.test(tokens[phrase.from - 2]?.norm ?? '');
  if (!word || (word.norm.length < 4 && !short) || phrase.direction !== null || !Object.hasOwn(directions, word.norm))
    return phrase;
  if (!/^\.? ?$/.test(tokens[phrase.from]?.gap ?? '\n') || !phrase.matches.some(({ street }) => street.direction))
    return phrase;
  return { ...phrase, from: phrase.from - 1, direction: directions[word.norm] ?? null };
}

function evidenceOf(tokens: Token[], street: StreetPhrase, number: CivicNumber | null, context: Context): number {
  const name = tokens[street.nameFrom];
  const capital = name !== undefined && isCapitalised(name);
  if (street.matches.length === 0) return unknownEvidence(tokens, street, number, capital);
  const fit = street.matches[0]?.fit ?? 0;
  const sure = street.exact ? fit : fit * 0.92;
  if (street.typed && number) return 0.97 * sure * (endsAnother(tokens, street) ? 0.5 : 1);
  const wordLength = tokens.slice(street.nameFrom, street.nameTo).reduce((sum, token) => sum + token.norm.length, 0);
  if (street.typed) return typedEvidence(street, sure, capital, wordLength) * (endsAnother(tokens, street) ? 0.5 : 1);
  if (number) return numberedEvidence(street, sure, number, capital, context, wordLength);
  return bareEvidence(tokens, street, sure, capital, context, wordLength);
}

/** "12 King Street Sherbrooke": the kind ends the name before it, and does not open this one. */
function endsAnother(tokens: Token[], street: StreetPhrase): boolean {
  const before = tokens[street.from - 1];
  if (!/^(?:street|st|road|rd|drive|lane|avenue|ave|crescent|court)$/.test(tokens[street.from]?.norm ?? '') || !before)
    return false;
  return (
    tokens[street.from]?.gap === ' ' && isCapitalised(before) && !stopWords.has(before.norm) && !/^\d/.test(before.norm)
  );
}

/** "rue Tartempion": known by nobody here, plausible by its form. */
function unknownEvidence(tokens: Token[], street: StreetPhrase, number: CivicNumber | null, capital: boolean): number {
  if (!street.typed) return 0.2;
  const digits = /^\d/.test(tokens[street.nameFrom]?.norm ?? '');
  if (number) return 0.85;
  return digits ? 0.75 : capital ? 0.7 : 0.35;
}

function typedEvidence(street: StreetPhrase, sure: number, capital: boolean, wordLength: number): number {
  const doubtful = isDoubtfulType(street.typeWord ?? '');
  const fits = street.matches.some((match) => typeFit(street.typeWord, match.street.type?.id ?? null) > 0.7);
  if (doubtful && !fits) return 0.4 * sure;
  // "ch ste-marie": with a name of two words the short form is a kind of street, and nothing else.
  const plain = !doubtful || capital || street.nameTo - street.nameFrom > 1;
  if (street.exact) return (plain ? 0.88 : 0.48) * sure;
  if (doubtful) return 0.4 * sure;
  return (wordLength < 5 ? 0.5 : capital || street.articled ? 0.8 : 0.72) * sure;
}

function numberedEvidence(
  street: StreetPhrase,
  sure: number,
  number: CivicNumber,
  capital: boolean,
  context: Context,
  wordLength: number,
): number {
  const lead = street.matches[0]?.street.lead.length ?? 0;
  const likely =
    capital ||
    street.nameTo > street.nameFrom + 1 ||
    context !== null ||
    street.direction !== null ||
    number.number.length > 2 ||
    (street.articled && lead > 0);
  if (street.exact && sure > 0.9) return likely ? 0.93 : lead > 0 || wordLength < 5 ? 0.45 : 0.7;
  if (wordLength < 4) return 0.3;
  if (street.exact && !capital && context !== 'beside') return 0.3;
  return (likely ? 0.85 : 0.55) * sure;
}

function bareEvidence(
  tokens: Token[],
  street: StreetPhrase,
  sure: number,
  capital: boolean,
  context: Context,
  wordLength: number,
): number {
  if (!street.exact || sure < 0.9) return 0.2 * sure;
  const word = tokens[street.nameFrom]?.norm ?? '';
  const single = street.nameTo === street.nameFrom + 1;
  const common = everyday.has(word) || isCommonNoun(street);
  if (isOnlyAWord(tokens, street) && !everyday.has(word)) return 0.2;
  if (street.direction !== null) return 0.8;
  if (context === null || (single && ((common && !capital) || everyday.has(word) || stopWords.has(word))))
    return single ? 0.25 : 0.4;
  const preposition = nearestPreposition(tokens, street.from);
  if (context === 'place' && !roadPrepositions.has(preposition)) return single ? 0.3 : 0.5;
  return capital || wordLength > 7 ? 0.66 : 0.55;
}

/** "rue de la Rivière": with such an article the name is a thing that one may also stand beside. */
function isCommonNoun(street: StreetPhrase): boolean {
  return street.matches.every((match) => match.street.lead.some((word) => /^(?:du|des|la|le|les|l)$/.test(word)));
}

/** Prepositions that are said of streets: "sur Merry", "on Cabana"; not "à Sherbrooke", "de Laurier". */
const roadPrepositions = new Set(
  'sur on at along long bout end hauteur down up across corner coin devant derriere near pres proche face off descendant'.split(
    ' ',
  ),
);

function nearestPreposition(tokens: Token[], at: number): string {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const word = tokens[back]?.norm ?? '';
    if (roadPrepositions.has(word)) return word;
    if (!/^(?:la|le|l|the|of|de|du|a|from)$/.test(word)) return word;
  }
  return '';
}
