import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Examples } from '../../src/domain/city.ts';

/** Reads folders laid out as a pack's `examples/`: `fr|en/services|intents|dangers|reports/<code>.txt`, one message a line. */
export async function readExampleFolders(folders: readonly string[]): Promise<Examples> {
  const examples: Examples = { services: [], intents: [], dangers: [], reports: [] };
  for (const folder of folders) {
    for (const language of ['fr', 'en'] as const) {
      for (const kind of ['services', 'intents', 'dangers', 'reports'] as const) {
        const files = await readdir(join(folder, language, kind)).catch(() => []);
        for (const file of files.filter((name) => name.endsWith('.txt'))) {
          const lines = (await readFile(join(folder, language, kind, file), 'utf8')).split('\n');
          const texts = lines.map((text) => text.trim()).filter((text) => text !== '');
          examples[kind].push(...texts.map((text) => ({ language, text, code: basename(file, '.txt') })));
        }
      }
    }
  }
  return examples;
}
