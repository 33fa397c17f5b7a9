import type { Token } from './token.ts';
import { articles } from './words.ts';

const cornerWords = new Set(
  'coin coins corner corners angle intersection entre between croisement carrefour jonction junction'.split(' '),
);
const placeWords = new Set(
  `sur devant derriere face cote pres proche arriere long bout hauteur avant front behind near on at along past across opposite down up beside
  au a milieu end dans by from habite reste demeure adresse address live lives next jusqu in descendant montant through off passe`
    .split(/\s+/)
    .filter(Boolean),
);
const besideWords = new Set(
  'devant devan derriere deriere face fasse cote pres proche arriere front behind near across opposite beside next entre between avant'.split(
    ' ',
  ),
);
/** Words that may stand between a preposition of place and the place: "in front of the". */
const skipped = new Set([
  ...articles,
  'from',
  'to',
  'a',
  'numero',
  'number',
  'no',
  'rue',
  'my',
  'ma',
  'mon',
  'notre',
  'our',
  // "coin nord-est de Dupuis", "the corner where Merry and Hatley meet"
  ...'nord sud est ouest north south east west northeast northwest southeast southwest'.split(' '),
  'where',
  'ou',
]);

/** What the words before a place say of it: a corner, a side of something, a place at all, or nothing. */
export type Context = 'corner' | 'beside' | 'place' | null;

/** "y a 4 amis": the verb, where "à" would be the preposition. */
function isVerb(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.raw === 'a' &&
    /^(?:y|il|elle|on|qui|ca|tu|ya|fils|fille|ils|n|l|m|is|was|s|like|be|got|have|has|had|with|of|just|not)$/.test(
      tokens[at - 1]?.norm ?? '',
    )
  );
}

/** "à la rencontre de Roy et Couture", where "rencontré" is said of people. */
function isCorner(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.norm ?? '';
  return (
    cornerWords.has(word) ||
    (/^(?:croisee|rencontre|meeting)$/.test(word) && /^(?:la|the)$/.test(tokens[at - 1]?.norm ?? ''))
  );
}

/** Reads the words before a place, little words skipped. */
export function contextBefore(tokens: Token[], at: number): Context {
  for (let back = at - 1, steps = 0; back >= 0 && steps < 4; back -= 1, steps += 1) {
    const word = tokens[back];
    if (!word || /[.;:!?\n]/.test(tokens[back + 1]?.gap ?? '')) return null;
    if (isCorner(tokens, back)) return 'corner';
    if (besideWords.has(word.norm)) return 'beside';
    if (isVerb(tokens, back)) return null;
    if (placeWords.has(word.norm)) return 'place';
    if (!skipped.has(word.norm)) return null;
  }
  return null;
}
