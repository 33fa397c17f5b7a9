import type { CityPack } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { cornerKey, landmarkAddresses, type Sources } from './candidates.ts';
import { choosePlace } from './choosePlace.ts';
import { DoorIndex } from './doorIndex.ts';
import { type FoundPlace, townAlone, unreadPlace } from './foundPlace.ts';
import { LandmarkIndex } from './landmarkIndex.ts';
import { type LocatedPoint, locatePoint, type NamedPoint } from './locatedPoint.ts';
import type { LocateResult } from './locateResult.ts';
import type { Mention } from './mention.ts';
import { NearestDoor } from './nearestDoor.ts';
import { isSaidAsPlace, OutsideIndex, type TownHit } from './outsideIndex.ts';
import { readMentions } from './readMentions.ts';
import { resolvePlace } from './resolvePlace.ts';
import { StreetIndex } from './streetIndex.ts';
import { withoutTakenBack } from './takenBack.ts';
import { type Token, tokenize } from './token.ts';

/** Finds and looks up places in one city's words. */
export type Gazetteer = {
  /** Reads a text that answers "where?": a bare name is enough. */
  locate(text: string): LocateResult;
  /** Finds the place in a text that may be about anything; null when none is plainly named. */
  findPlace(text: string): FoundPlace | null;
  /** Tells where a shared point is: inside the city or not, at which known door within 60 m, else near what within 300 m. */
  locatePoint(point: Point): LocatedPoint;
};

/** In a sentence a place must be plain; in the answer to "where?" nearly anything is one. */
const plainly = 0.5;
const barely = 0.1;

/** Builds the indexes of a city once; everything after is look-ups. */
export function createGazetteer(city: CityPack): Gazetteer {
  const streets = new StreetIndex(city);
  const landmarks = new LandmarkIndex(city);
  const towns = new OutsideIndex(city);
  const doors = new DoorIndex(city.addresses, streets.streets.length, ({ street }) => streets.idOf(street));
  const sources: Sources = { doors, knownCorners: knownCorners(city, streets), landmarkAddresses: new Map() };

  const look = (text: string, least: number): FoundPlace | null => {
    const tokens = tokenize(text);
    const named = tokens.flatMap((_, at) => towns.at(tokens, at) ?? []);
    const townHits = named.filter((hit) => isSaidAsPlace(tokens, hit));
    const read = readMentions(tokens, streets, landmarks, towns).filter(
      (mention) => !isTown(mention, townHits) && !isPartOfTown(mention, named),
    );
    const mentions = withoutTakenBack(tokens, read);
    const chosen = choosePlace(tokens, mentions, least);
    if (!chosen || isWeakInProse(tokens, chosen)) {
      // "Saint-Henri", and no more: a street here before a town elsewhere.
      return townAlone(
        text,
        tokens,
        townHits.filter((hit) => hit.from > 0 || !mentions.some(isKnownStreet)),
      );
    }
    return resolvePlace({ text, tokens, mentions, townHits, towns, sources }, chosen);
  };

  const locate = (text: string): LocateResult => look(text, barely)?.result ?? unreadPlace(text);
  sources.landmarkAddresses = landmarkAddresses(city, (text) => {
    const [best] = locate(text).candidates;
    return best && best.address.precision !== 'words' ? best.address : null;
  });
  const points = { city, doors: new NearestDoor(city.addresses), places: namedPoints(city, sources) };
  return {
    locate,
    findPlace: (text) => look(text, plainly),
    locatePoint: (point) => locatePoint(points, point),
  };
}

/** The places that have a point, their own or that of their address. */
function namedPoints({ landmarks }: CityPack, { landmarkAddresses }: Sources): NamedPoint[] {
  return landmarks.flatMap((landmark) => {
    const { lat, long } = landmarkAddresses.get(landmark) ?? {};
    const point = landmark.point ?? (lat === undefined || long === undefined ? null : { lat, long });
    return point && !landmark.kind.startsWith('locality') ? [{ name: landmark.name.fr, point }] : [];
  });
}

function knownCorners(city: CityPack, streets: StreetIndex): Set<string> {
  const keys = city.intersections.flatMap(([a, b]) => {
    const [first, second] = [streets.idOf(a), streets.idOf(b)];
    return first === undefined || second === undefined ? [] : [cornerKey(first, second)];
  });
  return new Set(keys);
}

function isKnownStreet({ street }: Mention): boolean {
  return street?.exact === true && street.matches.length > 0;
}

/** "à Orford" is the town, though a street has that name too. */
function isTown(mention: Mention, townHits: TownHit[]): boolean {
  const { street, cross } = mention;
  if (!street || street.typed || cross || mention.from < street.from) return false;
  return townHits.some((hit) => hit.from > 0 && hit.from <= street.from && hit.to >= street.nameTo);
}

/** "North Hatley" names no rue Hatley, "Sorel-Tracy" no place Tracy, "Baie-Saint-Paul" no parc de la Baie. */
function isPartOfTown({ street, cross, landmark }: Mention, named: TownHit[]): boolean {
  const inside = (from: number, to: number) =>
    named.some((hit) => !hit.own && hit.from <= from && hit.to >= to && hit.to - hit.from > to - from);
  if (landmark) return inside(landmark.from, landmark.to);
  return [street, cross].some((one) => one && !one.typed && inside(one.nameFrom, one.nameTo));
}

/** A bare or misspelt name is a place when it is nearly all of the answer, not in the middle of a story. */
function isWeakInProse(tokens: Token[], mention: Mention): boolean {
  return mention.evidence < 0.45 && (mention.to - mention.from) * 2 < tokens.length;
}
