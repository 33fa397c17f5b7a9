import { beforeAll, describe, expect, it } from 'vitest';
import { createExampleText } from '../../../src/services/learning/exampleText.ts';
import { heavyParts } from '../../support/heavyParts.ts';

describe('the example that a citizen’s words become', () => {
  let exampleOf: ReturnType<typeof createExampleText>;
  beforeAll(async () => {
    const { gazetteer } = await heavyParts('magog');
    exampleOf = createExampleText({
      findPlace: gazetteer.findPlace,
      areaCode: '819',
    });
  });
  const anonymous = { anonymous: true };

  it.each([
    ['gros trou devant le 95 rue Principale Ouest', 'gros trou ***'],
    ['un trou au 12 rue Machin pis un autre au 449 Percy app. 3', 'un trou au *** pis un autre au ***'],
    ['appelez-moi au 819 555-0142 ou guy@example.org', 'appelez-moi au *** ou ***'],
    ['my cell is (819) 555-0142, the light is out', 'my cell is ***, the light is out'],
    ['je m’appelle Guy Lafleur, le lampadaire est mort', 'je m’appelle ***, le lampadaire est mort'],
    ['mon voisin Réjean Tremblay brûle des feuilles', 'mon voisin *** brûle des feuilles'],
    ['my neighbour Sue Tremblay says I’m WRONG about it', 'my neighbour *** says I’m WRONG about it'],
    ['c’est encore M. Bouchard avec son chien', 'c’est encore *** avec son chien'],
    ['trou depuis 3 semaines, J1X 2B3', 'trou depuis 0 semaines, ***'],
    ['une Toyota sans plaque derrière l’aréna', 'une Toyota sans plaque derrière l’aréna'],
  ])('of "%s" is "%s"', (text, example) => {
    expect(exampleOf(text, anonymous)).toBe(example);
  });

  it('leaves out the name that the citizen left as a contact, however it is written', () => {
    expect(exampleOf('ici gisèle, le chien à gisele jappe', { anonymous: false, name: 'Gisèle Roy' })).toBe(
      'ici ***, le chien à *** jappe',
    );
  });

  it('is no longer than 500 characters', () => {
    expect(exampleOf('trou '.repeat(1000), anonymous).length).toBeLessThanOrEqual(500);
  });
});
