import type { Logger } from 'pino';
import { keepForgetting, keepRecovering } from './app/background.ts';
import type { Context } from './app/context.ts';
import { buildCore } from './app/core.ts';
import { openStore } from './app/openStore.ts';
import { buildServer } from './app/server.ts';
import type { Config } from './config.ts';
import { closeServer, listen } from './http/listening.ts';
import { loadCityPack } from './services/cityPack/loadCityPack.ts';
import { createLivePack } from './services/settings/livePack.ts';
import { requireArgon2 } from './services/users/passwordHash.ts';

/** A built product that has opened nothing yet. */
export type App = {
  /** Opens the store, learns, listens; resolves with the addresses for people and, on the very first start, the one-time set-up link. */
  start(): Promise<{ chat: string; desk: string; setup: string | null }>;
  /** Stops listening, finishes what is under way, closes the store. */
  stop(): Promise<void>;
};

/** Wires every part by hand from a checked configuration; `start` opens them in order, `stop` closes what was opened, last first. */
export function createApp(config: Config, log: Logger): App {
  const context: Context = { config, log, clock: () => new Date(), closing: [] };
  const { closing } = context;
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  return {
    start: () =>
      start(context).catch(async (error: unknown) => {
        await stop();
        throw error;
      }),
    stop,
  };
}

async function start(context: Context): ReturnType<App['start']> {
  const { config, closing } = context;
  requireArgon2();
  const [pack, store] = await Promise.all([loadCityPack(config.CITY_DIR), openStore(context)]);
  const livePack = createLivePack(pack, store.settings);
  await livePack.poll();
  let origin = config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : '';
  const core = await buildCore(context, () => origin, livePack, store);
  const { server, close, firstSupervisor } = await buildServer(context, core);

  if (config.ADMIN_EMAIL && config.ADMIN_PASSWORD) {
    await firstSupervisor.create({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD, language: 'fr' });
  }
  const setupToken = await firstSupervisor.createSetupLink();
  keepRecovering(context, core);
  keepForgetting(context, core);
  const port = await listen(server, config.PORT, config.HOST);
  closing.push(async () => {
    close();
    await closeServer(server);
  });
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  origin ||= `http://${host}:${port}`;
  return {
    chat: `${origin}/`,
    desk: `${origin}/desk/`,
    setup: setupToken && `${origin}/desk/setup?token=${setupToken}`,
  };
}
