import { z } from 'zod';
import type { CivicAddress, Landmark, Neighbour } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { type CsvRow, readCsv } from './csvFile.ts';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';

/** The columns of an address file, as OpenAddresses names them. */
export const addressColumns = [
  'LON',
  'LAT',
  'NUMBER',
  'STREET',
  'UNIT',
  'CITY',
  'DISTRICT',
  'REGION',
  'POSTCODE',
  'ID',
  'HASH',
] as const;

const text = z.string().trim();
const degrees = (most: number) =>
  text
    .regex(/^-?\d+(\.\d+)?$/, 'degrees, such as 45.2649')
    .transform(Number)
    .pipe(z.number().min(-most).max(most));
const maybeDegrees = (most: number) =>
  text
    .regex(/^(-?\d+(\.\d+)?)?$/, 'degrees, such as 45.2649, or nothing')
    .transform((value) => (value === '' ? null : Number(value)))
    .pipe(z.number().min(-most).max(most).nullable());

/** One row of `addresses.csv`: a civic number on a named street, with its point. */
const addressRowSchema = z.object({
  LON: degrees(180),
  LAT: degrees(90),
  NUMBER: text.regex(/^\d/, 'a civic number, such as 12 or 12A'),
  STREET: text.min(2),
  UNIT: text.default(''),
  POSTCODE: text.default(''),
});

const streetRowSchema = z.object({ name: text.min(2) });
const intersectionRowSchema = z.object({ street1: text.min(2), street2: text.min(2) });
const neighbourRowSchema = z.object({
  name: text.min(2),
  lat: maybeDegrees(90),
  long: maybeDegrees(180),
  phone: text.default(''),
});
const landmarkRowSchema = z.object({
  name_fr: text.min(1),
  name_en: text.min(1),
  kind: text.regex(/^[a-z_]+$/, 'lower-case letters and _'),
  address: text,
  lat: maybeDegrees(90),
  long: maybeDegrees(180),
  aliases: text,
});

/** A landmark with the shorter names that people give it, in either language. */
export type NamedLandmark = Landmark & { aliases: string[] };

/** Reads `addresses.csv`. */
export function readAddresses({ file, text }: PackFile, faults: PackFaults): CivicAddress[] {
  const needed = ['LON', 'LAT', 'NUMBER', 'STREET'];
  return readCsv(file, text, needed, addressRowSchema, faults).map(({ value }) => toCivicAddress(value));
}

/** An address row as the rest of Guichet knows it. */
function toCivicAddress(row: z.output<typeof addressRowSchema>): CivicAddress {
  return {
    number: row.NUMBER,
    street: row.STREET,
    lat: row.LAT,
    long: row.LON,
    ...(row.UNIT ? { unit: row.UNIT } : {}),
    ...(row.POSTCODE ? { postcode: row.POSTCODE } : {}),
  };
}

/** Reads `streets.csv`; a name that is there twice is a fault. */
export function readStreets({ file, text }: PackFile, faults: PackFaults): string[] {
  const rows = readCsv(file, text, ['name'], streetRowSchema, faults);
  refuseRepeats(file, rows, ({ name }) => name, faults);
  return rows.map(({ value }) => value.name);
}

/** Reads `intersections.csv`; both streets must be streets of the pack. */
export function readIntersections({ file, text }: PackFile, streets: string[], faults: PackFaults): [string, string][] {
  const known = new Set(streets);
  return readCsv(file, text, ['street1', 'street2'], intersectionRowSchema, faults).map(({ line, value }) => {
    for (const street of [value.street1, value.street2]) {
      if (!known.has(street)) faults.add(file, `line ${line}`, `unknown street ${street}`, 'a name of streets.csv');
    }
    return [value.street1, value.street2];
  });
}

/** Reads `landmarks.csv`; aliases are separated by semicolons. */
export function readLandmarks({ file, text }: PackFile, faults: PackFaults): NamedLandmark[] {
  const columns = ['name_fr', 'name_en', 'kind', 'address', 'lat', 'long', 'aliases'];
  return readCsv(file, text, columns, landmarkRowSchema, faults).map(({ line, value }) => ({
    name: { fr: value.name_fr, en: value.name_en },
    kind: value.kind,
    ...(value.address ? { address: value.address } : {}),
    ...pointOf(file, line, value, faults),
    aliases: value.aliases.split(';').flatMap((alias) => alias.trim() || []),
  }));
}

/** Reads `neighbours.csv`; a name that is there twice is a fault. */
export function readNeighbours({ file, text }: PackFile, faults: PackFaults): Neighbour[] {
  const rows = readCsv(file, text, ['name', 'lat', 'long'], neighbourRowSchema, faults);
  refuseRepeats(file, rows, ({ name }) => name, faults);
  return rows.map(({ line, value }) => ({
    name: value.name,
    ...pointOf(file, line, value, faults),
    ...(value.phone === '' ? {} : { phone: value.phone }),
  }));
}

function pointOf(
  file: string,
  line: number,
  { lat, long }: { lat: number | null; long: number | null },
  faults: PackFaults,
): { point?: Point } {
  if (lat !== null && long !== null) return { point: { lat, long } };
  if (lat !== long) faults.add(file, `line ${line}`, 'half a point', 'both lat and long, or neither');
  return {};
}

function refuseRepeats<T>(file: string, rows: CsvRow<T>[], key: (row: T) => string, faults: PackFaults): void {
  const lines = new Map<string, number>();
  for (const { line, value } of rows) {
    const first = lines.get(key(value));
    if (first !== undefined)
      faults.add(file, `line ${line}`, `${key(value)} is on line ${first} too`, 'each name once');
    else lines.set(key(value), line);
  }
}
