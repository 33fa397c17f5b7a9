import { contextBefore } from './context.ts';
import { joinOf, openerOf } from './cornerJoin.ts';
import { isOnlyAWord } from './plainName.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { isCapitalised, type Token } from './token.ts';
import { everyday } from './words.ts';

/** How sure it is that two streets said one after the other name their corner, 0..1; `inTown`: another town is said after them. */
export function cornerEvidence(tokens: Token[], street: StreetPhrase, cross: StreetPhrase, inTown: boolean): number {
  const join = joinOf(tokens, street.to, cross.from);
  const opened = contextBefore(tokens, street.from) === 'corner';
  if (join === null || (opened && /^(?:entre|between)$/.test(openerOf(tokens, street.from)))) return 0;
  const known = [street, cross].filter((one) => one.matches.length > 0);
  if (join === 'beside') return opened && standsBeside(tokens, street, cross) ? 0.9 : 0;
  if (!opened && isOnlyAWord(tokens, street)) return 0;
  if (known.length < 2) return unknownPair(tokens, street, cross, opened, inTown);
  if (!isLikely(street) || !isLikely(cross)) return opened || join === 'firm' ? weakPair(street, cross) : 0;
  const vague = !street.typed && !opened && everyday.has(tokens[street.nameFrom]?.norm ?? '');
  if (vague && !isCapitalised(tokens[street.nameFrom])) return 0;
  if (opened || join === 'firm') return 0.95;
  return plainPair(tokens, street, cross, join === 'slash');
}

/** "coin Merry Principale", "corner Merry, Principale": with nothing between, both must be plain names. */
function standsBeside(tokens: Token[], street: StreetPhrase, cross: StreetPhrase): boolean {
  if ([street, cross].some((one) => one.matches.length === 0 || !isLikely(one) || isOnlyAWord(tokens, one)))
    return false;
  return isNamed(tokens, cross) || (tokens[cross.from]?.gap === ' ' && (tokens[cross.nameFrom]?.norm.length ?? 0) > 4);
}

/** Two streets of the pack, joined by "and" or a slash: "at principale and st-patrice", "Percy & Hall". */
function plainPair(tokens: Token[], street: StreetPhrase, cross: StreetPhrase, slash: boolean): number {
  const named = [street, cross].every((one) => isNamed(tokens, one));
  if (slash || (named && (street.typed || cross.typed))) return 0.85;
  const context = contextBefore(tokens, street.from);
  // "parlez à Suzanne et Nicole"
  const opener = openerOf(tokens, street.from);
  if (!/^(?:at|au|on|sur)$/.test(opener) && [street, cross].every((one) => isVague(tokens, one))) return 0;
  if (named && context !== null) return 0.8;
  if (isOnlyAWord(tokens, street) || isOnlyAWord(tokens, cross)) return 0;
  if (context === 'place' && meets.test(opener)) return 0.78;
  // In an answer to "where?" two names are their corner, and so they are before a pause; in a story they may be two streets.
  if (named && street.from === 0 && !isVague(tokens, street) && !isVague(tokens, cross) && pausesAt(tokens, cross.to))
    return 0.6;
  return named || street.from === 0 ? 0.42 : 0;
}

/** The name is an everyday word or a first name as well. */
function isVague(tokens: Token[], { typed, nameFrom, nameTo }: StreetPhrase): boolean {
  return !typed && nameTo === nameFrom + 1 && everyday.has(tokens[nameFrom]?.norm ?? '');
}

function pausesAt(tokens: Token[], at: number): boolean {
  return tokens[at] === undefined || /[,.:;!?\n(]/.test(tokens[at].gap);
}

/** How sure it is that three streets said in a row name where they meet. */
export function threeEvidence(tokens: Token[], streets: [StreetPhrase, StreetPhrase, StreetPhrase]): number {
  const [first] = streets;
  if (streets.some((one) => one.matches.length === 0 || !isLikely(one) || isOnlyAWord(tokens, one))) return 0;
  const context = contextBefore(tokens, first.from);
  if (context === 'corner') return 0.95;
  if (context === 'place' && meets.test(openerOf(tokens, first.from))) return 0.78;
  return first.from === 0 ? 0.42 : 0;
}

/** What is said before the streets of a crossing that is not called one. */
const meets = /^(?:at|a|au|on|sur)$/;

function isNamed(tokens: Token[], street: StreetPhrase): boolean {
  return street.typed || street.direction !== null || isCapitalised(tokens[street.nameFrom]);
}

/** Both are names of streets as the pack spells them, or said with their kind. */
function isLikely(phrase: StreetPhrase): boolean {
  return phrase.typed || (phrase.exact && (phrase.matches[0]?.fit ?? 0) > 0.9);
}

function weakPair(street: StreetPhrase, cross: StreetPhrase): number {
  return 0.75 * Math.min(street.matches[0]?.fit ?? 0.5, cross.matches[0]?.fit ?? 0.5) + 0.15;
}

/** A corner of which the pack does not know one street, or either. */
function unknownPair(
  tokens: Token[],
  street: StreetPhrase,
  cross: StreetPhrase,
  opened: boolean,
  inTown: boolean,
): number {
  const join = joinOf(tokens, street.to, cross.from);
  const [first, second] = [street, cross].map((one) => one.matches.length > 0 || one.typed);
  if (opened) return first || second || inTown ? 0.82 : 0.55;
  if (first && second) return join === 'and' && !(street.typed && cross.typed) ? 0 : 0.8;
  const capital = [street, cross].every((one) => isCapitalised(tokens[one.nameFrom]));
  const placed = contextBefore(tokens, street.from) === 'place';
  if (inTown && (capital || (first && placed))) return 0.8;
  if (join === 'firm') return (first || second) && capital ? 0.65 : 0;
  return placed && capital && first && /^(?:at|a)$/.test(openerOf(tokens, street.from)) ? 0.6 : 0;
}
