import type { Language } from '../../shared/language.ts';
import type { Place } from '../conversation/message.ts';

/** A position as GeoJSON writes it: longitude first. */
export type LongLat = [long: number, lat: number];

/** One thing that the city's pack knows the place of. */
export type CityFeature =
  | { geometry: { type: 'Polygon'; coordinates: LongLat[][] }; properties: { kind: 'boundary' } }
  | {
      geometry: { type: 'Point'; coordinates: LongLat };
      properties: { kind: 'address'; number: string; street: string };
    }
  | { geometry: { type: 'Point'; coordinates: LongLat }; properties: { kind: 'landmark'; fr: string; en: string } };

/** What `GET /api/city/map` gives: a GeoJSON FeatureCollection of doors, places by name and the outline. */
export type CityMap = { features: CityFeature[] };

/** A feature that is one point: a door or a place by name. */
export type PointFeature = Exclude<CityFeature, { geometry: { type: 'Polygon' } }>;

/** Whether a feature is a point, not the outline. */
export const isPoint = (feature: CityFeature): feature is PointFeature => feature.geometry.type === 'Point';

/** What people call a point: "95, rue Principale Ouest", "Hôtel de ville". */
export function nameOf({ properties }: PointFeature, language: Language): string {
  if (properties.kind === 'landmark') return properties[language];
  return language === 'fr' ? `${properties.number}, ${properties.street}` : `${properties.number} ${properties.street}`;
}

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
