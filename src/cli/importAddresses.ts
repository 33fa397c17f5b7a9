import { basename, relative } from 'node:path';
import { AppError } from '../errors.ts';
import { fold } from '../services/fold.ts';
import { readAddressRecords } from './addressRecords.ts';
import type { ImportMessages } from './importMessages.ts';
import { readMunicipalities } from './municipalities.ts';
import { packReadme } from './packReadme.ts';
import { folderState, packCity, writeAddresses, writeNewPack } from './packWriting.ts';
import { type TakenAddresses, takeAddresses } from './takeAddresses.ts';

/** What the command is asked to do; `baseDir` is the pack that a new one extends. */
export type ImportOrder = {
  file: string;
  dir: string;
  merge: boolean;
  attribution: string;
  baseDir: string;
  municipalitiesFile: string;
};

/** Reads an address file into a city pack and says, line by line, what it did; throws an AppError when nothing could be written. */
export async function importAddresses(order: ImportOrder, messages: ImportMessages): Promise<string[]> {
  const { file, dir } = order;
  const state = await folderState(dir);
  if (state === 'other') throw new AppError('folder', 400, messages.otherFolder(dir));
  const pack = state === 'pack' ? await packCity(dir) : null;
  const taken = await readFile(file, pack?.name ?? null, messages);
  const report = [messages.taken(taken.addresses.length, taken.rows, basename(file)), ...refusals(taken, messages)];
  if (taken.addresses.length === 0)
    throw new AppError('nothing', 400, [messages.nothing(taken.rows), ...refusals(taken, messages)].join('\n'));
  if (pack) return [...report, await intoPack(order, taken, pack, messages)];
  if (taken.city === '') throw new AppError('city', 400, messages.noCity);
  const municipalities = await readMunicipalities(order.municipalitiesFile);
  await writeNewPack(taken, { ...order, source: basename(file), municipalities, readme: packReadme(taken, order) });
  const base = relative('', order.baseDir) || order.baseDir;
  return [...report, messages.newPack(taken.city, dir, base), ...(order.attribution ? [] : [messages.noAttribution])];
}

async function readFile(file: string, wanted: string | null, messages: ImportMessages): Promise<TakenAddresses> {
  try {
    return await takeAddresses(readAddressRecords(file), wanted);
  } catch (error) {
    if (error instanceof AppError && error.code === 'columns') {
      throw new AppError('columns', 400, messages.columns((error.details.missing as string[]).join(', ')));
    }
    throw new AppError('file', 400, messages.notReadable(file, error instanceof Error ? error.message : String(error)));
  }
}

function refusals({ refusals }: TakenAddresses, messages: ImportMessages): string[] {
  return refusals.length === 0 ? [messages.noneRefused] : refusals.map((refusal) => messages.refused(refusal));
}

type Pack = Awaited<ReturnType<typeof packCity>>;

async function intoPack(
  { dir, merge }: ImportOrder,
  taken: TakenAddresses,
  pack: Pack,
  messages: ImportMessages,
): Promise<string> {
  const before = pack.addresses.length;
  const doorOf = ({ number, unit = '', street }: Pack['addresses'][number]) => fold([number, unit, street].join('|'));
  const fresh = new Set(taken.addresses.map(doorOf));
  const kept = merge ? pack.addresses.filter((address) => !fresh.has(doorOf(address))) : [];
  const addresses = [...kept, ...taken.addresses];
  await writeAddresses(dir, addresses, pack.name);
  return merge ? messages.merged(pack.name, dir, before, addresses.length) : messages.replaced(pack.name, dir, before);
}
