import { mkdir } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import { connectStore, type Store } from '../store/connectStore.ts';
import { startEmbeddedServer } from '../store/embedded/embeddedServer.ts';
import type { Context } from './context.ts';

/** The store of the configuration; the embedded one is alone in its folder, so the turns of whoever had it before are free. */
export async function openStore({ config, closing, log }: Context): Promise<Store> {
  const embedded = config.MONGODB_URI ? null : await openEmbedded(config.DATA_DIR, closing);
  const store = await connectStore(config.MONGODB_URI ?? embedded ?? '', {
    tell: (fields, text) => log.warn(fields, text),
  });
  closing.push(() => store.close());
  if (embedded) await store.conversations.releaseLeases();
  return store;
}

async function openEmbedded(dataDir: string, closing: Context['closing']): Promise<string> {
  // Citizens' data: nobody else on the machine reads it.
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new AppError(
      'data_dir_unusable',
      500,
      `DATA_DIR (${dataDir}) cannot be made: ${(error as Error).message}. Choose another folder.`,
    );
  });
  const embedded = await startEmbeddedServer({ dataDir });
  closing.push(() => embedded.close());
  return embedded.uri;
}
