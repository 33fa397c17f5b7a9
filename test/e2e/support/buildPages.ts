import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds the pages whose sources changed since they were built, so that what is driven is what is written. */
export async function setup(): Promise<void> {
  for (const mode of ['chat', 'desk', 'embed']) {
    if (isFresh(mode)) continue;
    await build({ configFile: join(root, 'src/web/vite.config.ts'), mode, logLevel: 'error' });
  }
}

function isFresh(mode: string): boolean {
  const built = join(root, 'dist/web', mode, mode === 'embed' ? 'embed.js' : 'index.html');
  return existsSync(built) && statSync(built).mtimeMs > Math.max(newest(mode), newest('shared'));
}

function newest(folder: string): number {
  const sources = join(root, 'src/web', folder);
  return Math.max(
    ...readdirSync(sources, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(sources, name)).mtimeMs),
  );
}
