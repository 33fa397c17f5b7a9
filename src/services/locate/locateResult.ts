import type { Address } from '../../domain/address.ts';

/** A place that a text may mean, `score` 0..1: how sure it is that this one is meant. */
export type LocateCandidate = { address: Address; score: number };

/** What was read in a text, before anything was looked up; words as the citizen wrote them. */
export type ParsedPlace = {
  /** The words that name the place. */
  text: string;
  number: string | null;
  unit: string | null;
  /** The kind of street, in French ("Chemin"), or null when none was said. */
  streetType: string | null;
  streetName: string | null;
  /** Nord, Sud, Est or Ouest. */
  direction: string | null;
  crossStreet: string | null;
  landmark: string | null;
  postcode: string | null;
};

/** What a text says of a place. */
export type LocateResult = {
  /** Best first, eight at most; empty only for a blank text: words that name no known place are kept as they are, with a low score. */
  candidates: LocateCandidate[];
  /** Several candidates are about as likely: the citizen must choose. */
  ambiguous: boolean;
  /** The other municipality that the text names, or null. */
  outside: string | null;
  understood: ParsedPlace;
};
