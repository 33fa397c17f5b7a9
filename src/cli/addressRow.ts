import type { CivicAddress } from '../domain/city.ts';
import type { AddressRecord } from './addressRecords.ts';

/** Why a row was refused; the words for each are in importMessages.ts. */
export type RefusalReason = 'unreadable' | 'number' | 'street' | 'coordinates' | 'range' | 'far' | 'city' | 'double';

/** A row that was read: an address with the city that it names, or the reason why not. */
export type ReadRow = { address: CivicAddress; city: string } | { refused: RefusalReason };

/** Takes one row of an address file, or says why it cannot be one. */
export function readAddressRow({ fields }: AddressRecord): ReadRow {
  if (fields === null) return { refused: 'unreadable' };
  const number = spellNumber(fields.NUMBER ?? '');
  const street = (fields.STREET ?? '').trim().replace(/\s+/g, ' ');
  if (number === null) return { refused: 'number' };
  if (street.length < 2 || !/\p{L}|\d/u.test(street)) return { refused: 'street' };
  const [lat, long] = [degrees(fields.LAT), degrees(fields.LON)];
  if (lat === null || long === null) return { refused: 'coordinates' };
  if (Math.abs(lat) > 90 || Math.abs(long) > 180 || (lat === 0 && long === 0)) return { refused: 'range' };
  const unit = (fields.UNIT ?? '').trim();
  const postcode = (fields.POSTCODE ?? '').trim();
  const address = { number, street, lat, long, ...(unit ? { unit } : {}), ...(postcode ? { postcode } : {}) };
  return { address, city: (fields.CITY ?? '').trim() };
}

/** "95 a" → "95A"; "95-97", "12 1/2" stay; null for what is no civic number. */
function spellNumber(text: string): string | null {
  const number = text.trim().replace(/\.0$/, '');
  const lettered = /^([1-9]\d{0,5}) ?([a-z])$/i.exec(number);
  if (lettered) return `${lettered[1]}${lettered[2]?.toUpperCase()}`;
  return /^[1-9]\d{0,5}(?: ?- ?\d{1,6}[a-z]?| 1\/2)?$/i.test(number) ? number : null;
}

function degrees(text: string | undefined): number | null {
  const plain = (text ?? '').trim();
  return /^[+-]?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
