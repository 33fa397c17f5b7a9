import { mostAdjusted } from '../understand/adjustment.ts';
import type { FittedClassifier, TrainingExample } from '../understand/classifier.ts';
import { createTextReader, trainServices } from '../understand/trainModel.ts';
import type { CheckFigures } from './correction.ts';
import { checkCorrections, splitLines } from './heldOutCheck.ts';

/** What is trained: the pack's service lines and the corrections, oldest first; `check` where some of these have not been checked yet. */
export type TrainingJob = { pack: TrainingExample[]; corrections: TrainingExample[]; check: boolean };

/** A training, the corrections that were put aside (by their place in the job), and what the check saw with and without these. */
export type TrainingOutcome = {
  services: FittedClassifier;
  heldAt: number[];
  figures: { withAll: CheckFigures; withKept: CheckFigures } | null;
};

/**
 * Checks the corrections and trains on those that stand: a corrected line counts as one that was written for the pack. Only
 * services are learned: what is an emergency is not an agent's click to change. Takes seconds, so it runs in a thread of its own.
 */
export function runTrainingJob({ pack, corrections, check }: TrainingJob): TrainingOutcome {
  const read = createTextReader();
  const vectorOf = (text: string) => read(text)[0];
  const { kept, heldOut } = splitLines(pack);
  // Those before have been checked long since, and lie over nothing any more.
  const last = corrections.slice(-mostAdjusted);
  const checked = check ? checkCorrections(trainServices(kept, vectorOf), heldOut, last, vectorOf) : null;
  const heldAt = (checked?.heldAt ?? []).map((place) => place + corrections.length - last.length);
  const stand = corrections.filter((_, place) => !heldAt.includes(place));
  return { services: trainServices([...pack, ...stand], vectorOf), heldAt, figures: checked };
}
