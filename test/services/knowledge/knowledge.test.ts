import { beforeAll, describe, expect, it } from 'vitest';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createKnowledge, type Knowledge } from '../../../src/services/knowledge/knowledge.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = createKnowledge(await loadCityPack('city/magog'));
});

describe('the knowledge of a town', () => {
  it.each([
    ['library', 'est-ce que la bibliothèque est ouverte le dimanche?'],
    ['library', 'at what time does the library close'],
    ['arena', 'is the arena open on sunday?'],
    ['ecocentre', 'is the ecocentre open today'],
    ['fire_permit', 'est-ce que je peux faire un feu dans ma cour'],
    ['hens', 'mon voisin a des poules, est-ce permis'],
    ['council_meeting', 'when is the next council meeting'],
    ['lawn_watering', 'puis-je arroser mon gazon'],
    ['dog_licence', 'combien coûte la licence de mon chien'],
    ['hazardous_waste', 'où jeter de la vieille peinture'],
    ['bulky_items', 'when is bulky item pickup'],
    ['power_outage', "j'ai plus de courant chez moi"],
    ['passport', 'i lost my passport'],
    ['wildlife', 'qui appeler pour un chevreuil blessé'],
    ['winter_parking', 'puis-je stationner dans la rue la nuit cet hiver'],
  ])('finds %s for "%s"', (id, question) => {
    expect(knowledge.search(question)[0]?.id).toBe(id);
  });

  it('finds each question of the pack itself, with certainty', async () => {
    const city = await loadCityPack('city/magog');
    const wrong = city.answers.flatMap(({ id, questions }) =>
      [...questions.fr, ...questions.en].filter((question) => {
        const [best] = knowledge.search(question);
        return best?.id !== id && (best?.score ?? 0) > 0.999;
      }),
    );
    // The same words may stand under two items; they are few.
    expect(wrong.length).toBeLessThanOrEqual(3);
  });

  it('is not sure of what the pack does not know', () => {
    for (const question of ['quelle est la capitale de la France', 'write me a poem about winter', 'xyzzy', '']) {
      expect(knowledge.search(question)[0]?.score ?? 0).toBeLessThan(0.4);
    }
  });

  it('gives each item once, best first, with cosines in 0..1', () => {
    const found = knowledge.search('heures de la bibliothèque');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    expect(found.every(({ score }) => score >= 0 && score <= 1.000_001)).toBe(true);
  });
});
