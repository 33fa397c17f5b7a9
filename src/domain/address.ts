import type { Point } from './point.ts';

/** How far a place is known: `civic` a door of the address file, `unverified` a number said on a known street (its point, where it has one, lies between those of its neighbours), `street`, `intersection`, `landmark` a place by name, `shared` a point sent by the citizen, `words` kept as said for the agent to read. */
type AddressPrecision = 'civic' | 'unverified' | 'street' | 'intersection' | 'landmark' | 'shared' | 'words';

/** A place that a citizen named, as written on a ticket; `lat`/`long` are present only where a source or the citizen gave them, or the doors around it. */
export type Address = {
  /** How a person reads it: "95, rue Principale Ouest". */
  text: string;
  precision: AddressPrecision;
  number?: string;
  /** With its type, as in the address file: "Rue Principale Ouest"; as it was said where no map knows it. */
  street?: string;
  crossStreet?: string;
  lat?: number;
  long?: number;
  /** What the citizen added about the place ("devant le garage", "app. 3"). */
  details?: string;
  /** The place is known to lie outside the city, in this municipality. */
  outside?: string;
};

/** Where a request is that has no place: a question, a wish to be called back. */
export const noAddress: Address = { text: '', precision: 'words' };

/** The point of an address, or null where no source knows it. */
export function pointOf(address: Address): Point | null {
  return address.lat === undefined || address.long === undefined ? null : { lat: address.lat, long: address.long };
}
