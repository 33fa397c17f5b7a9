import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../../src/services/locate/gazetteer.ts';
import { listedTown, sparseTown } from './testCity.ts';

const listed = createGazetteer(listedTown);
const sparse = createGazetteer(sparseTown);
const best = (gazetteer: typeof listed, text: string) => gazetteer.locate(text).candidates[0]?.address;

describe('a door of the address file', () => {
  test.each([
    ['1651 Garden Avenue', '1651, avenue Garden'],
    ['1651, av. Garden', '1651, avenue Garden'],
    ['1651 GARDEN AVE', '1651, avenue Garden'],
    ['383 terr. garden', '383, terrasse Garden'],
    ['2692 av therrien', '2692, avenue Therrien'],
    ['2692 terrien', '2692, avenue Therrien'],
    ['2692 Theriien ave.', '2692, avenue Therrien'],
    ['2401 CH DE LA CABANE RONDE', '2401, chemin de la Cabane-Ronde'],
    ['2401 cabane-ronde', '2401, chemin de la Cabane-Ronde'],
    ['2884 ch st-philippe', '2884, chemin Saint-Philippe'],
    ['2884 St. Philippe Road', '2884, chemin Saint-Philippe'],
    ['50 mtée masson', '50, montée Masson'],
    ['50 montee mason', '50, montée Masson'],
    ['5 rue du bord de leau', "5, rue du Bord-de-l'Eau"],
    ['14 rue bordeau', '14, rue de Bordeaux'],
    ['rue de Bordeaux, 14', '14, rue de Bordeaux'],
    ["653 rue Inconnue? non, 2884 chemin Saint-Philippe, c'est ma nouvelle adresse", '2884, chemin Saint-Philippe'],
    ['au 2692 avenue Therrien, pis mon cell c’est le 450-555-0186', '2692, avenue Therrien'],
  ])('%s', (text, address) => {
    const result = listed.locate(text);
    expect(result.candidates[0]?.address).toMatchObject({ text: address, precision: 'civic' });
    expect(result.candidates[0]?.address.lat).toBeDefined();
    expect(result.candidates[0]?.score).toBeGreaterThan(0.6);
    expect(result.ambiguous).toBe(false);
  });

  test('carries its point, its number and the street as the file spells it', () => {
    expect(best(listed, '1040 garden')).toEqual({
      text: '1040, avenue Garden',
      precision: 'civic',
      number: '1040',
      street: 'Avenue Garden',
      lat: 45.3,
      long: -72.1,
    });
  });

  test('a unit goes to the details', () => {
    expect(best(listed, '3-19 rue Pine')).toMatchObject({
      text: '19, rue Pine',
      details: 'app. 3',
      precision: 'civic',
    });
    expect(best(listed, '19 Pine Street, apt. 3')).toMatchObject({ text: '19, rue Pine', details: 'app. 3' });
  });
});

describe('a number that the file does not know', () => {
  test.each([
    [sparse, '95 rue principale ouest', '95, rue Principale Ouest'],
    [sparse, '95 Principale O.', '95, rue Principale Ouest'],
    [sparse, '95 Main Street West', '95, rue Principale Ouest'],
    [sparse, '8 park avenue', '8, avenue du Parc'],
    [sparse, 'vingt-cinq rue Percy', '25, rue Percy'],
    [sparse, 'twelve fifty Percy Street', '1250, rue Percy'],
    [sparse, '1305 A rue Sherbrooke', '1305A, rue Sherbrooke'],
    [sparse, '301 Jean-Paul 2', '301, rue Jean-Paul-II'],
    [sparse, '12 16th avenue', '12, 16e Avenue'],
    [sparse, '1850 route 112', '1850, route 112'],
  ])('is taken as said, without a point (%#: %s)', (gazetteer, text, address) => {
    const found = best(gazetteer, text);
    expect(found).toMatchObject({ text: address, precision: 'unverified' });
    expect(found).not.toHaveProperty('lat');
  });
});

