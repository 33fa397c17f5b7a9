import { ordinalOf } from './ordinal.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { isCapitalised, type Token } from './token.ts';
import { descriptions, everyday } from './words.ts';

/** "brisé coin …", "centre", "at the second": a bare word in lower case that is more often itself than the street of that name. */
export function isOnlyAWord(tokens: Token[], street: StreetPhrase): boolean {
  const word = tokens[street.nameFrom];
  if (!word || street.typed || street.direction !== null || street.nameTo > street.nameFrom + 1 || isCapitalised(word))
    return false;
  if (ordinalOf(word.norm) !== null) return true;
  return descriptions.has(word.norm) || everyday.has(word.norm) || hasOtherAccents(word, street);
}

/** "brisé" is not the place de la Brise: accents are often left out, and hardly ever put in. */
function hasOtherAccents({ raw, norm }: Token, { matches }: StreetPhrase): boolean {
  const said = raw.toLowerCase();
  return said !== norm && matches.every(({ street }) => !street.official.toLowerCase().includes(said));
}
