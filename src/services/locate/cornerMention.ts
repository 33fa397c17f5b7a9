import { numberBefore } from './civicNumber.ts';
import { cornerEvidence, threeEvidence } from './cornerEvidence.ts';
import { isJoiner, joinOf } from './cornerJoin.ts';
import { type Mention, mentionOf } from './mention.ts';
import type { StreetPhrase } from './streetPhrase.ts';
import { streetTypeOf } from './streetType.ts';
import type { Token } from './token.ts';
import { articles, stopWords } from './words.ts';

/** Corners: two streets joined by "et", "/", "&", "coin" …; `inTown` tells whether another town is said at a word. */
export function cornerMentions(tokens: Token[], known: StreetPhrase[], inTown: (at: number) => boolean): Mention[] {
  const phrases = [...known, ...unknownNames(tokens, known)];
  return phrases.flatMap((street) => {
    const cross = nextStreet(tokens, street, phrases);
    // "12 rue Percy coin Hall" is a door; the corner tells where it is.
    if (!cross || (street.typed && numberBefore(tokens, street.from))) return [];
    const evidence = cornerEvidence(tokens, street, cross, inTown(cross.to));
    const pair = { ...mentionOf('corner', street.from, cross.to, evidence), street, cross };
    const three = meetingOfThree(tokens, pair, nextStreet(tokens, cross, known));
    return [...(evidence === 0 ? [] : [pair]), ...(three ? [three] : [])];
  });
}

function nextStreet(tokens: Token[], street: StreetPhrase, phrases: StreetPhrase[]): StreetPhrase | undefined {
  return phrases
    .filter((other) => other.from >= street.to && other.from - street.to <= 5)
    .sort((a, b) => a.from - b.from || Number(b.typed) - Number(a.typed))
    .find((other) => joinOf(tokens, street.to, other.from) !== null);
}

/** "corner of Merry, Principale and Sherbrooke": three streets of the pack, which may meet two by two. */
function meetingOfThree(tokens: Token[], pair: Mention, third: StreetPhrase | undefined): Mention | null {
  const { street, cross } = pair;
  if (!street || !cross || !third || joinOf(tokens, cross.to, third.from) === 'beside') return null;
  const evidence = threeEvidence(tokens, [street, cross, third]);
  return evidence === 0 ? null : { ...pair, to: third.to, evidence, third };
}

/** Names after "coin" or its joiner that the pack does not know: streets all the same, where the other one is. */
function unknownNames(tokens: Token[], known: StreetPhrase[]): StreetPhrase[] {
  return tokens.flatMap((token, at) => {
    const little =
      isJoiner(token.norm) ||
      stopWords.has(token.norm) ||
      articles.has(token.norm) ||
      streetTypeOf(token.norm) !== null;
    if (token.masked || little || !/^[a-z]{3,}$/.test(token.norm)) return [];
    if (known.some((phrase) => phrase.from <= at && phrase.to > at)) return [];
    const next = tokens[at + 1];
    const to = next && /^[-']$/.test(next.gap) ? at + 2 : at + 1;
    const name = { from: at, to, nameFrom: at, nameTo: to, typeWord: null, direction: null, matches: [] };
    return [{ ...name, exact: false, typed: false, articled: articles.has(tokens[at - 1]?.norm ?? '') }];
  });
}
