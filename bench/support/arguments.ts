import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** What is wrong with the arguments of a bench, in words for the person who typed them. */
export class BenchArgumentError extends Error {}

/** One row of a labelled file, by the names of its columns. */
export type Row = Record<string, string> & { text: string };

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const own = fileURLToPath(new URL('../sets', import.meta.url));

/**
 * The path of a labelled set (`messages`, `intents`, `slots` or `emergencies`): in `folder` where one is given, else among the
 * reference sets beside the repository (`../shared/data/messages-dev.csv`), else the smaller one that is committed.
 */
export async function labelledSet(name: string, folder?: string): Promise<string> {
  const places = folder
    ? [join(folder, `${name}-dev.csv`), join(folder, `${name}.csv`)]
    : [join(shared, `${name}-dev.csv`)];
  places.push(join(own, `${name}.csv`));
  for (const path of places) if (await isThere(path)) return path;
  throw new BenchArgumentError(`There is no set of ${name} at ${places.join(' or ')}.`);
}

/** Reads a labelled CSV file, and says which column is missing where one is. */
export async function readRows(path: string, columns: readonly string[]): Promise<Row[]> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new BenchArgumentError(`Cannot read ${path}.`);
  });
  const rows = parse(content, { columns: true, skip_empty_lines: true }) as Row[];
  const missing = columns.filter((column) => !(column in (rows[0] ?? {})));
  if (missing.length > 0) throw new BenchArgumentError(`${path} has no column ${missing.join(', ')}.`);
  return rows;
}

/** A count among the arguments, at least 1; `fallback` where it is not given. */
export function countArgument(given: string | undefined, fallback: number, what: string): number {
  const count = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(count) || count < 1)
    throw new BenchArgumentError(`"${given}" is no number of ${what}: a whole number from 1 is expected.`);
  return count;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
