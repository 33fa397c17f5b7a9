import { fitClassifier, type TrainingExample } from '../understand/classifier.ts';
import { withCorrections } from '../understand/trainingSet.ts';
import {
  createTextReader,
  serviceTemperature,
  type TrainedModel,
  type TrainingSets,
  trainModel,
} from '../understand/trainModel.ts';
import type { CheckFigures } from './correction.ts';
import { checkCorrections, splitLines } from './heldOutCheck.ts';

/** What is trained: the pack's lines and the corrections, oldest first; `check` where some of these have not been checked yet. */
export type TrainingJob = { pack: TrainingSets; corrections: TrainingExample[]; check: boolean };

/** A training, the corrections that were put aside (by their place in the job), and what the check saw with and without these. */
export type TrainingOutcome = {
  model: TrainedModel;
  heldAt: number[];
  figures: { withAll: CheckFigures; withKept: CheckFigures } | null;
};

/** Checks the corrections and trains on those that stand; takes seconds, so it runs in a thread of its own. */
export function runTrainingJob({ pack, corrections, check }: TrainingJob): TrainingOutcome {
  const checked = check ? checkJob(pack, corrections) : null;
  const stand = corrections.filter((_, place) => !checked?.heldAt.includes(place));
  const model = trainModel(withCorrections(pack, stand));
  return { model, heldAt: checked?.heldAt ?? [], figures: checked };
}

function checkJob(pack: TrainingSets, corrections: readonly TrainingExample[]) {
  const read = createTextReader();
  const vectorOf = (text: string) => read(text)[0];
  const { kept, heldOut } = splitLines(pack.services);
  const fitted = fitClassifier(kept, { vectorOf, temperature: serviceTemperature });
  return checkCorrections(fitted, heldOut, corrections, vectorOf);
}
