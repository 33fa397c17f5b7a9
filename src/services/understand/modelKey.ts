import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingSets } from './trainModel.ts';

/**
 * Names what a training depends on: the lines, and the sources that read them and learn from them. All files of this folder
 * count, so that nobody has to remember to raise a version.
 */
export async function createModelKey(): Promise<(sets: TrainingSets) => string> {
  const here = import.meta.dirname;
  const names = (await readdir(here)).filter((name) => name.endsWith('.ts')).sort();
  const code = createHash('sha256');
  for (const path of [join(here, '../fold.ts'), ...names.map((name) => join(here, name))]) {
    code.update(await readFile(path));
  }
  const codeHash = code.digest('hex');
  return (sets) => createHash('sha256').update(codeHash).update(JSON.stringify(sets)).digest('hex').slice(0, 32);
}
