import type { Address } from '../../domain/address.ts';
import type { LocateResult, ParsedPlace } from './locateResult.ts';
import { parseNumberOnly } from './numberOnly.ts';
import type { TownHit } from './outsideIndex.ts';
import type { Token } from './token.ts';

/** The words that name a place inside a sentence, where they stand in it, and what they mean. */
export type FoundPlace = { text: string; start: number; end: number; result: LocateResult };

/** A text in which nothing was read but itself. */
export function parsedWords(text: string): ParsedPlace {
  return {
    text,
    number: null,
    unit: null,
    streetType: null,
    streetName: null,
    direction: null,
    crossStreet: null,
    landmark: null,
    postcode: null,
  };
}

/** A text that names another town and no place in it: "à Orford". */
export function townAlone(text: string, tokens: Token[], townHits: TownHit[]): FoundPlace | null {
  const hit = townHits.find((one) => !one.own);
  const [first, last] = [tokens[hit?.from ?? -1], tokens[(hit?.to ?? 0) - 1]];
  if (!hit || !first || !last) return null;
  const words = text.slice(first.start, last.end);
  const address: Address = { text: words, precision: 'words', outside: hit.name };
  const candidates = [{ address, score: 0.3 }];
  const result = { candidates, ambiguous: false, outside: hit.name, understood: parsedWords(words) };
  return { text: words, start: first.start, end: last.end, result };
}

/** Nobody needs more words than this to say where; a longer text is a story. */
const longestWords = 300;

/** An answer in which no place was read: the words stay, for the agent. */
export function unreadPlace(text: string): LocateResult {
  const words = text.trim().slice(0, longestWords);
  const number = parseNumberOnly(words);
  const address: Address = { text: words, precision: 'words', ...(number === null ? {} : { number }) };
  // A number alone says nothing of where, but on a street that was said before.
  const candidates = words === '' ? [] : [{ address, score: number === null ? 0.1 : 0.05 }];
  return { candidates, ambiguous: false, outside: null, understood: parsedWords(words) };
}
