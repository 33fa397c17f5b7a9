import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { CivicAddress } from '../domain/city.ts';
import { loadCityPack } from '../services/cityPack/loadCityPack.ts';
import { toAddressesCsv, toBoundaryGeoJson, toCityYaml } from '../services/cityPack/packWriters.ts';
import { convexHull, widen } from './convexHull.ts';
import { type Municipality, municipalityNamed } from './municipalities.ts';
import { medianPoint, type TakenAddresses } from './takeAddresses.ts';

/** How far beyond the outermost doors the outline of a new pack goes. */
const outlineMetres = 150;

/** Whether a folder holds a pack, is empty or missing (both become a new pack), or holds something else. */
export async function folderState(dir: string): Promise<'pack' | 'new' | 'other'> {
  let names: string[];
  try {
    names = await readdir(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'new';
    throw error;
  }
  if (names.includes('city.yaml')) return 'pack';
  return names.length === 0 ? 'new' : 'other';
}

/** What a new pack is made of, beside the addresses. */
export type NewPack = {
  dir: string;
  baseDir: string;
  attribution: string;
  source: string;
  municipalities: Municipality[];
  readme: string;
};

/** Writes a new pack beside its place, reads it back, and only then puts it there whole. */
export async function writeNewPack(taken: TakenAddresses, pack: NewPack): Promise<void> {
  const dir = resolve(pack.dir);
  await mkdir(dirname(dir), { recursive: true });
  const draft = await mkdtemp(join(dirname(dir), `.${basename(dir)}-`));
  try {
    const { addresses, city } = taken;
    const center = medianPoint(addresses);
    const known = municipalityNamed(city, pack.municipalities);
    const yaml = toCityYaml({
      name: known?.name ?? city,
      extends: relative(dir, resolve(pack.baseDir)).replaceAll('\\', '/'),
      center,
      ...(known?.phone ? { phone: known.phone, areaCode: known.phone.slice(3, 6) } : {}),
      ...(known?.website ? { website: known.website } : {}),
      ...(known?.townHall ? { townHall: known.townHall } : {}),
      attribution: pack.attribution,
    });
    await writeFile(join(draft, 'city.yaml'), yaml);
    await writeFile(join(draft, 'addresses.csv'), toAddressesCsv(addresses, known?.name ?? city));
    const hull = convexHull(addresses);
    if (hull.length > 2)
      await writeFile(join(draft, 'boundary.geojson'), toBoundaryGeoJson(widen(hull, center, outlineMetres)));
    await writeFile(join(draft, 'neighbours.csv'), neighboursCsv(city, pack.municipalities));
    await writeFile(join(draft, 'README.md'), pack.readme);
    await loadCityPack(draft);
    await chmod(draft, 0o755);
    await rmdir(dir).catch(() => undefined);
    await rename(draft, dir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Puts a new `addresses.csv` in the place of the pack's own, in one step. */
export async function writeAddresses(dir: string, addresses: CivicAddress[], city: string): Promise<void> {
  const draft = join(dir, `.addresses-${process.pid}.csv`);
  try {
    await writeFile(draft, toAddressesCsv(addresses, city));
    await rename(draft, join(dir, 'addresses.csv'));
  } finally {
    await rm(draft, { force: true });
  }
}

/** The name that a pack's `city.yaml` gives its city. */
export async function packCity(dir: string): Promise<{ name: string; addresses: CivicAddress[] }> {
  const { name, addresses } = await loadCityPack(dir);
  return { name, addresses };
}

function neighboursCsv(city: string, municipalities: Municipality[]): string {
  const own = municipalityNamed(city, municipalities)?.name ?? city;
  const names = [...new Set(municipalities.map(({ name }) => name))].filter((name) => name !== own);
  const rows = names.map((name) => {
    // Of two towns with one name, nobody knows which is meant.
    const phone = municipalityNamed(name, municipalities)?.phone ?? '';
    return `${name.includes(',') ? `"${name}"` : name},,,${phone}\n`;
  });
  return `name,lat,long,phone\n${rows.join('')}`;
}
