import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/freePort.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The supervisor that every test product is started with. */
export const supervisor = { email: 'superviseure@magog.test', password: 'une-longue-phrase-de-passe' };

/** The real product, in a process of its own, with a store of its own. */
export type Product = {
  url: string;
  /** Stops the process and starts another on the same port and store; `away` runs in between. */
  restart(away?: () => Promise<void>): Promise<void>;
  /** Stops it and removes its store. */
  stop(): Promise<void>;
};

/** Starts `node src/main.ts` on a free port with an empty store, and waits until it says that it is ready. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'guichet-e2e-'));
  const port = await freePort();
  const given = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: supervisor.email,
    ADMIN_PASSWORD: supervisor.password,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ...env,
  };
  let running = await launch(given);
  return {
    url: `http://127.0.0.1:${port}/`,
    async restart(away) {
      await end(running);
      await away?.();
      running = await launch(given);
    },
    async stop() {
      await end(running);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function launch(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      if (/ is ready/.test(said)) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}: ${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
