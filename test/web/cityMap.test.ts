import { describe, expect, it } from 'vitest';
import { metresBetween, moved, nearest } from '../../src/web/chat/map/distance.ts';
import { sayPlace } from '../../src/web/chat/map/sayPlace.ts';
import { type CityMap, nameOf } from '../../src/web/shared/cityMap.ts';
import { placeNames } from '../../src/web/shared/mapNames.ts';

const hall = {
  geometry: { type: 'Point' as const, coordinates: [-72.147, 45.265] as [number, number] },
  properties: { kind: 'landmark' as const, fr: 'Hôtel de ville', en: 'Town hall' },
};
const door = {
  geometry: { type: 'Point' as const, coordinates: [-72.15, 45.266] as [number, number] },
  properties: { kind: 'address' as const, number: '95', street: 'rue Principale Ouest' },
};
const city: CityMap = {
  features: [
    {
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-72.2, 45.2],
            [-72.1, 45.2],
            [-72.1, 45.3],
          ],
        ],
      },
      properties: { kind: 'boundary' },
    },
    hall,
    door,
  ],
};

describe('the city’s map', () => {
  it('measures a degree of latitude as 111 km, and one of longitude by the cosine', () => {
    expect(metresBetween({ latitude: 45, longitude: -72 }, { latitude: 46, longitude: -72 })).toBeCloseTo(111_320, -1);
    expect(metresBetween({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 })).toBeCloseTo(55_660, -1);
  });

  it('moves by metres, there and back', () => {
    const start = { latitude: 45.265, longitude: -72.147 };
    const north = moved(start, 10, 0);
    expect(metresBetween(start, north)).toBeCloseTo(10, 3);
    expect(north.latitude).toBeGreaterThan(start.latitude);
    expect(moved(start, 0, 10).longitude).toBeGreaterThan(start.longitude);
  });

  it('names the nearest known point, if it is near enough', () => {
    expect(nearest(city, { latitude: 45.2651, longitude: -72.1471 }, 150)).toBe(hall);
    expect(nearest(city, { latitude: 45.28, longitude: -72.147 }, 150)).toBeUndefined();
  });

  it('writes an address as each language does', () => {
    expect([nameOf(door, 'fr'), nameOf(door, 'en'), nameOf(hall, 'en')]).toEqual([
      '95, rue Principale Ouest',
      '95 rue Principale Ouest',
      'Town hall',
    ]);
  });

  it('writes a point with the language’s decimal sign and a real minus', () => {
    expect(sayPlace({ latitude: 45.264881, longitude: -72.1477 }, 'fr')).toBe('45,26488, −72,14770');
    expect(sayPlace({ latitude: 45.264881, longitude: -72.1477 }, 'en')).toBe('45.26488, −72.14770');
  });

  it('writes only the names that fit, the first ones first', () => {
    const names = [
      { x: 0, y: 0, text: 'Hôtel de ville' },
      { x: 20, y: 4, text: 'Dessous' },
      { x: 20, y: 40, text: 'Plus bas' },
      { x: 300, y: 0, text: 'Plus loin' },
    ];
    expect(placeNames(names, 10).map(({ text }) => text)).toEqual(['Hôtel de ville', 'Plus bas', 'Plus loin']);
    expect(placeNames(names, 1)).toHaveLength(1);
  });
});
