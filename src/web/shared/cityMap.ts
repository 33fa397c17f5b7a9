import type { Language } from './language.ts';

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
