/** What the main thread tells the worker when it starts it. */
export interface WorkerInput {
  dataDir: string;
  /** Undefined where there are no Unix sockets: a loopback port takes its place. */
  socketPath: string | undefined;
}

/** What the worker tells the main thread. */
export type WorkerReport = { kind: 'listening'; address: string } | { kind: 'failed'; inUse: boolean; message: string };
