import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Store, StoreInUse } from './backend/store.ts';
import { Cursors } from './commands/cursors.ts';
import { dispatch } from './commands/dispatch.ts';
import { deleteExpired } from './ttl.ts';
import { CommandQueue } from './wire/commandQueue.ts';
import { Connection } from './wire/connection.ts';
import type { WorkerInput, WorkerReport } from './workerMessages.ts';

const SWEEP_MS = 60_000;

/** Opens the store and serves it until the main thread says stop. */
async function serve({ dataDir, socketPath }: WorkerInput): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const store = new Store(join(dataDir, 'embedded.sqlite'));
  const cursors = new Cursors();
  const queue = new CommandQueue(store, (message, connection) => dispatch(store, cursors, message, connection));
  const connections = new Set<Connection>();
  let lastConnection = 0;
  const server = createServer((socket) => {
    const connection = new Connection(++lastConnection, socket, (message, from) => queue.push(message, from));
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  const address = await listen(server, dataDir, socketPath);
  const sweeper = setInterval(() => {
    cursors.sweep(Date.now());
    queue.drain();
    try {
      deleteExpired(store, Date.now());
      store.commit();
    } catch {
      // A full disk, say: clients that write are told; what has expired waits for the next sweep.
    }
  }, SWEEP_MS);
  parentPort?.once('message', () => {
    clearInterval(sweeper);
    server.close();
    queue.drain();
    for (const connection of connections) connection.end();
    store.close();
    if (socketPath) rmSync(socketPath, { force: true });
    parentPort?.close();
  });
  report({ kind: 'listening', address });
}

/** Listens on the socket, or without one on a loopback port; the lock that we hold makes a socket file left over ours. */
function listen(server: Server, dataDir: string, socketPath: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    if (socketPath) {
      rmSync(socketPath, { force: true });
      server.listen(socketPath, () => {
        chmodSync(socketPath, 0o600);
        resolve(encodeURIComponent(socketPath));
      });
      return;
    }
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      writeFileSync(join(dataDir, 'mongodb.port'), `${port}\n`);
      resolve(`127.0.0.1:${port}`);
    });
  });
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

serve(workerData as WorkerInput).catch((error: unknown) => {
  const inUse = error instanceof StoreInUse;
  report({ kind: 'failed', inUse, message: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
});
