import { beforeAll, describe, expect, it } from 'vitest';
import { splitProblems } from '../../../src/services/understand/problems.ts';
import { heavyParts } from '../../support/heavyParts.ts';

describe('the problems of a message', () => {
  let codes: (text: string) => string[];
  let texts: (text: string) => string[];
  beforeAll(async () => {
    const { city, understand } = await heavyParts('magog');
    const split = (text: string) => splitProblems(text, city.services, (part) => understand(part).services);
    codes = (text) => split(text).map(({ services: [best] }) => best?.code ?? '');
    texts = (text) => split(text).map((part) => part.text);
  });

  it.each([
    ['le lampadaire est mort pis y a un nid-de-poule devant chez nous', ['street_light', 'pothole']],
    ['y a un trou dans le trottoir et aussi des graffitis sur l’abribus', ['sidewalk_damage', 'graffiti']],
    ['my recycling wasn’t picked up and there’s a dead raccoon on the road', ['missed_collection', 'dead_animal']],
    ['the park bench is broken and there are also needles in the grass', ['park_maintenance', 'litter']],
    ['la charrue a pas passé, en plus le lampadaire au coin est éteint', ['snow_removal', 'street_light']],
    // Often cause and sight of one trouble, but each is plain.
    ['the swing is broken and somebody sprayed graffiti on the slide', ['park_maintenance', 'graffiti']],
    ['pothole and broken street light on merry street', ['pothole', 'street_light']],
  ])('%s: are %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    'un arbre est tombé pis il bloque la rue',
    'il y a un gros trou, j’ai brisé mon pneu et ma suspension',
    'the hydrant is leaking and now the road is all ice',
    'mon bac n’a pas été vidé et ça commence à sentir',
    'le chien du voisin jappe toute la nuit et personne ne fait rien',
    'there is a dead skunk on the road and it stinks',
    'la rue n’est pas déneigée, c’est glissant et dangereux',
    'nid-de-poule',
    '',
  ])('%s: is one', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it('keep their own words, without what joined them', () => {
    expect(texts('le lampadaire est mort pis y a un nid-de-poule devant chez nous')).toEqual([
      'le lampadaire est mort',
      'y a un nid-de-poule devant chez nous',
    ]);
  });
});
