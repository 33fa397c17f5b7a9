import type { CityPack } from '../../src/domain/city.ts';
import { loadCityPack } from '../../src/services/cityPack/loadCityPack.ts';
import { createKnowledge, type Knowledge } from '../../src/services/knowledge/knowledge.ts';
import { createGazetteer, type Gazetteer } from '../../src/services/locate/gazetteer.ts';
import { createLiveModel } from '../../src/services/understand/liveModel.ts';
import { createModelFiles } from '../../src/services/understand/modelFiles.ts';
import { createModelKey } from '../../src/services/understand/modelKey.ts';
import { trainingSets } from '../../src/services/understand/trainingSet.ts';
import { type TrainedModel, trainModel } from '../../src/services/understand/trainModel.ts';
import { createUnderstand, type Understand } from '../../src/services/understand/understand.ts';

/** What takes seconds to build and nothing changes. */
export type HeavyParts = { city: CityPack; gazetteer: Gazetteer; understand: Understand; knowledge: Knowledge };

const built = new Map<string, Promise<HeavyParts>>();

/** The training of a pack, shared by all test files: kept under its key, which changes with its lines and with the code. */
async function trainOnce(name: string, city: CityPack): Promise<TrainedModel> {
  const files = createModelFiles(`node_modules/.cache/guichet-models/${name}`);
  const sets = trainingSets(city);
  const key = (await createModelKey()).ofPack(sets);
  const kept = await files.read(key);
  if (kept) return kept;
  const model = trainModel(sets);
  // Another test file may be writing the same one.
  await files.write(key, model).catch(() => {});
  return model;
}

/** The pack of a town with its trained classifier, built once in this process. */
export function heavyParts(name: string): Promise<HeavyParts> {
  const known = built.get(name) ?? build(name);
  built.set(name, known);
  return known;
}

async function build(name: string): Promise<HeavyParts> {
  const city = await loadCityPack(`city/${name}`);
  const gazetteer = createGazetteer(city);
  const rank = createLiveModel(await trainOnce(name, city)).rank;
  const understand = await createUnderstand({ city, rank, findPlace: gazetteer.findPlace, clock: () => new Date() });
  return { city, gazetteer, understand, knowledge: createKnowledge(city) };
}
