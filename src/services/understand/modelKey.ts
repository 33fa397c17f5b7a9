import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingExample } from './classifier.ts';
import type { TrainingSets } from './trainModel.ts';

/** Names trainings: that of a pack alone, and that of a pack (by its key) with corrections. */
export type ModelKey = {
  ofPack(sets: TrainingSets): string;
  withCorrections(packKey: string, corrections: readonly TrainingExample[]): string;
};

/**
 * Names what a training depends on: the lines, and the sources that read them and learn from them. All files of this folder
 * count, so that nobody has to remember to raise a version.
 */
export async function createModelKey(): Promise<ModelKey> {
  const here = import.meta.dirname;
  const names = (await readdir(here)).filter((name) => name.endsWith('.ts')).sort();
  const code = createHash('sha256');
  for (const path of [join(here, '../fold.ts'), ...names.map((name) => join(here, name))]) {
    code.update(await readFile(path));
  }
  const codeHash = code.digest('hex');
  return {
    ofPack: (sets) => hashOf(codeHash, sets),
    withCorrections: (packKey, corrections) => (corrections.length === 0 ? packKey : hashOf(packKey, corrections)),
  };
}

function hashOf(before: string, lines: unknown): string {
  return createHash('sha256').update(before).update(JSON.stringify(lines)).digest('hex').slice(0, 32);
}
