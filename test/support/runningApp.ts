import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { writeThinCity } from './thinCity.ts';

/** The whole product on a port of its own, with an embedded store in a new folder. */
export type RunningApp = { url: string; dataDir: string; stop(): Promise<void> };

/** Starts the app with what a test sets in its environment; the town's classifier is a small one. */
export async function startApp(env: Record<string, string> = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'guichet-'));
  const cityDir = env.CITY_DIR ?? (await writeThinCity());
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, CITY_DIR: cityDir, LOG_LEVEL: 'silent', ...env });
  const app = createApp(config, pino({ level: 'silent' }));
  const { chat } = await app.start();
  return {
    url: chat.replace(/\/$/, ''),
    dataDir,
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
      if (!env.CITY_DIR) await rm(cityDir, { recursive: true, force: true });
    },
  };
}