describe('several places as likely', () => {
  test.each([
    [sparse, 'Principale', ['rue Principale Est', 'rue Principale Ouest']],
    [sparse, 'la rue Principale', ['rue Principale Est', 'rue Principale Ouest']],
    [sparse, '95 principale', ['95, rue Principale Est', '95, rue Principale Ouest']],
    [sparse, '871 Principale', ['871, rue Principale Ouest', '871, rue Principale Est']],
    [listed, '97 de Galles', ['97, rue de Galles', '97, croissant de Galles']],
    [listed, 'Garden', ['avenue Garden', 'terrasse Garden']],
    [listed, 'rue Garden', ['avenue Garden', 'terrasse Garden']],
    [listed, '1651 terrasse Garden', ['1651, terrasse Garden', '1651, avenue Garden']],
  ])('%#: the citizen must choose (%s)', (gazetteer, text, expected) => {
    const { candidates, ambiguous } = gazetteer.locate(text);
    expect(ambiguous).toBe(true);
    expect(candidates.map((one) => one.address.text).sort()).toEqual([...expected].sort());
  });

  test('the only street of the name that has the number wins', () => {
    for (const [text, address] of [
      ['1651 Garden', '1651, avenue Garden'],
      ['388 garden', '388, terrasse Garden'],
      ['112 galles', '112, croissant de Galles'],
      ['97 rue de Galles', '97, rue de Galles'],
    ] as const) {
      const result = listed.locate(text);
      expect(result).toMatchObject({ ambiguous: false });
      expect(result.candidates[0]?.address.text).toBe(address);
    }
  });

  test('another end of town than all those known is not silently moved', () => {
    const { candidates, ambiguous } = sparse.locate('12 rue Saint-Alphonse Nord');
    expect(ambiguous).toBe(true);
    expect(candidates[0]?.address).toMatchObject({ text: '12, rue Saint-Alphonse Nord', precision: 'words' });
  });
});

describe('corners', () => {
  test('a pair that a source knows wins', () => {
    const { candidates, ambiguous } = sparse.locate('coin Merry pis Principale');
    expect(ambiguous).toBe(false);
    expect(candidates[0]?.address).toEqual({
      text: 'angle rue Merry Nord et rue Principale Ouest',
      precision: 'intersection',
      street: 'Rue Merry Nord',
      crossStreet: 'Rue Principale Ouest',
      details: 'coin',
    });
  });

  test.each([
    'Percy / Hall',
    'corner of Percy and Hall',
    "à l'angle des rues Percy et Hall",
    'rue Percy coin Hall',
    'Percy & Hall',
  ])('%s', (text) => {
    expect(best(sparse, text)).toMatchObject({
      precision: 'intersection',
      street: 'Rue Percy',
      crossStreet: 'Rue Hall',
    });
  });

  test('a side of town left out is asked', () => {
    expect(sparse.locate('corner of Merry and Hatley').ambiguous).toBe(true);
  });

  test('a street that nobody knows keeps the words', () => {
    expect(best(sparse, 'coin Percy et Dollard')).toMatchObject({ text: 'coin Percy et Dollard', precision: 'words' });
  });
});

