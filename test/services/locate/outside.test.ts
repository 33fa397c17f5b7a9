import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../../src/services/locate/gazetteer.ts';
import { listedTown, sparseTown } from './testCity.ts';

const sparse = createGazetteer(sparseTown);

describe('another municipality', () => {
  test.each([
    ['1875 boulevard des Seigneurs à Terrebonne', 'Terrebonne'],
    ['1875 boulevard des seigneurs a terrebonne', 'Terrebonne'],
    ['8 rue Percy, Sherbrooke', 'Sherbrooke'],
    ['12 King Street Sherbrooke', 'Sherbrooke'],
    ["12 rue Main, Ayer's Cliff", "Ayer's Cliff"],
    ['there is a hole in Orford', 'Orford'],
    ['panne à Orford depuis 7h', 'Orford'],
    ['Terrebonne', 'Terrebonne'],
    ['Orford, 12 rue du Lac', 'Orford'],
    ['12 rue Machin à Villeneuve-sur-Mer', 'Villeneuve-sur-Mer'],
  ])('%s', (text, town) => {
    const { outside, candidates } = sparse.locate(text);
    expect(outside).toBe(town);
    expect(candidates[0]?.address.outside).toBe(town);
    expect(candidates.every(({ address }) => address.lat === undefined)).toBe(true);
  });

  test.each([
    '8 rue Sherbrooke',
    'trou sur Sherbrooke',
    "12 chemin d'Ayer's Cliff",
    '12 rue Orford',
    '95 rue Principale Ouest à Sainte-Ville',
    '95 rue Principale Ouest, Sainte-Ville, Québec',
    'je travaille à Sherbrooke mais le trou est au 12 rue Percy',
    'coin Percy/Sherbrooke',
    "plus jamais à l'avenir",
  ])('%s: inside', (text) => {
    expect(sparse.locate(text).outside).toBeNull();
  });
});

describe('a shared point', () => {
  const listed = createGazetteer(listedTown);

  test('near a known door is told by that door, and keeps its own coordinates', () => {
    const point = { lat: 45.3002, long: -72.1001 };
    expect(listed.locatePoint(point)).toEqual({
      address: { text: '1040, avenue Garden', precision: 'shared', number: '1040', street: 'Avenue Garden', ...point },
      inside: true,
    });
  });

  test('some way from a door is told by it and by how far it is, and is not at its number', () => {
    expect(listed.locatePoint({ lat: 45.301, long: -72.1 })).toEqual({
      address: { text: 'près du 1040, avenue Garden (110 m)', precision: 'shared', lat: 45.301, long: -72.1 },
      inside: true,
    });
  });

  test('a named place that is nearer than the nearest door tells it', () => {
    expect(sparse.locatePoint({ lat: 45.2603, long: -72.1503 }).address).toEqual({
      text: 'près de Quai Central (40 m)',
      precision: 'shared',
      lat: 45.2603,
      long: -72.1503,
    });
  });

  test('far from everything known is told by its coordinates', () => {
    expect(listed.locatePoint({ lat: 45.25, long: -72.15 })).toEqual({
      address: { text: '45.25000, -72.15000', precision: 'shared', lat: 45.25, long: -72.15 },
      inside: true,
    });
  });

  test('beyond the outline is outside', () => {
    expect(listed.locatePoint({ lat: 45.5, long: -72.1 }).inside).toBe(false);
  });

  test('without an outline: far away is outside, and the neighbour is named; nearer, nobody can tell', () => {
    expect(sparse.locatePoint({ lat: 45.5, long: -73.6 })).toMatchObject({ inside: false });
    expect(sparse.locatePoint({ lat: 45.28, long: -72.16 }).inside).toBeNull();
    const farTown = { ...sparseTown, center: { lat: 45.0, long: -72.15 } };
    expect(createGazetteer(farTown).locatePoint({ lat: 45.4, long: -72.2 })).toMatchObject({
      inside: false,
      address: { outside: 'Orford' },
    });
  });
});
