import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FittedClassifier } from './classifier.ts';
import type { TrainedModel } from './trainModel.ts';

/** Keeps trainings in a folder, so that a start does not learn anew what it knew; losing them costs seconds. */
export type ModelFiles = {
  /** The training of a key, or null where it is not kept, or not as it was written. */
  read(key: string): Promise<TrainedModel | null>;
  /** Keeps a training, and of the others those of `beside` alone; rejects where the folder cannot be written. */
  write(key: string, model: TrainedModel, beside?: readonly string[]): Promise<void>;
};

const checksumBytes = 32;
const ours = /^model-[0-9a-f]+\.bin(?:\.[\w-]+)?$/;

/** Files named `model-<key>.bin`: a checksum, then the training as V8 serializes it. */
export function createModelFiles(folder: string): ModelFiles {
  const nameOf = (key: string) => `model-${key}.bin`;
  return {
    async read(key) {
      const bytes = await readFile(join(folder, nameOf(key))).catch(() => null);
      return bytes && unpack(bytes);
    },
    async write(key, model, beside = []) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all: a reader never sees half of it.
      const whole = join(folder, `${nameOf(key)}.${randomUUID()}`);
      await writeFile(whole, pack(model), { mode: 0o600 });
      await rename(whole, join(folder, nameOf(key)));
      const stay = new Set([key, ...beside].map(nameOf));
      for (const name of await readdir(folder)) {
        if (ours.test(name) && !stay.has(name)) await rm(join(folder, name), { force: true });
      }
    },
  };
}

function pack(model: TrainedModel): Buffer {
  const payload = serialize(model);
  return Buffer.concat([checksumOf(payload), payload]);
}

function unpack(bytes: Buffer): TrainedModel | null {
  const payload = bytes.subarray(checksumBytes);
  if (!checksumOf(payload).equals(bytes.subarray(0, checksumBytes))) return null;
  const model = deserialize(payload) as Partial<TrainedModel>;
  const { services, intents, dangers, reports } = model;
  return [services, intents, dangers, reports].every(isFitted) ? (model as TrainedModel) : null;
}

function checksumOf(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest();
}

function isFitted(classifier: FittedClassifier | undefined): boolean {
  if (!classifier) return false;
  const { codes, regression } = classifier;
  const { width, features, weights } = regression;
  return codes.length === width && weights.length === width * (features.length + 1);
}
