import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CityFacts, citySchema } from './citySchema.ts';
import type { PackFaults } from './packFaults.ts';
import { readYaml } from './yamlFile.ts';

/** A file of a pack: `inherited` when the pack lacks it and the one that it extends gave it. */
export type PackFile = { file: string; text: string; inherited: boolean };

/** One pack folder with its `city.yaml`. */
export type PackFolder = { dir: string; city: CityFacts };

/** The folders that make a pack: its own first, then the one that it extends, and so on. */
export type PackFolders = [PackFolder, ...PackFolder[]];

/** Finds the folders of a pack, whatever is wrong with their `city.yaml`: the faults of the other files are wanted too. */
export async function openFolders(dir: string, faults: PackFaults): Promise<PackFolders> {
  const own = await openFolder(dir, faults);
  const folders: PackFolders = [own];
  let last = own;
  while (last.city.extends !== undefined) {
    const next = join(last.dir, last.city.extends);
    if (folders.some((folder) => resolve(folder.dir) === resolve(next))) {
      const file = join(last.dir, 'city.yaml');
      faults.add(file, 'extends', 'leads back to the pack itself', 'a pack that does not extend this one');
      break;
    }
    last = await openFolder(next, faults);
    folders.push(last);
  }
  return folders;
}

async function openFolder(dir: string, faults: PackFaults): Promise<PackFolder> {
  const file = join(dir, 'city.yaml');
  const text = await readIfThere(file);
  if (text === null) {
    faults.add(file, 'the file', 'missing', 'a city.yaml with at least a name, a center and what the pack extends');
    return { dir, city: unreadCity };
  }
  const city: CityFacts | null = readYaml(file, text, citySchema, faults);
  if (city) return { dir, city };
  const parent = /^extends:\s*(\S+)/m.exec(text)?.[1];
  return { dir, city: parent === undefined ? unreadCity : { ...unreadCity, extends: parent } };
}

// Stands in for a city.yaml that does not hold, while the other files are checked; such a pack is always refused.
const unreadCity: CityFacts = {
  name: '',
  center: { lat: 0, long: 0 },
  timeZone: 'UTC',
  quietHours: { from: 0, to: 0 },
  retentionMonths: 24,
  attribution: '',
};

/** The pack's own file, or null: what is a fact of one town is never taken from another. */
export async function ownFile([own]: PackFolders, name: string): Promise<PackFile | null> {
  const file = join(own.dir, name);
  const text = await readIfThere(file);
  return text === null ? null : { file, text, inherited: false };
}

/** The nearest folder's file of this name, or null where none has it. */
export async function nearestFile(folders: PackFolder[], name: string): Promise<PackFile | null> {
  for (const [depth, folder] of folders.entries()) {
    const file = join(folder.dir, name);
    const text = await readIfThere(file);
    if (text !== null) return { file, text, inherited: depth > 0 };
  }
  return null;
}

/** The names of the files in a sub-folder, of all folders together, each once. */
export async function fileNames(folders: PackFolder[], subfolder: string): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const name of await listIfThere(join(folder.dir, subfolder))) names.add(name);
  }
  return [...names].sort();
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function listIfThere(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
