import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { fold } from '../src/services/fold.ts';
import type { LocateResult } from '../src/services/locate/locateResult.ts';

/**
 * A sentence of a set and the place that it names: `kind` says how. `choice`: one of the streets, separated by " / ";
 * `unknown`: a place that the pack does not hold; `none`: no place at all. `span`: the words that name it, where they are
 * labelled.
 */
export type PlaceRow = {
  city: string;
  kind: string;
  text: string;
  span: string;
  number: string;
  street: string;
  crossStreet: string;
  landmark: string;
  outside: string;
};

/** Reads a set of labelled places. */
export async function readPlaceSet(file: string | URL): Promise<PlaceRow[]> {
  return parse(await readFile(file, 'utf8'), { columns: true }) as PlaceRow[];
}

const same = (a: string, b: string | undefined) => fold(a) === fold(b ?? '');

/** Whether a reading is the labelled place; a choice is right when every street of the label is among what is offered. */
export function isRightPlace(row: PlaceRow, result: LocateResult | null): boolean {
  if (row.kind === 'none') return result === null;
  const best = result?.candidates[0]?.address;
  if (!result || !best) return false;
  if (row.outside !== '') return same(row.outside, result.outside ?? '');
  if (result.outside !== null) return false;
  if (row.kind === 'postal') return best.text === row.span;
  // Never another street without asking: its own words first, or a choice in which they are.
  if (row.kind === 'unknown') return result.ambiguous || best.precision === 'words';
  if (row.kind === 'choice') {
    const offered = result.candidates.slice(0, 5).map(({ address }) => address);
    return (
      result.ambiguous &&
      row.street
        .split(' / ')
        .every((street) => offered.some((one) => same(street, one.street) && (one.number ?? '') === row.number))
    );
  }
  if (row.kind === 'approx' && (best.precision !== 'unverified' || best.lat === undefined)) return false;
  // A misspelt name may be asked about, as long as it comes first.
  if (result.ambiguous && row.kind !== 'typo') return false;
  if (row.landmark !== '') return best.precision === 'landmark' && best.text.startsWith(row.landmark);
  if (row.crossStreet !== '') return sameCorner(row, best.street, best.crossStreet);
  return same(row.street, best.street) && (best.number ?? '') === row.number;
}

function sameCorner({ street, crossStreet }: PlaceRow, one: string | undefined, other: string | undefined): boolean {
  return (same(street, one) && same(crossStreet, other)) || (same(street, other) && same(crossStreet, one));
}
