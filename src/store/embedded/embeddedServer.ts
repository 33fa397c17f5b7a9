import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { WorkerInput, WorkerReport } from './workerMessages.ts';

/** A running store: where a MongoDB driver finds it, and how to stop it. */
export interface EmbeddedServer {
  uri: string;
  close(): Promise<void>;
}

// A Unix socket's path may have 108 bytes on Linux and 104 on macOS, its end mark included.
const MAX_SOCKET_PATH_BYTES = 100;

/**
 * Starts the embedded store on `dataDir`, which it makes if need be and holds alone until closed. Should the store's thread
 * die later, the error is thrown in the main thread: a process without its store has nothing left to serve.
 */
export async function startEmbeddedServer({ dataDir }: { dataDir: string }): Promise<EmbeddedServer> {
  const directory = resolve(dataDir);
  const input: WorkerInput = { dataDir: directory, socketPath: socketPathIn(directory) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'embedded-store', workerData: input });
  const report = await firstReport(worker);
  if (report.kind === 'listening') {
    // One thread does everything: while it makes an index over all that is there, it answers nobody, and is not gone.
    const options = 'directConnection=true&connectTimeoutMS=0';
    return { uri: `mongodb://${report.address}/guichet?${options}`, close: once(() => closeWorker(worker)) };
  }
  await worker.terminate();
  if (report.inUse) {
    throw new AppError(
      'data_dir_in_use',
      503,
      `${directory} is in use by another process. Stop that one, give this one another DATA_DIR, or join the first through MONGODB_URI.`,
    );
  }
  throw new AppError('store_unavailable', 503, `The embedded store can't open ${directory}: ${report.message}`);
}

function socketPathIn(directory: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const path = join(directory, 'mongodb.sock');
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH_BYTES) {
    throw new AppError(
      'data_dir_too_long',
      500,
      `${path} is longer than the ${MAX_SOCKET_PATH_BYTES} bytes that a socket's path may have. Set DATA_DIR to a shorter path.`,
    );
  }
  return path;
}

function firstReport(worker: Worker): Promise<WorkerReport> {
  return new Promise((resolveReport, reject) => {
    worker.once('error', reject);
    worker.once('message', (report: WorkerReport) => {
      worker.off('error', reject);
      resolveReport(report);
    });
  });
}

function closeWorker(worker: Worker): Promise<void> {
  return new Promise((resolveClosed) => {
    worker.once('exit', () => resolveClosed());
    worker.postMessage('close');
  });
}

function once<T>(work: () => T): () => T {
  let result: { value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}
