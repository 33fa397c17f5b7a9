import { type CityMap, isPoint, type PointFeature } from '../../shared/cityMap.ts';
import type { Place } from '../conversation/message.ts';

/** The nearest known point within so many metres, or undefined: the words that let a citizen check the pin. */
export function nearest({ features }: CityMap, place: Place, withinMetres: number): PointFeature | undefined {
  let found: PointFeature | undefined;
  let least = withinMetres;
  for (const feature of features) {
    if (!isPoint(feature)) continue;
    const [longitude, latitude] = feature.geometry.coordinates;
    const distance = metresBetween(place, { latitude, longitude });
    if (distance > least) continue;
    least = distance;
    found = feature;
  }
  return found;
}

const METRES_PER_DEGREE = 111_320;

/** Distance between two near points, in metres (equirectangular: right to a thousandth inside a town). */
export function metresBetween(a: Place, b: Place): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** The place so many metres north and east of another. */
export function moved({ latitude, longitude }: Place, north: number, east: number): Place {
  const perDegree = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return { latitude: latitude + north / METRES_PER_DEGREE, longitude: longitude + east / perDegree };
}
