import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { checkTranslation, filledManifest, type TeamsApp } from './teamsManifest.ts';

/** The icons that Teams wants, in pixels: in colour, and as a white outline on nothing. */
const icons = { color: 192, outline: 32 };

/** Writes the app package of a city: the filled manifest, its translation, and the icons, drawn anew from their SVG. */
export async function packTeams(dir: string, app: TeamsApp, out: string): Promise<void> {
  const read = (name: string) => readFile(join(dir, name), 'utf8');
  const manifest = filledManifest(await read('manifest.json'), app);
  const translation = await read('en.json');
  checkTranslation(manifest, translation);
  const files: Record<string, Uint8Array> = {
    'manifest.json': Buffer.from(manifest),
    'en.json': Buffer.from(translation),
    ...(await drawIcons(dir)),
  };
  // The same package each time: a date would make it another.
  await writeFile(out, zipSync(files, { mtime: '1980-01-01T00:00:00Z' }));
}

/** Draws the icons beside their SVG; gives them by name. */
export async function drawIcons(dir: string): Promise<Record<string, Uint8Array>> {
  const drawn: Record<string, Uint8Array> = {};
  for (const [name, size] of Object.entries(icons)) {
    const svg = await readFile(join(dir, `${name}.svg`));
    drawn[`${name}.png`] = await sharp(svg, { density: 400 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toBuffer();
  }
  return drawn;
}
