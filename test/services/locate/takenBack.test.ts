import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../../src/services/locate/gazetteer.ts';
import { sparseTown } from './testCity.ts';

const { findPlace, locate } = createGazetteer(sparseTown);

describe('what takes the place of a place, in one message', () => {
  test.each([
    ['12 rue Percy... oh wait, 40', '40, rue Percy'],
    ["it's at 12 Percy Street, sorry, 14", '14, rue Percy'],
    ['12 rue Percy euh non le 14', '14, rue Percy'],
    ['lampadaire éteint au 12 rue Percy, oups, le 14, depuis hier', '14, rue Percy'],
    ['au 15, non au 17 rue Hall', '17, rue Hall'],
    ['pas le 12 rue Percy, le 14', '14, rue Percy'],
    ['not 12 Percy Street, 14', '14, rue Percy'],
    ['not at 12 Percy Street but at 14', '14, rue Percy'],
    ['rue des Pins, euh non, rue Hall', 'rue Hall'],
    ['on Percy Street, I mean Hall Street', 'rue Hall'],
    ['12 rue des Pins, non, rue Hall', '12, rue Hall'],
    ['12 Percy, wait no, 14 Hall', '14, rue Hall'],
    ['au parc Horan, non, au parc de la Pointe-Verte', 'Parc de la Pointe-Verte'],
    ['1430 rue Verlinguet... attends, 2502', '2502, rue Verlinguet'],
  ])('%s', (text, address) => {
    expect(findPlace(text)?.result.candidates[0]?.address.text).toBe(address);
  });

  test.each([
    ['trou au 12 rue Percy. Non merci, 2 personnes suffisent', '12, rue Percy'],
    ['12 rue Percy instead of rue Hall', '12, rue Percy'],
    ['12 rue Percy et le 14', '12, rue Percy'],
    ['trou rue Percy depuis mardi, non, le 14 juin', 'rue Percy'],
  ])('%s: nothing is taken back', (text, address) => {
    expect(findPlace(text)?.result.candidates[0]?.address.text).toBe(address);
  });
});

describe('a number alone is no place', () => {
  test.each(["c'est au 124", "it's 124", 'le 124', 'devant le 124', 'un trou devant le 124'])('%s', (text) => {
    expect(findPlace(text)).toBeNull();
    expect(locate(text).candidates[0]?.score).toBeLessThanOrEqual(0.1);
  });

  test('the number is kept for the street that the conversation knows', () => {
    expect(locate("c'est au 124").candidates[0]?.address).toEqual({
      text: "c'est au 124",
      precision: 'words',
      number: '124',
    });
  });
});

describe('a kind of place without a name tells no place in a sentence', () => {
  test.each([
    'graffiti sur le mur du gymnase à l’école',
    'les jeunes boivent dans le parc le soir',
    'kids drinking at the park again',
    'near the big school',
    'devant chez moi',
    'in front of my house',
    'on my street',
    'le coin',
    'dans ma cour',
    'devant l’église',
  ])('%s', (text) => {
    expect(findPlace(text)).toBeNull();
  });

  test.each([
    ['des canettes partout au parc Horan', 'Parc Horan'],
    ['broken glass at the arena', 'Aréna de Sainte-Ville'],
    ['carton laissé derrière le IGA', 'derrière le IGA'],
    ['tree down past the covered bridge', 'past the covered bridge'],
  ])('%s: a name, the only one, or a shop does', (text, address) => {
    expect(findPlace(text)?.result.candidates[0]?.address.text).toBe(address);
  });
});
