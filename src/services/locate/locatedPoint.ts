import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { civicText, nearDoorText, nearPlaceText, pointText } from './addressText.ts';
import { isInside, metresBetween } from './boundary.ts';
import type { NearestDoor } from './nearestDoor.ts';

/** A shared point: the address to file, and whether it lies inside the city (null without an outline to tell). */
export type LocatedPoint = { address: Address; inside: boolean | null };

const nearDoorMetres = 60;
/** Farther than a short walk, a name would mislead more than it tells. */
const nearMetres = 300;
/** Without an outline, a point this far from the middle of the city is outside all the same. */
const surelyOutsideMetres = 25_000;
/** A neighbour whose middle is farther away than this is not the one that the point is in. */
const neighbourMetres = 15_000;

/** What a city's points are told by: its outline and neighbours, its doors, and its places that have a point. */
export type KnownPoints = { city: CityPack; doors: NearestDoor; places: NamedPoint[] };

/** A place by its name, and where it is. */
export type NamedPoint = { name: string; point: Point };

/** Tells where a shared point is; it keeps its own coordinates, the door or place near it only gives it words. */
export function locatePoint(known: KnownPoints, point: Point): LocatedPoint {
  const { lat, long } = point;
  const near = known.doors.find(point, nearDoorMetres)?.door ?? null;
  const inside = isInCity(known.city, point, near !== null);
  const shared: Address = { text: pointText(lat, long), precision: 'shared', lat, long };
  if (inside === false) {
    const outside = nearestNeighbour(known.city, point);
    return { address: { ...shared, ...(outside ? { outside } : {}) }, inside };
  }
  if (!near) return { address: { ...shared, text: nearText(known, point) ?? shared.text }, inside };
  const { number, street } = near;
  return { address: { ...shared, text: civicText(number, street, null), number, street }, inside };
}

/** The nearest thing that has a name, within a short walk. */
function nearText({ doors, places }: KnownPoints, point: Point): string | null {
  const door = doors.find(point, nearMetres);
  let place: { name: string; metres: number } | null = null;
  for (const { name, point: middle } of places) {
    const metres = metresBetween(point, middle);
    if (metres < (place?.metres ?? nearMetres)) place = { name, metres };
  }
  if (door && door.metres <= (place?.metres ?? nearMetres))
    return nearDoorText(door.door.number, door.door.street, door.metres);
  return place && nearPlaceText(place.name, place.metres);
}

function isInCity(city: CityPack, point: Point, nearDoor: boolean): boolean | null {
  if (city.boundary !== null) return isInside(point, city.boundary);
  if (nearDoor) return true;
  return metresBetween(point, city.center) > surelyOutsideMetres ? false : null;
}

function nearestNeighbour(city: CityPack, point: Point): string | null {
  let best: { name: string; metres: number } | null = null;
  for (const { name, point: middle } of city.neighbours) {
    const metres = middle ? metresBetween(point, middle) : Number.POSITIVE_INFINITY;
    if (metres < (best?.metres ?? neighbourMetres)) best = { name, metres };
  }
  return best?.name ?? null;
}
