import { contextBefore } from './context.ts';
import { type Mention, mentionOf } from './mention.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { streetTypeOf } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { articles, everyday, stopWords } from './words.ts';

const joiners = new Set([
  'et',
  'and',
  'pis',
  'puis',
  'avec',
  'with',
  'at',
  'x',
  'n',
  'coin',
  'corner',
  'angle',
  'croisement',
  'a',
  'intersection',
  'in',
  'de',
  'rue',
  'ou',
  'p',
  'i',
  'pi',
  'rues',
  'la',
]);
const firmJoiners = new Set(['coin', 'corner', 'angle', 'croisement', 'intersection']);

/** Corners: two streets joined by "et", "/", "&", "coin" … */
export function cornerMentions(tokens: Token[], known: StreetPhrase[]): Mention[] {
  const phrases = [...known, ...unknownNames(tokens, known)];
  return phrases.flatMap((street) => {
    const cross = phrases
      .filter((other) => other.from >= street.to && other.from - street.to <= 5)
      .sort((a, b) => a.from - b.from || Number(b.typed) - Number(a.typed))
      .find((other) => joinOf(tokens, street.to, other.from) !== null);
    if (!cross) return [];
    const evidence = cornerEvidence(tokens, street, cross);
    return evidence === 0 ? [] : [{ ...mentionOf('corner', street.from, cross.to, evidence), street, cross }];
  });
}

/** Names after "coin" or its joiner that the pack does not know: streets all the same, where the other one is. */
function unknownNames(tokens: Token[], known: StreetPhrase[]): StreetPhrase[] {
  return tokens.flatMap((token, at) => {
    if (token.masked || !/^[a-z]{3,}$/.test(token.norm) || stopWords.has(token.norm) || streetTypeOf(token.norm))
      return [];
    if (known.some((phrase) => phrase.from <= at && phrase.to > at)) return [];
    const next = tokens[at + 1];
    const to = next && /^[-']$/.test(next.gap) ? at + 2 : at + 1;
    const name = { from: at, to, nameFrom: at, nameTo: to, typeWord: null, direction: null, matches: [] };
    return [{ ...name, exact: false, typed: false, articled: articles.has(tokens[at - 1]?.norm ?? '') }];
  });
}

function cornerEvidence(tokens: Token[], street: StreetPhrase, cross: StreetPhrase): number {
  const join = joinOf(tokens, street.to, cross.from);
  const context = contextBefore(tokens, street.from);
  if (context === 'corner' && /^(?:entre|between)$/.test(openerOf(tokens, street.from))) return 0;
  if (street.matches.length === 0 || cross.matches.length === 0)
    return unknownPair(tokens, street, cross, context === 'corner', join);
  if (!isLikely(street) || !isLikely(cross))
    return context === 'corner' || join === 'firm' ? weakPair(street, cross) : 0;
  const vague = !street.typed && context !== 'corner' && everyday.has(tokens[street.nameFrom]?.norm ?? '');
  if (vague && !isCapitalised(tokens[street.nameFrom])) return 0;
  if (context === 'corner' || join === 'firm') return 0.95;
  const named = [street, cross].every(
    (one) => one.typed || one.direction !== null || isCapitalised(tokens[one.nameFrom]),
  );
  if (join === 'slash' || (named && (street.typed || cross.typed))) return 0.85;
  return named && context !== null ? 0.8 : 0;
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
  join: string | null,
): number {
  const [first, second] = [street, cross].map((one) => one.matches.length > 0 || one.typed);
  if (opened) return first || second ? 0.82 : 0.55;
  if (first && second) return join === 'and' && !(street.typed && cross.typed) ? 0 : 0.8;
  const capital = [street, cross].every((one) => isCapitalised(tokens[one.nameFrom]));
  return join === 'firm' && (first || second) && capital ? 0.65 : 0;
}

function openerOf(tokens: Token[], at: number): string {
  let back = at - 1;
  while (back >= 0 && (articles.has(tokens[back]?.norm ?? '') || streetTypeOf(tokens[back]?.norm ?? ''))) back -= 1;
  return tokens[back]?.norm ?? '';
}

/** How the words between two streets join them: by a corner word, a slash, a mere "and"; null when they do not. */
function joinOf(tokens: Token[], from: number, to: number): 'firm' | 'slash' | 'and' | null {
  const between = tokens.slice(from, to);
  const gaps = tokens.slice(from, to + 1).map((token) => token.gap);
  if (gaps.some((gap) => /[.;:!?\n]/.test(gap))) return null;
  if (between.some((token) => !joiners.has(token.norm) && !articles.has(token.norm))) return null;
  if (between.some((token) => firmJoiners.has(token.norm))) return 'firm';
  if (gaps.some((gap) => /[/&+]/.test(gap))) return 'slash';
  const words = between.filter((token) => !articles.has(token.norm) && !['a', 'rue', 'de', 'in'].includes(token.norm));
  return words.length > 0 && !gaps.some((gap) => gap.includes(',')) ? 'and' : null;
}