describe('streets, landmarks, words', () => {
  test.each([
    ['chemin Roy', { text: 'chemin Roy', precision: 'street', street: 'Chemin Roy' }],
    ['end of Roy Road', { text: 'chemin Roy', precision: 'street', details: 'end' }],
    ['la 112', { text: 'route 112', precision: 'street' }],
    ['rue sherbroke', { text: 'rue Sherbrooke', precision: 'street' }],
    ["derrière l'aréna", { text: 'Aréna de Sainte-Ville', precision: 'landmark', details: 'derrière' }],
    ['pointe verte park', { text: 'Parc de la Pointe-Verte', precision: 'landmark' }],
    ['parc de la pointe-vertte', { text: 'Parc de la Pointe-Verte', precision: 'landmark' }],
    ['au quai', { text: 'Quai Central', precision: 'landmark', lat: 45.26, long: -72.15 }],
    ['biblio', { text: 'Bibliothèque (295, rue Saint-David)', precision: 'landmark', street: 'Rue Saint-David' }],
    ['8 rue Bullardeau', { text: '8, rue Bullardeau', precision: 'words', number: '8', street: 'Rue Bullardeau' }],
    ['12 ch. tartempion', { text: '12, chemin Tartempion', precision: 'words', street: 'Chemin Tartempion' }],
    ['12 Lakeview Lane', { text: '12, Lakeview Lane', precision: 'words', street: 'Lakeview Lane' }],
    ['rang 9', { text: 'rang 9', precision: 'words', street: 'Rang 9' }],
    ['en arrière du IGA', { text: 'en arrière du IGA', precision: 'words' }],
    ['chez le dentiste', { text: 'chez le dentiste', precision: 'words' }],
  ])('%s', (text, address) => {
    expect(best(sparse, text)).toMatchObject(address);
  });

  test('words never have a point, and are never sure', () => {
    for (const text of ['8 rue Bullardeau', 'rue du Havre', 'je ne sais pas', 'arrière du IGA', '🙂🙂']) {
      const [first] = sparse.locate(text).candidates;
      expect(first?.address).not.toHaveProperty('lat');
      expect(first?.score).toBeLessThan(0.5);
    }
  });

  test('what the citizen adds is kept', () => {
    expect(best(sparse, 'entre le 310 et le 318 Saint-Patrice Ouest')).toMatchObject({
      text: '310, rue Saint-Patrice Ouest',
      details: 'entre, 310 et le 318',
    });
    expect(best(sparse, '12 rue Percy, porte arrière')).toMatchObject({
      text: '12, rue Percy',
      details: 'porte arrière',
    });
  });

  test('what was understood is told apart', () => {
    expect(sparse.locate('unit 304, 1020 Merry South, J1X 2L9').understood).toEqual({
      text: 'unit 304, 1020 Merry South, J1X 2L9',
      number: '1020',
      unit: '304',
      streetType: null,
      streetName: 'Merry',
      direction: 'Sud',
      crossStreet: null,
      landmark: null,
      postcode: 'J1X 2L9',
    });
  });

  test('a blank text gives nothing', () => {
    expect(sparse.locate(' \n ').candidates).toEqual([]);
  });
});

describe('a number between its neighbours', () => {
  test('is placed between them, and says that it is not verified', () => {
    const found = best(listed, '1300 Garden Avenue');
    expect(found).toMatchObject({ text: '1300, avenue Garden', precision: 'unverified', lat: 45.3 });
    // Between 1200 and 1399 there are two doors of the file, half a thousandth of a degree apart.
    expect(found?.long).toBeLessThan(-72.102);
    expect(found?.long).toBeGreaterThan(-72.103);
  });

  test('past the last one it is at that door, and farther away it has no point', () => {
    expect(best(listed, '140 croissant de Galles')).toMatchObject({ precision: 'unverified' });
    expect(best(listed, '1780 Garden Avenue')?.long).toBeCloseTo(-72.105);
    expect(best(listed, '2900 Garden Avenue')).not.toHaveProperty('lat');
  });

  test('a letter added to a known number stands at its door', () => {
    expect(best(listed, '1040B Garden Avenue')).toMatchObject({ text: '1040B, avenue Garden', lat: 45.3, long: -72.1 });
  });
});

describe('a street spelt far from any', () => {
  test.each([
    ['2692 av tairien', '2692, avenue Therrien'],
    ['au 2692 tairien', '2692, avenue Therrien'],
    ['14 bordot', '14, rue de Bordeaux'],
  ])('%s: asked about, the street that has the number first', (text, address) => {
    const { candidates, ambiguous } = listed.locate(text);
    expect(candidates[0]?.address.text).toBe(address);
    expect(ambiguous || candidates[0]?.address.precision === 'civic').toBe(true);
  });

  test.each([
    [listed, '300 rue Tairien'],
    [sparse, '12 rue Persil'],
    [sparse, '12 rue David'],
  ])('%#: never taken without asking (%s)', (gazetteer, text) => {
    const { candidates, ambiguous } = gazetteer.locate(text);
    expect(ambiguous || candidates[0]?.address.precision === 'words').toBe(true);
    expect(candidates.some(({ address }) => address.precision === 'words')).toBe(true);
  });
});
