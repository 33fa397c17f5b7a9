import { appendFile, cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies Magog's pack without its quiet hours: a test runs at any hour. */
export async function writeWakefulCity(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-city-'));
  await cp('city/magog', dir, { recursive: true });
  await appendFile(join(dir, 'city.yaml'), '\nquietHours: "00:00-00:00"\n');
  return dir;
}

/** The same with a few examples of each kind: enough to know a pothole, and trained in a moment. */
export async function writeThinCity(linesOfEach = 6): Promise<string> {
  const dir = await writeWakefulCity();
  for (const entry of await readdir(join(dir, 'examples'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.txt')) continue;
    const path = join(entry.parentPath, entry.name);
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const step = Math.max(1, Math.floor(lines.length / linesOfEach));
    await writeFile(path, lines.filter((_, i) => i % step === 0).join('\n'));
  }
  return dir;
}
