import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModelFiles } from '../../../src/services/understand/modelFiles.ts';
import { createModelKey } from '../../../src/services/understand/modelKey.ts';
import { type TrainingSets, trainModel } from '../../../src/services/understand/trainModel.ts';

const lines = [
  { text: 'un trou dans la rue', code: 'pothole' },
  { text: 'un gros trou', code: 'pothole' },
  { text: 'lampadaire éteint', code: 'street_light' },
  { text: 'le lampadaire est brisé', code: 'street_light' },
];
const sets: TrainingSets = { services: lines, intents: lines, dangers: lines, reports: lines };

describe('the kept training', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'guichet-')), 'models');
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('is read as it was written, under its key alone', async () => {
    const files = createModelFiles(folder);
    expect(await files.read('aa')).toBeNull();
    const model = trainModel(sets);
    await files.write('aa', model);
    expect(await files.read('aa')).toEqual(model);
    expect(await files.read('bb')).toBeNull();
  });

  it('takes the place of those before, and of what a cut left of one, and leaves what isn’t ours', async () => {
    const files = createModelFiles(folder);
    await writeFile(join(folder, 'model-ab.bin.half'), 'x');
    await writeFile(join(folder, 'notes.txt'), 'x');
    await files.write('bb', trainModel(sets));
    expect((await readdir(folder)).sort()).toEqual(['model-bb.bin', 'notes.txt']);
    await files.write('cc', trainModel(sets), ['bb']);
    expect((await readdir(folder)).sort()).toEqual(['model-bb.bin', 'model-cc.bin', 'notes.txt']);
  });

  it('is nothing where the file is short, changed, or somebody else’s', async () => {
    const files = createModelFiles(folder);
    await files.write('cc', trainModel(sets));
    const path = join(folder, 'model-cc.bin');
    const whole = await readFile(path);
    const changed = Buffer.from(whole);
    changed[200] = (changed[200] ?? 0) ^ 1;
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 100), changed, serialize({ services: [] })]) {
      await writeFile(path, bytes);
      expect(await files.read('cc')).toBeNull();
    }
  });
});

describe('the key of a training', () => {
  it('is the same for the same lines, and another when one changes or is added', async () => {
    const keys = await createModelKey();
    const key = keys.ofPack(sets);
    expect(key).toBe((await createModelKey()).ofPack(structuredClone(sets)));
    const line = { text: 'un trou', code: 'street_light' };
    expect(keys.ofPack({ ...sets, services: [...lines, line] })).not.toBe(key);
    expect(keys.withCorrections(key, [])).toBe(key);
    const taught = keys.withCorrections(key, [line]);
    expect(taught).not.toBe(key);
    expect(keys.withCorrections(key, [{ ...line, code: 'pothole' }])).not.toBe(taught);
  });
});
