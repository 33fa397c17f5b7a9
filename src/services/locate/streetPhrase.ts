import { readDirection } from './direction.ts';
import { isJoined } from './nameReading.ts';
import type { StreetMatch } from './streetIndex.ts';
import { standsAfterName } from './streetType.ts';
import { isCapitalised, type Token } from './token.ts';
import { directions } from './words.ts';

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
  /** Where there are none: streets of the pack whose names are the nearest, to be asked about. */
  alike?: StreetMatch[];
  /** The name is spelt as the pack spells it, small words aside. */
  exact: boolean;
  /** The kind said is good evidence that a street is meant. */
  typed: boolean;
  /** Little words stood before the name ("de Galles"). */
  articled: boolean;
};

/** A phrase whose end is not read yet. */
export type OpenPhrase = Omit<StreetPhrase, 'to' | 'direction'>;

/** Takes in what follows the name: the kind, the English way, and the direction. */
export function finishPhrase(tokens: Token[], open: OpenPhrase, afterName = open.nameTo): StreetPhrase {
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
    isCapitalised(tokens[at + 1]) &&
    !Object.hasOwn(directions, tokens[at + 1]?.norm ?? '')
  );
}
