import { Worker } from 'node:worker_threads';
import type { TrainingJob, TrainingOutcome } from './trainingJob.ts';

/** Runs trainings without holding up anybody; `close` ends the one under way, whose promise rejects. */
export type Trainer = { train(job: TrainingJob): Promise<TrainingOutcome>; close(): Promise<void> };

/** Trains in a thread that lives as long as the training. */
export function createWorkerTrainer(): Trainer {
  const running = new Set<Worker>();
  return {
    train: (job) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./trainingWorker.ts', import.meta.url), {
          name: 'training',
          workerData: job,
        });
        running.add(worker);
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => {
          running.delete(worker);
          reject(new Error('The training ended without an outcome.'));
        });
      }),
    async close() {
      for (const worker of running) await worker.terminate();
    },
  };
}
