import { parentPort, workerData } from 'node:worker_threads';
import { runTrainingJob, type TrainingJob } from './trainingJob.ts';

// A thread for one training: it is given a job, hands back the outcome, and ends.
parentPort?.postMessage(runTrainingJob(workerData as TrainingJob));
