import { streetTypeOf } from './streetType.ts';
import type { Token } from './token.ts';
import { articles } from './words.ts';

/** How two streets are said to meet: by a corner word, a slash, a mere "and", or one right after the other. */
export type CornerJoin = 'firm' | 'slash' | 'and' | 'beside';

const joiners = new Set(
  'et and pis puis avec with at x n coin corner angle croisement a intersection in de rue p i pi rues la where it meets meet crosses joins croise croisent rejoint rencontre hauteur'.split(
    ' ',
  ),
);
const firmJoiners = new Set(
  'coin corner angle croisement intersection meets crosses joins croise rejoint rencontre hauteur'.split(' '),
);
/** How one street ends on another, by the verb and what follows it. */
const endVerbs = new Set(['runs', 'ends', 'comes', 'debouche', 'aboutit']);
const endsOn = /^(?:runs into|ends (?:at|on)|comes out (?:at|on)|debouche (?:sur|dans)|aboutit (?:sur|a|dans))$/;

/** Whether the word only joins two streets. */
export function isJoiner(word: string): boolean {
  return joiners.has(word) || endVerbs.has(word);
}

/** How the words between two streets, tokens `from` up to `to`, join them; null when they do not. */
export function joinOf(tokens: Token[], from: number, to: number): CornerJoin | null {
  const between = tokens.slice(from, to);
  const gaps = tokens.slice(from, to + 1).map((token) => token.gap);
  if (gaps.some((gap) => /[.;:!?\n]/.test(gap))) return null;
  const said = between.filter((token) => !articles.has(token.norm) && token.norm !== 'rue');
  if (endsOn.test(said.map((token) => token.norm).join(' '))) return 'firm';
  if (between.some((token) => !joiners.has(token.norm) && !articles.has(token.norm))) return null;
  if (between.some((token) => firmJoiners.has(token.norm))) return 'firm';
  if (gaps.some((gap) => /[/&+@]/.test(gap))) return 'slash';
  if (between.every((token) => articles.has(token.norm) || token.norm === 'rue'))
    return gaps.every((gap) => /^,? ?$|^['’]$|^ ?[–-] ?$/.test(gap)) ? 'beside' : null;
  const words = between.filter((token) => !articles.has(token.norm) && !['a', 'rue', 'de', 'in'].includes(token.norm));
  return words.length > 0 && !gaps.some((gap) => gap.includes(',')) ? 'and' : null;
}

/** The word that stands before a street, its articles and its kind left out: "entre" before "la rue Hall". */
export function openerOf(tokens: Token[], at: number): string {
  let back = at - 1;
  while (back >= 0 && (articles.has(tokens[back]?.norm ?? '') || streetTypeOf(tokens[back]?.norm ?? ''))) back -= 1;
  return tokens[back]?.norm ?? '';
}
