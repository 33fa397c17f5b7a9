import { stringify } from 'yaml';
import type { CivicAddress } from '../../domain/city.ts';
import type { CityFile } from './citySchema.ts';
import { addressColumns } from './placeFiles.ts';

/** The text of a new pack's `city.yaml`. */
export function toCityYaml(city: CityFile): string {
  return stringify(city, { lineWidth: 120 });
}

/** The text of an `addresses.csv`, with the OpenAddresses columns; what Guichet does not know stays empty. */
export function toAddressesCsv(addresses: CivicAddress[], city: string, region = 'QC'): string {
  const rows = addresses.map((address) => [
    String(address.long),
    String(address.lat),
    address.number,
    address.street,
    address.unit ?? '',
    city,
    '',
    region,
    address.postcode ?? '',
    '',
    '',
  ]);
  return `${[addressColumns, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** The text of a `boundary.geojson` from an outer ring of [longitude, latitude] pairs, closed here where it was open. */
export function toBoundaryGeoJson(ring: [number, number][]): string {
  const [first] = ring;
  const last = ring.at(-1);
  const closed = !first || (first[0] === last?.[0] && first[1] === last[1]) ? ring : [...ring, first];
  return `${JSON.stringify({ type: 'Polygon', coordinates: [closed] })}\n`;
}

function quoted(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
