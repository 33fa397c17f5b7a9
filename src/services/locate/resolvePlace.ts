import type { Address } from '../../domain/address.ts';
import { type Sources, weighCandidates } from './candidates.ts';
import { type FoundPlace, parsedWords } from './foundPlace.ts';
import type { ParsedPlace } from './locateResult.ts';
import type { Mention } from './mention.ts';
import { type OutsideIndex, type TownHit, townAfter } from './outsideIndex.ts';
import { detailsOf } from './placeDetails.ts';
import { type PlaceSpan, placeSpan } from './placeSpan.ts';
import { rank } from './rank.ts';
import { saidAddress } from './saidPlace.ts';
import { streetTypeOf } from './streetType.ts';
import type { Token } from './token.ts';

/** A text as it was read, with what is needed to look its places up. */
export type Reading = {
  text: string;
  tokens: Token[];
  mentions: Mention[];
  townHits: TownHit[];
  towns: OutsideIndex;
  sources: Sources;
};

/** Looks a mention up: the words that belong to it, the addresses that it may be, the town when it is another. */
export function resolvePlace(reading: Reading, mention: Mention): FoundPlace {
  const { text, tokens, mentions, towns, sources } = reading;
  const ownTown = (at: number) => {
    const town = townAfter(tokens, at, towns, false);
    return town?.own ? town : null;
  };
  const span = placeSpan(text, tokens, mention, mentions, (at) => ownTown(at)?.to ?? null);
  const town = otherTown(reading, mention, span);
  const start = tokens[span.from]?.start ?? 0;
  const end = Math.max(span.end, town && town.from <= span.to ? (tokens[town.to - 1]?.end ?? 0) : 0);
  const words = text.slice(start, end);
  const outside = town?.name ?? null;
  const details = detailsOf(reading, mention, span, ownTown(mention.to)?.to ?? mention.to);
  const said = { address: saidAddress(tokens, mention, words), score: saidScore(mention) };
  const { candidates, ambiguous } = rank(outside === null ? weighCandidates(mention, sources) : [], said);
  const dressed = candidates.map(({ address, score }) => ({ address: dress(address, details, outside), score }));
  const understood = parsedMention(tokens, mention, words, span.postcode);
  return { text: words, start, end, result: { candidates: dressed, ambiguous, outside, understood } };
}

/** The other municipality that is said of this place: right after it, or elsewhere in the text when its street is unknown. */
function otherTown(reading: Reading, mention: Mention, span: PlaceSpan): TownHit | null {
  const { tokens, towns, townHits } = reading;
  const { street, cross, landmark } = mention;
  const unknown = landmark === null && [street ?? cross, cross ?? street].some((one) => !one?.matches.length);
  // "main street North Hatley": the direction belongs to the town.
  const led = street?.direction ? towns.at(tokens, mention.to - 1) : null;
  if (led && !led.own && led.to > mention.to) return led;
  const after =
    townAfter(tokens, span.to, towns, unknown && mention.street !== null) ??
    townAfter(tokens, mention.to, towns, false);
  if (after) return after.own ? null : after;
  return (unknown ? townHits.find((hit) => !hit.own) : leadingTown(reading, span)) ?? null;
}

/** "À Orford, 12 rue des Pins": the town first, and the place right after it; a name that is a street here too is that street. */
function leadingTown({ tokens, mentions, townHits }: Reading, span: PlaceSpan): TownHit | undefined {
  return townHits.find(
    ({ own, from, to }) =>
      !own &&
      (from <= 1 ||
        tokens[from - 1]?.gap.includes(',') ||
        tokens[from]?.gap.includes(',') ||
        /^(?:a|in|at)$/.test(tokens[from - 1]?.norm ?? '')) &&
      to <= span.from &&
      span.from - to <= 1 &&
      tokens[to]?.gap.includes(',') &&
      (from > 0 || !mentions.some((mention) => mention.from < to && mention.to > from)),
  );
}

function dress(address: Address, details: string, outside: string | null): Address {
  return { ...address, ...(details ? { details } : {}), ...(outside === null ? {} : { outside }) };
}

/** Words that no source knows are never sure; an address in form is surer than "behind the arena". */
function saidScore(mention: Mention): number {
  if (mention.street && mention.number !== null) return mention.street.typed ? 0.45 : 0.35;
  return 0.35;
}

function parsedMention(tokens: Token[], mention: Mention, words: string, postcode: string | null): ParsedPlace {
  const said = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token, at) => (at === 0 ? '' : token.gap) + token.raw)
      .join('');
  const { street, cross, landmark } = mention;
  return {
    ...parsedWords(words),
    number: mention.number,
    unit: mention.unit,
    streetType: street?.typeWord ? (streetTypeOf(street.typeWord)?.label ?? null) : null,
    streetName: street ? said(street.nameFrom, street.nameTo) : null,
    direction: street?.direction ?? null,
    crossStreet: cross ? said(cross.from, cross.to) : null,
    landmark: landmark ? said(landmark.from, landmark.to) : null,
    postcode,
  };
}
