import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { fold } from '../services/fold.ts';

/** A municipality of Québec's directory; empty where the directory gives nothing. */
export type Municipality = { name: string; phone: string; website: string; townHall: string };

/** Reads city/quebec/municipalities.csv. */
export async function readMunicipalities(file: string): Promise<Municipality[]> {
  const rows: Municipality[] = [];
  for await (const row of createReadStream(file).pipe(
    parse({ bom: true, columns: true }),
  ) as AsyncIterable<Municipality>) {
    rows.push({ name: row.name, phone: row.phone, website: row.website, townHall: row.townHall });
  }
  return rows;
}

/** The one municipality of that name, or null: of two with one name neither is taken. */
export function municipalityNamed(name: string, all: Municipality[]): Municipality | null {
  const same = all.filter((one) => fold(one.name) === fold(name));
  return same.length === 1 ? (same[0] ?? null) : null;
}
