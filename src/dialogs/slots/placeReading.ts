import type { Address } from '../../domain/address.ts';
import type { Point } from '../../domain/point.ts';
import { withoutDeniedSide } from '../../services/locate/affirmed.ts';
import type { Gazetteer } from '../../services/locate/gazetteer.ts';
import type { LocateResult } from '../../services/locate/locateResult.ts';
import type { HeardMessage } from '../citizenMessage.ts';

/** What a message tells of the place: one, one of several, one in another town, or nothing. */
export type PlaceReading =
  | { kind: 'place'; address: Address }
  | { kind: 'several'; candidates: Address[] }
  | { kind: 'outside'; municipality: string }
  | { kind: 'none' };

const choicesShown = 5;

/** Reads a place out of words that are known to name one. */
export function readPlace(gazetteer: Gazetteer, text: string): PlaceReading {
  return readingOf(gazetteer.locate(text));
}

/** Reads a point that the citizen shared. */
function readPoint(gazetteer: Gazetteer, point: Point): PlaceReading {
  const { address, inside } = gazetteer.locatePoint(point);
  // A point tells where it is, but not always in which town.
  return inside === false ? { kind: 'outside', municipality: address.outside ?? 'none' } : { kind: 'place', address };
}

/** Finds the place that a whole sentence names, if it names one that can be told from the rest. */
export function placeIn(gazetteer: Gazetteer, message: HeardMessage): PlaceReading {
  if (message.location) return readPoint(gazetteer, message.location);
  const found = gazetteer.findPlace(withoutDeniedSide(message.text));
  return found ? readingOf(found.result) : { kind: 'none' };
}

function readingOf({ candidates, outside, ambiguous }: LocateResult): PlaceReading {
  if (outside) return { kind: 'outside', municipality: outside };
  const [best] = candidates;
  if (!best) return { kind: 'none' };
  if (ambiguous) return { kind: 'several', candidates: candidates.slice(0, choicesShown).map((c) => c.address) };
  return { kind: 'place', address: best.address };
}
