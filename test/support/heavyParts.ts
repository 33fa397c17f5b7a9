import type { CityPack } from '../../src/domain/city.ts';
import { loadCityPack } from '../../src/services/cityPack/loadCityPack.ts';
import { createKnowledge, type Knowledge } from '../../src/services/knowledge/knowledge.ts';
import { createGazetteer, type Gazetteer } from '../../src/services/locate/gazetteer.ts';
import { createUnderstand, type Understand } from '../../src/services/understand/understand.ts';

/** What takes seconds to build and nothing changes. */
export type HeavyParts = { city: CityPack; gazetteer: Gazetteer; understand: Understand; knowledge: Knowledge };

const built = new Map<string, Promise<HeavyParts>>();

/** The pack of a town with its trained classifier, built once in this process. */
export function heavyParts(name: string): Promise<HeavyParts> {
  const known = built.get(name) ?? build(name);
  built.set(name, known);
  return known;
}

async function build(name: string): Promise<HeavyParts> {
  const city = await loadCityPack(`city/${name}`);
  const gazetteer = createGazetteer(city);
  const understand = await createUnderstand({ city, findPlace: gazetteer.findPlace, clock: () => new Date() });
  return { city, gazetteer, understand, knowledge: createKnowledge(city) };
}
