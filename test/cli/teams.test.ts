import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawIcons, packTeams } from '../../src/cli/packTeams.ts';
import { checkTranslation, filledManifest } from '../../src/cli/teamsManifest.ts';

const app = {
  appId: '00000000-0000-0000-0000-000000000001',
  url: 'https://guichet.example.org',
  city: 'Magog',
  website: 'https://www.ville.magog.qc.ca',
};
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'guichet-teams-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the package for Teams', () => {
  it('holds the filled manifest, its translation and both icons, and nothing else', async () => {
    await packTeams('teams', app, join(dir, 'a.zip'));
    const files = unzipSync(await readFile(join(dir, 'a.zip')));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
    expect(manifest).toMatchObject({
      id: app.appId,
      name: { short: 'Guichet Magog' },
      bots: [{ botId: app.appId, supportsFiles: true }],
      validDomains: ['guichet.example.org'],
    });
    expect(JSON.stringify(manifest)).not.toMatch(/\{[a-z]\w*\}/);
    await packTeams('teams', app, join(dir, 'b.zip'));
    expect(await readFile(join(dir, 'b.zip'))).toEqual(await readFile(join(dir, 'a.zip')));
  });

  it('has icons of the size and kind that Teams wants, the same as those in the folder', async () => {
    const drawn = await drawIcons('teams');
    const raw = async (png: Uint8Array | undefined) => sharp(png).raw().toBuffer({ resolveWithObject: true });
    const color = await raw(drawn['color.png']);
    expect([color.info.width, color.info.height]).toEqual([192, 192]);
    const outline = await raw(drawn['outline.png']);
    expect([outline.info.width, outline.info.height, outline.info.channels]).toEqual([32, 32, 4]);
    // White, and nothing but white, on nothing.
    const pixels = Array.from({ length: 32 * 32 }, (_, n) => [...outline.data.subarray(4 * n, 4 * n + 4)]);
    expect(pixels.filter(([r, g, b, a]) => a !== 0 && (r !== 255 || g !== 255 || b !== 255))).toEqual([]);
    expect(pixels.filter(([, , , a]) => a === 0).length).toBeGreaterThan(300);
    expect(pixels.filter(([, , , a]) => a === 255).length).toBeGreaterThan(50);
    for (const name of ['color.png', 'outline.png']) {
      const kept = await raw(await readFile(join('teams', name)));
      expect(kept.data.equals((await raw(drawn[name])).data)).toBe(true);
    }
  });
});

describe('a manifest that Teams would refuse', () => {
  const template = () => readFile('teams/manifest.json', 'utf8');

  it.each([
    ['id', { appId: 'my-bot' }],
    ['developer.privacyUrl', { url: 'http://127.0.0.1:3978' }],
    ['name.short', { city: 'Saint-Louis-de-Gonzague-du-Cap-Tourmente' }],
  ])('is refused for its %s, and every fault is named', async (field, change) => {
    const refused = await template().then((text) => () => filledManifest(text, { ...app, ...change }));
    expect(refused).toThrow(field);
  });

  it('is so in its translation too', async () => {
    const manifest = filledManifest(await template(), app);
    expect(() => checkTranslation(manifest, '{"name.long": "x"}')).toThrow('name.long');
    expect(() => checkTranslation(manifest, JSON.stringify({ 'description.short': 'x'.repeat(81) }))).toThrow('fit');
  });
});
