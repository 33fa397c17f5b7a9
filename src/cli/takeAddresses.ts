import type { CivicAddress } from '../domain/city.ts';
import type { Point } from '../domain/point.ts';
import { fold } from '../services/fold.ts';
import { metresBetween } from '../services/locate/boundary.ts';
import type { AddressRecord } from './addressRecords.ts';
import { type RefusalReason, readAddressRow } from './addressRow.ts';

/** The rows refused for one reason: how many, and the lines of the first few. */
export type Refusal = { reason: RefusalReason; count: number; lines: number[] };

/** What a whole file gave. */
export type TakenAddresses = { addresses: CivicAddress[]; city: string; rows: number; refusals: Refusal[] };

type Taken = { address: CivicAddress; city: string; line: number };

const linesShown = 5;
/** No door of a town is this far from the middle of it: the coordinates are swapped or another town's. */
const farMetres = 60_000;

/** Reads every row, keeps those of one city, each door once; `wanted` names the city, else the most frequent is taken. */
export async function takeAddresses(
  records: AsyncIterable<AddressRecord>,
  wanted: string | null,
): Promise<TakenAddresses> {
  const refusals = new Map<RefusalReason, Refusal>();
  const refuse = (reason: RefusalReason, line: number) => {
    const refusal = refusals.get(reason) ?? { reason, count: 0, lines: [] };
    refusal.count += 1;
    if (refusal.lines.length < linesShown) refusal.lines.push(line);
    refusals.set(reason, refusal);
  };
  const read: Taken[] = [];
  let rows = 0;
  for await (const record of records) {
    rows += 1;
    const row = readAddressRow(record);
    if ('refused' in row) refuse(row.refused, record.line);
    else read.push({ ...row, line: record.line });
  }
  const city = wanted ?? mostFrequent(read.map((row) => row.city));
  const middle = medianPoint(read.map((row) => row.address));
  const doors = new Set<string>();
  const addresses: CivicAddress[] = [];
  for (const { address, city: named, line } of read) {
    const door = fold([address.number, address.unit ?? '', address.street].join('|'));
    if (named !== '' && cityKey(named) !== cityKey(city)) refuse('city', line);
    else if (metresBetween(address, middle) > farMetres) refuse('far', line);
    else if (doors.has(door)) refuse('double', line);
    else {
      doors.add(door);
      addresses.push(address);
    }
  }
  return { addresses, city, rows, refusals: [...refusals.values()] };
}

/** "Ville de Mascouche", "MASCOUCHE" and "Mascouche (V)" are one city. */
function cityKey(name: string): string {
  return fold(name)
    .replace(/\(.*?\)/g, '')
    .replace(/^(?:ville|municipalite|city|town|canton|village) (?:de |du |des |d'|of )?/, '')
    .replace(/[^a-z0-9]+/g, '');
}

function mostFrequent(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The middle of a cloud of points, which a few wrong ones do not move. */
export function medianPoint(points: Point[]): Point {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return { lat: middle(points.map(({ lat }) => lat)), long: middle(points.map(({ long }) => long)) };
}
