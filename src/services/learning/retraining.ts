import type { Clock } from '../clock.ts';
import type { TrainingExample } from '../understand/classifier.ts';
import type { ModelFiles } from '../understand/modelFiles.ts';
import type { CorrectionRecord, CorrectionRepository } from './correctionRepository.ts';
import type { TaughtModel } from './taughtModel.ts';
import type { Trainer } from './trainer.ts';
import type { TrainingOutcome } from './trainingJob.ts';

/** Hears of each training that ended, and how long it took. */
export type TrainingHeard = (outcome: 'kept' | 'held' | 'failed', seconds: number) => void;

/** Full trainings behind what the live model already holds: one at a time, and again as long as there is something new. */
export type Retraining = {
  /** Says that there may be something to train or to check. */
  wake(): void;
  /** Resolves when nothing is under way or waiting. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** Builds it; a training waits `settleMs` for further corrections. */
export function createRetraining(deps: {
  taught: TaughtModel;
  /** The pack's service lines. */
  pack: TrainingExample[];
  packKey: string;
  corrections: CorrectionRepository;
  files: ModelFiles;
  trainer: Trainer;
  clock: Clock;
  onError: (error: unknown) => void;
  onTraining?: TrainingHeard;
  settleMs?: number;
}): Retraining {
  const { taught, pack, packKey, corrections, files, trainer, clock, onError, settleMs = 5000 } = deps;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let closed = false;
  let failed = false;
  const waiting: (() => void)[] = [];

  const isDue = () => taught.key() !== taught.trainedKey() || taught.learned().some(({ check }) => check === null);

  function wake(): void {
    if (closed || running || timer || !isDue()) return;
    timer = setTimeout(() => {
      timer = null;
      failed = false;
      running = run().finally(() => {
        running = null;
        if (!failed) wake();
        if (!timer) for (const resolve of waiting.splice(0)) resolve();
      });
    }, settleMs);
    timer.unref();
  }

  async function run(): Promise<void> {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    try {
      const held = await train();
      deps.onTraining?.(held ? 'held' : 'kept', seconds());
    } catch (error) {
      if (closed) return;
      onError(error);
      deps.onTraining?.('failed', seconds());
      // What was corrected holds all the same; the next correction tries again.
      failed = true;
    }
  }

  /** Whether corrections were put aside. */
  async function train(): Promise<boolean> {
    const all = taught.learned();
    const chosen = taught.examples();
    const examples = chosen.map(({ example }) => example);
    const check = all.some((record) => record.check === null);
    const outcome = await trainer.train({ pack, corrections: examples, check });
    const held = new Set(outcome.heldAt.map((place) => chosen[place]?.record.reference));
    const noted: CorrectionRecord[] = [];
    for (const record of all) noted.push(...(await note(record, held.has(record.reference), outcome)));
    taught.take(noted);
    const stand = examples.filter((_, place) => !outcome.heldAt.includes(place));
    const live = taught.trainedWith(stand, outcome.services);
    await files.write(taught.trainedKey(), live, [packKey]).catch(onError);
    return held.size > 0;
  }

  /** Writes what the check found, unless somebody changed the correction meanwhile: then theirs counts. */
  async function note(
    { reference, revision, check }: CorrectionRecord,
    isHeld: boolean,
    { figures }: TrainingOutcome,
  ): Promise<CorrectionRecord[]> {
    if (!figures || (check !== null && !isHeld)) return [];
    const change = isHeld ? { state: 'held' as const, check: figures.withAll } : { check: figures.withKept };
    const written = await corrections.update(reference, revision, change, clock());
    const found = written ?? (await corrections.byReference(reference));
    return found ? [found] : [];
  }

  return {
    wake,
    settled: () => (running || timer ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      timer = null;
      await trainer.close();
      await running;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
