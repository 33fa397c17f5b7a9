import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readServedFile, readStaticPages, type ServeFile, type StaticPages } from './staticPages.ts';

/** What Vite built; null where it was not. */
export type BuiltPages = { chat: StaticPages | null; desk: StaticPages | null; embed: ServeFile | null };

/** The built pages stand beside the sources, wherever the process was started from. */
const dir = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Reads the citizens' page, the desk, and the script for other pages. */
export async function readBuiltPages(): Promise<BuiltPages> {
  return {
    chat: await readStaticPages(join(dir, 'chat')),
    desk: await readStaticPages(join(dir, 'desk')),
    embed: await readServedFile(join(dir, 'embed', 'embed.js')),
  };
}
