import type { LandmarkHit } from './landmarkIndex.ts';
import type { StreetPhrase } from './streetPhrase.ts';

/** One place that a text names, not yet looked up: its words are tokens `from` up to `to`. */
export type Mention = {
  kind: 'civic' | 'street' | 'corner' | 'landmark' | 'generic' | 'number';
  from: number;
  to: number;
  /** How sure it is that these words name a place at all, 0..1. */
  evidence: number;
  number: string | null;
  unit: string | null;
  street: StreetPhrase | null;
  cross: StreetPhrase | null;
  /** The third street of a crossing that was given by three names. */
  third: StreetPhrase | null;
  landmark: LandmarkHit | null;
};

/** A mention with nothing filled in but its kind, its words and its evidence. */
export function mentionOf(kind: Mention['kind'], from: number, to: number, evidence: number): Mention {
  return { kind, from, to, evidence, number: null, unit: null, street: null, cross: null, third: null, landmark: null };
}
