import { stat } from 'node:fs/promises';
import { PackFaults } from './packFaults.ts';
import { nearestFile, openFolders } from './packFiles.ts';

/** When the facts or the services of a pack were written last, wherever they come from. */
export async function packChangedAt(dir: string): Promise<Date> {
  const folders = await openFolders(dir, new PackFaults());
  const files = [await nearestFile(folders, 'city.yaml'), await nearestFile(folders, 'services.yaml')];
  const times = await Promise.all(files.map(async (found) => (found ? (await stat(found.file)).mtimeMs : 0)));
  return new Date(Math.max(...times));
}
