import type { ModelFiles } from '../understand/modelFiles.ts';
import { type TrainedModel, type TrainingSets, trainModel } from '../understand/trainModel.ts';

/** The training of a process's start: the kept one where there is one, else a new one (seconds), kept for the next start. */
export async function startingModel(deps: {
  sets: TrainingSets;
  key: string;
  files: ModelFiles;
  /** Hears why a training could not be kept; nothing else depends on it. */
  onUnkept: (error: unknown) => void;
}): Promise<TrainedModel> {
  const { sets, key, files, onUnkept } = deps;
  const kept = await files.read(key);
  if (kept) return kept;
  const trained = trainModel(sets);
  await files.write(key, trained).catch(onUnkept);
  return trained;
}
