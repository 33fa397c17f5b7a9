import { join } from 'node:path';
import type { CityPack } from '../domain/city.ts';
import type { Metrics } from '../http/metrics.ts';
import { createExampleText } from '../services/learning/exampleText.ts';
import { createLearning } from '../services/learning/learning.ts';
import { createWorkerTrainer } from '../services/learning/trainer.ts';
import { createGazetteer } from '../services/locate/gazetteer.ts';
import { createModelFiles } from '../services/understand/modelFiles.ts';
import { createModelKey } from '../services/understand/modelKey.ts';
import { createUnderstand } from '../services/understand/understand.ts';
import type { Store } from '../store/connectStore.ts';
import type { Context } from './context.ts';

/** The places of the pack, and the classifiers, which know the pack and what the agents taught, and go on learning. */
export async function openUnderstanding(context: Context, city: CityPack, store: Store, metrics: Metrics) {
  const { config, log, clock, closing } = context;
  const gazetteer = createGazetteer(city);
  // What is kept of a citizen's words beyond their request: nothing that tells whose they were.
  const exampleText = createExampleText({ findPlace: gazetteer.findPlace, areaCode: city.areaCode });
  const learning = await createLearning({
    city,
    corrections: store.corrections,
    files: createModelFiles(join(config.DATA_DIR, 'models')),
    keys: await createModelKey(),
    trainer: createWorkerTrainer(),
    exampleText,
    clock,
    onError: (err) => log.warn({ err }, 'learning from corrections met an error'),
    onTraining: metrics.training,
  });
  closing.push(learning.close);
  metrics.learned(() => learning.status().corrections);
  const understand = await createUnderstand({ city, findPlace: gazetteer.findPlace, clock, rank: learning.rank });
  return { gazetteer, exampleText, learning, understand };
}
