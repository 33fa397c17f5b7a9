import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../../src/services/locate/gazetteer.ts';
import { listedTown, sparseTown } from './testCity.ts';

const sparse = createGazetteer(sparseTown);
const listed = createGazetteer(listedTown);
const words = (text: string) => sparse.findPlace(text)?.text ?? null;
const address = (text: string) => sparse.findPlace(text)?.result.candidates[0]?.address.text ?? null;

describe('the words that name a place', () => {
  test.each([
    [
      'y a un gros trou devant le 95 rue principale ouest depuis mardi, mon tel 819 555 0142',
      'devant le 95 rue principale ouest',
    ],
    ['the lamp in front of 12 Percy Street has been out since Saturday', 'in front of 12 Percy Street'],
    ['sofa dumped across from 40 Percy', 'across from 40 Percy'],
    ['mon bac est brisé, 3-225 rue Saint-David, merci', '3-225 rue Saint-David'],
    ['fuite au 45 16e Avenue', '45 16e Avenue'],
    ['M. Roy du 214, rue des Pins, app. 7. Le bac est plein', '214, rue des Pins, app. 7'],
    ['ruelle derrière le 64 Principale Ouest', 'ruelle derrière le 64 Principale Ouest'],
    ['no light on Percy near number 60 since the storm', 'Percy near number 60'],
    ["we're number 5 on rue Percy and nobody plowed", 'number 5 on rue Percy'],
    ['gros trou au coin Percy/Hall hier', 'coin Percy/Hall'],
    [
      'entre la rue Percy et la rue Hall, sur Saint-Patrice, plus de lignes',
      'entre la rue Percy et la rue Hall, sur Saint-Patrice',
    ],
    ['arrêt 22 arraché sur la 112 à la hauteur du Canadian Tire', 'la 112 à la hauteur du Canadian Tire'],
    ['the 10 near exit 121 has wood on it', 'the 10 near exit 121'],
    ['km 8 de la route 112, chevreuil mort', 'km 8 de la route 112'],
    ['branche tombée parc de la Pointe-Verte, proche du quai', 'parc de la Pointe-Verte, proche du quai'],
    ["déchets derrière l'aréna, à côté des bennes", "derrière l'aréna, à côté des bennes"],
    ['tree down just past the covered bridge, left side', 'just past the covered bridge, left side'],
    ['paniers en arrière du IGA', 'en arrière du IGA'],
    ['on ferme la rue du Havre le 5 décembre', 'rue du Havre'],
    ['plus de collecte au 8 rue Bullardeau depuis lundi', '8 rue Bullardeau'],
    ['les chiens jappent au 1030 rang 9', '1030 rang 9'],
    ['water off at 203 Elmwood St this morning', '203 Elmwood St'],
    ['the truck skips 11 Gaudreau', '11 Gaudreau'],
    ['chemin Roy près des boîtes postales depuis hier', 'chemin Roy près des boîtes postales'],
    ['95 rue Principale Ouest, Sainte-Ville, QC J1X 2A5 merci', '95 rue Principale Ouest, Sainte-Ville, QC J1X 2A5'],
    ['ÇA PUE AU 20 RUE SHERBROOKE DEPUIS 2020', '20 RUE SHERBROOKE'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('stand where it says they stand', () => {
    const text = 'bonjour, trou devant le 95 rue principale ouest merci';
    const found = sparse.findPlace(text);
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });
});

describe('no place', () => {
  test.each([
    "je m'appelle Percy Tremblay, mon chat a disparu",
    'Mme Sherbrooke, 74 ans, demande un bac',
    "my name's Hall, Jim Hall, call 450 555 0136",
    'facture no 8195550 de 120 $ payée le 2 novembre',
    'the bill says $1,998.00',
    "la raison principale, c'est le bruit",
    "l'entrée principale est bloquée",
    'rappelez-moi au 819 555-0142 poste 12',
    'le camion passe à 7h10 le lundi 24',
    "l'autobus 12 est en retard",
    'y a 4 pins morts',
    'je reste au bout de ma rue',
    'la rue est glissante',
    'je vais à la pêche',
    "plus jamais à l'avenir",
    'off our dock',
    'la plage est pleine de monde et la rue aussi',
    '',
    '🙂',
  ])('%s', (text) => {
    expect(sparse.findPlace(text)?.text ?? null).toSatisfy(
      (found: string | null) => found === null || found === 'plage',
    );
  });
});

describe('two places', () => {
  test.each([
    ["J'habite au 18 rue Percy mais le problème est devant le 25", '25, rue Percy'],
    ["I'm at 388 Percy Street, 383 is across the street", '388, rue Percy'],
    ["Mon ancienne adresse 40 rue Hall, la nouvelle 716 rue Percy, c'est à la nouvelle", '716, rue Percy'],
    ["J'ai déménagé du 12 rue Percy au 45 rue Hall", '45, rue Hall'],
    ["ce n'est pas au 12 rue Percy mais au 14 rue Hall", '14, rue Hall'],
    ["j'habite au 12 Percy, le trou est coin Hall et Sherbrooke", 'angle rue Hall et rue Sherbrooke'],
    ['à la rencontre de Hall et Sherbrooke', 'angle rue Hall et rue Sherbrooke'],
    ['where Hall runs into Sherbrooke', 'angle rue Hall et rue Sherbrooke'],
    ['la rue Hall débouche sur la rue Sherbrooke', 'angle rue Hall et rue Sherbrooke'],
    ["c'est le 55, pas l'autoroute là, le 55 rue Hall", '55, rue Hall'],
  ])('%s', (text, expected) => {
    expect(address(text)).toBe(expected);
  });
});

describe('"est" is a direction or the verb', () => {
  test.each([
    ['1450 Principale Est', '1450, rue Principale Est', false],
    ['trou au 1450 principale est depuis hier', '1450, rue Principale Est', false],
    ['la rue Principale est fermée', 'rue Principale Est', true],
    ['la rue Sherbrooke est bloquée', 'rue Sherbrooke', false],
  ])('%s', (text, expected, ambiguous) => {
    const found = sparse.findPlace(text);
    expect(found?.result.ambiguous).toBe(ambiguous);
    expect(found?.result.candidates.map((one) => one.address.text)).toContain(expected);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'rue la 12 95 principale ouest est st saint entre et coin à au le , / 112 route rang app # 3-4 J1X 2A5 Percy Merry devant km lot de du QC Orford . juin $ h vingt cent 16e avenue parc quai ( ) \n O. A'.split(
      ' ',
    ),
  );
  test('is read without a fault: the words are of the text, scores are in 0..1, eight candidates at most', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          for (const gazetteer of [sparse, listed]) {
            const found = gazetteer.findPlace(text);
            if (found) expect(text.slice(found.start, found.end)).toBe(found.text);
            const { candidates } = gazetteer.locate(text);
            expect(candidates.length).toBeLessThanOrEqual(8);
            for (const { score } of candidates) expect(score >= 0 && score <= 1).toBe(true);
          }
        },
      ),
      { numRuns: 400, seed: 20261125 },
    );
  });
});
