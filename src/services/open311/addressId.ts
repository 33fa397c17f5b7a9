import type { Address } from '../../domain/address.ts';
import { fold } from '../fold.ts';
import type { Gazetteer } from '../locate/gazetteer.ts';

/** The id of a door, "95-rue-principale-ouest": its number and street are unique in a town; null for any other place. */
export function addressId({ precision, number, street }: Address): string | null {
  if (precision !== 'civic' || !number || !street) return null;
  return `${number} ${fold(street)}`.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
}

/** The door of an id that {@link addressId} made, or null. */
export function addressOfId(gazetteer: Pick<Gazetteer, 'locate'>, id: string): Address | null {
  const { candidates } = gazetteer.locate(id.replace(/-/g, ' '));
  return candidates.find(({ address }) => addressId(address) === id.toLowerCase())?.address ?? null;
}
