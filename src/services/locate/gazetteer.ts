import type { CityPack } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { fold } from '../fold.ts';
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
import { PostcodeIndex } from './postcode.ts';
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
/** An answer that is an address and nothing else is no longer than this. */
const longestAnswer = 60;
/** How sure a number and a name spelt in no known way are a place, when some street that it resembles has that door. */
const doorEvidence = 0.7;

/** Builds the indexes of a city once; everything after is look-ups. */
export function createGazetteer(city: CityPack): Gazetteer {
  const streets = new StreetIndex(city);
  const landmarks = new LandmarkIndex(city);
  const towns = new OutsideIndex(city);
  const doors = new DoorIndex(city.addresses, streets.streets.length, ({ street }) => streets.idOf(street));
  const postcodes = new PostcodeIndex(city.addresses);
  const sources: Sources = { doors, knownCorners: knownCorners(city, streets), landmarkAddresses: new Map() };

  const look = (text: string, least: number): FoundPlace | null => {
    const tokens = tokenize(text);
    const named = tokens.flatMap((_, at) => towns.at(tokens, at) ?? []);
    const townHits = named.filter((hit) => isSaidAsPlace(tokens, hit));
    const read = readMentions(tokens, streets, landmarks, towns).filter(
      (mention) => !isTown(mention, townHits) && !isPartOfTown(mention, named),
    );
    const mentions = withoutTakenBack(tokens, read.map(supported));
    const chosen = choosePlace(tokens, mentions, least);
    if (!chosen || isWeakInProse(tokens, chosen)) {
      // "Saint-Henri", and no more: a street here before a town elsewhere.
      const towns = townHits.filter((hit) => hit.from > 0 || !mentions.some(isKnownStreet));
      return townAlone(text, tokens, towns) ?? postcodes.find(text);
    }
    return resolvePlace({ text, tokens, mentions, townHits, towns, sources }, chosen);
  };

  /** "525 boisonno": a name spelt far from any is still a street's whose door the number is. */
  const supported = (mention: Mention): Mention => {
    const { street, number, unit } = mention;
    if (!street || street.exact || number === null || mention.evidence >= doorEvidence) return mention;
    const streets = [...street.matches, ...(street.alike ?? [])];
    const hasDoor = streets.some((match) => doors.fit(match.street.id, number, unit).door !== null);
    return hasDoor ? { ...mention, evidence: doorEvidence } : mention;
  };

  /** "10 peladau": nearly nothing but a number and a name, which would be too little inside a story. */
  const doorAlone = (text: string): FoundPlace | null => {
    if (text.length > longestAnswer || !/\d{2}/.test(text)) return null;
    const found = look(text, barely);
    const { number, streetName } = found?.result.understood ?? {};
    if (
      !found ||
      !number ||
      number.length < 2 ||
      !streetName ||
      found.result.candidates[0]?.address.precision === 'words'
    )
      return null;
    // "10 saules" may be trees.
    const single = streets.exact([fold(streetName)]);
    if (single.some(({ street }) => street.lead.length > 0 && street.words.length === 1)) return null;
    return found.text.length >= text.trim().length - 2 ? found : null;
  };

  const locate = (text: string): LocateResult => look(text, barely)?.result ?? unreadPlace(text);
  sources.landmarkAddresses = landmarkAddresses(city, (text) => {
    const [best] = locate(text).candidates;
    return best && best.address.precision !== 'words' ? best.address : null;
  });
  const points = { city, doors: new NearestDoor(city.addresses), places: namedPoints(city, sources) };
  return {
    locate,
    findPlace: (text) => look(text, plainly) ?? doorAlone(text),
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
