import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { civicText, pointText } from './addressText.ts';
import { isInside } from './boundary.ts';
import { cornerKey, landmarkAddresses, type Sources, weighCandidates } from './candidates.ts';
import { choosePlace } from './choosePlace.ts';
import { DoorIndex } from './doorIndex.ts';
import { LandmarkIndex } from './landmarkIndex.ts';
import type { LocateResult, ParsedPlace } from './locateResult.ts';
import type { Mention } from './mention.ts';
import { NearestDoor } from './nearestDoor.ts';
import { isSaidAsPlace, OutsideIndex, type TownHit, townAfter } from './outsideIndex.ts';
import { detailsOf } from './placeDetails.ts';
import { type PlaceSpan, placeSpan } from './placeSpan.ts';
import { rank } from './rank.ts';
import { readMentions } from './readMentions.ts';
import { saidAddress } from './saidPlace.ts';
import { StreetIndex } from './streetIndex.ts';
import { streetTypeOf } from './streetType.ts';
import { type Token, tokenize } from './token.ts';

/** The words that name a place inside a sentence, where they stand in it, and what they mean. */
export type FoundPlace = { text: string; start: number; end: number; result: LocateResult };

/** A shared point: the address to file, and whether it lies inside the city (null without a boundary to tell). */
export type LocatedPoint = { address: Address; inside: boolean | null };

/** Finds and looks up places in one city's words. */
export type Gazetteer = {
  /** Reads a text that answers "where?": a bare name is enough. */
  locate(text: string): LocateResult;
  /** Finds the place in a text that may be about anything; null when none is plainly named. */
  findPlace(text: string): FoundPlace | null;
  /** Tells where a shared point is: inside the city or not, and at which known door within 60 m. */
  locatePoint(point: Point): LocatedPoint;
};

/** In a sentence a place must be plain; in the answer to "where?" nearly anything is one. */
const plainly = 0.5;
const barely = 0.1;
const nearDoorMetres = 60;

/** Builds the indexes of a city once; everything after is look-ups. */
export function createGazetteer(city: CityPack): Gazetteer {
  const streets = new StreetIndex(city);
  const landmarks = new LandmarkIndex(city);
  const towns = new OutsideIndex(city);
  const doors = new DoorIndex(city.addresses, streets.streets.length, ({ street }) => streets.idOf(street));
  const nearest = new NearestDoor(city.addresses);
  const knownCorners = new Set(
    city.intersections.flatMap(([a, b]) => {
      const [first, second] = [streets.idOf(a), streets.idOf(b)];
      return first === undefined || second === undefined ? [] : [cornerKey(first, second)];
    }),
  );
  const sources: Sources = { doors, knownCorners, landmarkAddresses: new Map() };

  const look = (text: string, least: number): FoundPlace | null => {
    const tokens = tokenize(text);
    const townHits = readTowns(tokens, towns);
    const mentions = readMentions(tokens, streets, landmarks).filter((mention) => !isTown(mention, townHits));
    const chosen = choosePlace(tokens, mentions, least);
    if (!chosen || isWeakInProse(tokens, chosen)) return townOnly(text, tokens, townHits);
    return resolve(
      text,
      tokens,
      chosen,
      placeSpan(text, tokens, chosen, mentions, ownTownEnd(tokens, towns)),
      towns,
      townHits,
      sources,
    );
  };

  const locate = (text: string): LocateResult => look(text, barely)?.result ?? unread(text);
  sources.landmarkAddresses = landmarkAddresses(city, (text) => {
    const [best] = locate(text).candidates;
    return best && best.address.precision !== 'words' ? best.address : null;
  });

  return {
    locate,
    findPlace: (text) => look(text, plainly),
    locatePoint: (point) => locatePoint(city, nearest, point),
  };
}

function readTowns(tokens: Token[], towns: OutsideIndex): TownHit[] {
  return tokens.flatMap((_, at) => towns.at(tokens, at) ?? []).filter((hit) => isSaidAsPlace(tokens, hit));
}

/** ", Magog", "à Omerville": where the name of the town itself, or of a part of it, ends. */
function ownTownEnd(tokens: Token[], towns: OutsideIndex): (at: number) => number | null {
  return (at) => {
    const town = townAfter(tokens, at, towns, false);
    return town?.own ? town.to : null;
  };
}

/** "à Orford" is the town, though a street has that name too. */
function isTown(mention: Mention, townHits: TownHit[]): boolean {
  const { street, cross } = mention;
  if (!street || street.typed || cross || mention.from < street.from) return false;
  return townHits.some((hit) => hit.from <= street.from && hit.to >= street.nameTo);
}

