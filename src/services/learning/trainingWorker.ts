import { parentPort, workerData } from 'node:worker_threads';
import { runTrainingJob, type TrainingJob } from './trainingJob.ts';

// A thread for one training: it is given a job, hands the outcome over without copying the weights, and ends.
const outcome = runTrainingJob(workerData as TrainingJob);
const { features, weights } = outcome.services.regression;
parentPort?.postMessage(outcome, [features.buffer as ArrayBuffer, weights.buffer as ArrayBuffer]);
