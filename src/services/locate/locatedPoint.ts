import type { Address } from '../../domain/address.ts';
import type { CityPack } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { civicText, pointText } from './addressText.ts';
import { isInside, metresBetween } from './boundary.ts';
import type { NearestDoor } from './nearestDoor.ts';

/** A shared point: the address to file, and whether it lies inside the city (null without an outline to tell). */
export type LocatedPoint = { address: Address; inside: boolean | null };

const nearDoorMetres = 60;
/** Without an outline, a point this far from the middle of the city is outside all the same. */
const surelyOutsideMetres = 25_000;
/** A neighbour whose middle is farther away than this is not the one that the point is in. */
const neighbourMetres = 15_000;

/** Tells where a shared point is; it keeps its own coordinates, the door near it only gives it words. */
export function locatePoint(city: CityPack, nearest: NearestDoor, point: Point): LocatedPoint {
  const { lat, long } = point;
  const door = nearest.find(point, nearDoorMetres);
  const inside = isInCity(city, point, door !== null);
  const shared: Address = { text: pointText(lat, long), precision: 'shared', lat, long };
  if (inside === false) {
    const outside = nearestNeighbour(city, point);
    return { address: { ...shared, ...(outside ? { outside } : {}) }, inside };
  }
  if (!door) return { address: shared, inside };
  const { number, street } = door;
  return { address: { ...shared, text: civicText(number, street, null), number, street }, inside };
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
