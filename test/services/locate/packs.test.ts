import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createGazetteer } from '../../../src/services/locate/gazetteer.ts';

const pack = (name: string) => loadCityPack(fileURLToPath(new URL(`../../../city/${name}`, import.meta.url)));
const [magogPack, mascouchePack] = [await pack('magog'), await pack('mascouche')];
const magog = createGazetteer(magogPack);
const mascouche = createGazetteer(mascouchePack);
const found = (gazetteer: typeof magog, text: string) => gazetteer.findPlace(text)?.result ?? null;

describe('a street of Magog that has the name of a town', () => {
  test.each([
    ['nid-de-poule géant sur sherbrooke', 'rue Sherbrooke'],
    ['my tire blew on Sherbrooke this morning', 'rue Sherbrooke'],
    ['coin Sherbrooke', 'rue Sherbrooke'],
    ['the stop sign at sherbrooke is down', 'rue Sherbrooke'],
    ['devant le 1305 sherbrooke', '1305, rue Sherbrooke'],
    ['trou sur sherbrooke à magog', 'rue Sherbrooke'],
    ['coin sherbrooke et péladeau', 'angle rue Sherbrooke et rue Péladeau'],
    ['Sherbrooke, coin Péladeau', 'angle rue Sherbrooke et rue Péladeau'],
    ['un trou sur Hatley', 'rue de Hatley'],
  ])('%s: the street', (text, address) => {
    expect(found(magog, text)).toMatchObject({ outside: null });
    expect(found(magog, text)?.candidates[0]?.address.text).toBe(address);
  });

  test.each([
    'un trou à sherbrooke',
    'a hole in Sherbrooke',
    'je parle de la ville de Sherbrooke',
    '12 rue King, Sherbrooke',
    'sur Sherbrooke à Sherbrooke',
    'À Sherbrooke, 12 rue des Pins',
  ])('%s: the town', (text) => {
    expect(found(magog, text)?.outside).toBe('Sherbrooke');
  });

  test('a town whose name ends as a street does is no street', () => {
    expect(magog.locate('North Hatley').outside).toBe('North Hatley');
    expect(mascouche.locate('Sorel-Tracy').outside).toBe('Sorel-Tracy');
  });
});

describe('a corner in another town', () => {
  test.each([
    'traffic light out at Saint-Denis and Sherbrooke in Montreal',
    'at St-Denis & Sherbrooke, Montreal',
    'feu de circulation brisé coin Saint-Denis et Sherbrooke à Montréal',
    'coin st-denis et sherbrooke a montreal',
    'À Montréal, coin Saint-Denis et Sherbrooke',
  ])('%s', (text) => {
    for (const gazetteer of [magog, mascouche]) {
      const result = found(gazetteer, text);
      expect(result?.outside).toBe('Montréal');
      expect(result?.candidates[0]?.address).toMatchObject({ precision: 'words' });
    }
  });

  test('"brisé" before "coin" is what happened to the light', () => {
    for (const broken of ['brisé', 'brise']) {
      expect(found(mascouche, `feu ${broken} coin Principale et Saint-Denis`)?.candidates[0]?.address.text).toBe(
        'angle rue Principale et avenue Saint-Denis',
      );
    }
  });
});

describe('a corner of which a side is not said', () => {
  test.each(['at principale and st-patrice', 'coin principale et saint-patrice', 'principale et st-patrice'])(
    '%s: its four corners',
    (text) => {
      const { candidates, ambiguous } = magog.locate(text);
      expect(ambiguous).toBe(true);
      expect(candidates).toHaveLength(4);
      expect(candidates.every(({ address }) => address.precision === 'intersection')).toBe(true);
    },
  );

  test.each(['corner of merry, principale and sherbrooke', 'the corner where Merry, Principale and Sherbrooke meet'])(
    '%s: the corners that are known come first',
    (text) => {
      const { candidates, ambiguous } = magog.locate(text);
      expect(ambiguous).toBe(true);
      expect(
        candidates
          .slice(0, 2)
          .map(({ address }) => address.text)
          .sort(),
      ).toEqual(['angle rue Merry Nord et rue Principale Ouest', 'angle rue Principale Ouest et rue Sherbrooke']);
    },
  );

  test('one corner of the two that a source knows is taken', () => {
    for (const text of ['the corner where merry and principale meet', 'coin merry principale']) {
      expect(found(magog, text)?.candidates[0]?.address.text).toBe('angle rue Merry Nord et rue Principale Ouest');
    }
  });
});

describe('a word that only resembles a street', () => {
  test.each([
    ...['contre', 'plane', 'fall', 'montagne', 'Boudreau', 'Turcotte', 'Tremblay', 'Fournier', 'Brossard'],
    ...['collecte', 'chantier', 'courriel', 'Baie-Saint-Paul', 'Trois-Rivières', 'Saint-Charles-Borromée'],
  ])('%s is no street of Magog', (word) => {
    for (const text of [`devant le 12 ${word}`, `coin ${word} et Principale`, `sur ${word}`]) {
      const places = (found(magog, text)?.candidates ?? []).map(({ address }) => address);
      expect(places.filter(({ precision }) => precision !== 'words')).toEqual([]);
    }
  });

  test.each([
    ...['maison', 'hiver', 'ville', 'fille', 'pipe', 'garçon', 'merci', 'pression', 'contact'],
    ...['Warden', 'Sainte-Luce', 'Sainte-Martine', 'Saint-Michel', 'Vaudreuil-Dorion', 'Lac-Drolet', 'Val-Morin'],
  ])('%s is no street of Mascouche', (word) => {
    for (const text of [`devant le 12 ${word}`, `coin ${word} et Principale`, `sur ${word}`]) {
      const places = (found(mascouche, text)?.candidates ?? []).map(({ address }) => address);
      expect(places.filter(({ precision }) => precision !== 'words')).toEqual([]);
    }
  });

  test('no neighbour is taken for a street that has another name', () => {
    for (const [gazetteer, { neighbours, streets, addresses }] of [
      [magog, magogPack],
      [mascouche, mascouchePack],
    ] as const) {
      const official = [...new Set([...streets, ...addresses.map(({ street }) => street)])].join('\n').toLowerCase();
      for (const { name } of neighbours.filter(({ name }) => name.length > 5)) {
        if (name.split(/[\s-]+/).some((word) => word.length > 2 && official.includes(word.toLowerCase()))) continue;
        const [best] = gazetteer.locate(`12 ${name}`).candidates;
        expect([name, best?.address.precision]).toEqual([name, 'words']);
      }
    }
  });

  test.each([
    [magog, '12 rue sherbroke', '12, rue Sherbrooke'],
    [magog, '95 rue principal ouest', '95, rue Principale Ouest'],
    [magog, '12 rue pin', '12, rue des Pins'],
    [mascouche, '2692 av terien', '2692, avenue Therrien'],
    [mascouche, '2072 chemin cabane rond', '2072, chemin de la Cabane-Ronde'],
    [mascouche, '12 Mnt Mason', '12, montée Masson'],
  ])('%#: a real misspelling still is its street (%s)', (gazetteer, text, address) => {
    expect(gazetteer.locate(text).candidates[0]?.address.text).toBe(address);
  });
});