/** A bare or misspelt name is a place when it is nearly all of the answer, not in the middle of a story. */
function isWeakInProse(tokens: Token[], mention: Mention): boolean {
  return mention.evidence < 0.45 && (mention.to - mention.from) * 2 < tokens.length;
}

function townOnly(text: string, tokens: Token[], townHits: TownHit[]): FoundPlace | null {
  const hit = townHits.find((one) => !one.own);
  const [start, end] = [tokens[hit?.from ?? 0]?.start ?? 0, tokens[(hit?.to ?? 1) - 1]?.end ?? 0];
  if (!hit) return null;
  const words = text.slice(start, end);
  const address: Address = { text: words, precision: 'words', outside: hit.name };
  const result = {
    candidates: [{ address, score: 0.3 }],
    ambiguous: false,
    outside: hit.name,
    understood: parsed(tokens, null, words, null),
  };
  return { text: words, start, end, result };
}

function resolve(
  text: string,
  tokens: Token[],
  mention: Mention,
  span: PlaceSpan,
  towns: OutsideIndex,
  townHits: TownHit[],
  sources: Sources,
): FoundPlace {
  const start = tokens[span.from]?.start ?? 0;
  const unknown = (mention.street?.matches.length ?? 0) === 0 && mention.landmark === null;
  const town =
    townAfter(tokens, span.to, towns, unknown && mention.street !== null) ??
    townAfter(tokens, mention.to, towns, false);
  const elsewhere = town ?? (unknown ? (townHits.find((hit) => !hit.own) ?? null) : null);
  const outside = elsewhere && !elsewhere.own ? elsewhere.name : null;
  const end = town && town.from <= span.to ? Math.max(span.end, tokens[town.to - 1]?.end ?? 0) : span.end;
  const words = text.slice(start, end);
  const details = detailsOf(text, tokens, mention, start, span.end);
  const dress = (address: Address): Address => ({
    ...(outside === null ? address : withoutPoint(address)),
    ...(details ? { details } : {}),
    ...(outside === null ? {} : { outside }),
  });
  const said = { address: saidAddress(tokens, mention, words), score: saidScore(mention) };
  const ranked = rank(outside === null ? weighCandidates(mention, sources) : [], said);
  const candidates = ranked.candidates.map(({ address, score }) => ({ address: dress(address), score }));
  const understood = parsed(tokens, mention, words, span.postcode);
  return { text: words, start, end, result: { ...ranked, candidates, outside, understood } };
}

function withoutPoint({ lat: _lat, long: _long, ...rest }: Address): Address {
  return rest;
}

/** Words that no source knows are never sure; an address in form is surer than "behind the arena". */
function saidScore(mention: Mention): number {
  if (mention.street && mention.number !== null) return mention.street.typed ? 0.45 : 0.35;
  return mention.kind === 'number' ? 0.2 : 0.35;
}

function unread(text: string): LocateResult {
  const words = text.trim();
  return {
    candidates: [{ address: { text: words, precision: 'words' }, score: 0.1 }],
    ambiguous: false,
    outside: null,
    understood: parsed([], null, words, null),
  };
}

function parsed(tokens: Token[], mention: Mention | null, words: string, postcode: string | null): ParsedPlace {
  const said = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token, at) => (at === 0 ? '' : token.gap) + token.raw)
      .join('');
  const { street = null, cross = null, landmark = null } = mention ?? {};
  return {
    text: words,
    number: mention?.number ?? null,
    unit: mention?.unit ?? null,
    streetType: street?.typeWord ? (streetTypeOf(street.typeWord)?.label ?? null) : null,
    streetName: street ? said(street.nameFrom, street.nameTo) : null,
    direction: street?.direction ?? null,
    crossStreet: cross ? said(cross.from, cross.to) : null,
    landmark: landmark ? said(landmark.from, landmark.to) : null,
    postcode,
  };
}

function locatePoint(city: CityPack, nearest: NearestDoor, point: Point): LocatedPoint {
  const inside = city.boundary === null ? null : isInside(point, city.boundary);
  const door = nearest.find(point, nearDoorMetres);
  const shared: Address = {
    text: pointText(point.lat, point.long),
    precision: 'shared',
    lat: point.lat,
    long: point.long,
  };
  if (!door) return { address: shared, inside };
  const text = civicText(door.number, door.street, null);
  return { address: { ...shared, text, number: door.number, street: door.street }, inside: inside ?? true };
}
