import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CivicAddress } from '../../../src/domain/city.ts';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { toAddressesCsv, toBoundaryGeoJson, toCityYaml } from '../../../src/services/cityPack/packWriters.ts';
import { smallPack, writePacks } from './packFolder.ts';

describe('a written pack', () => {
  it('reads back as it was', async () => {
    const addresses: CivicAddress[] = [
      { number: '12A', street: 'Rue "du Coin", Nord', lat: 45.7, long: -73.01, unit: '3', postcode: 'J1J 1J1' },
      { number: '14', street: "Chemin de l'Église", lat: 45.71, long: -73.02 },
    ];
    const files = {
      'city.yaml': toCityYaml({
        name: 'Petitbourg: le vrai',
        extends: '../valmont',
        center: { lat: 45.7, long: -73 },
        attribution: '© OpenStreetMap contributors',
      }),
      'addresses.csv': toAddressesCsv(addresses, 'Petitbourg'),
      'boundary.geojson': toBoundaryGeoJson([
        [-73.1, 45.6],
        [-72.9, 45.6],
        [-73, 45.8],
      ]),
    };
    const root = await writePacks({ valmont: smallPack, petitbourg: files });
    const pack = await loadCityPack(join(root, 'petitbourg'));
    expect(pack).toMatchObject({ name: 'Petitbourg: le vrai', attribution: '© OpenStreetMap contributors', addresses });
    expect(pack.streets).toEqual(['Rue "du Coin", Nord', "Chemin de l'Église"]);
    expect(pack.boundary).toEqual([
      [-73.1, 45.6],
      [-72.9, 45.6],
      [-73, 45.8],
      [-73.1, 45.6],
    ]);
  });
});
