import type { TextKey, TextValues } from '../words.ts';

/** One line of a GeoReport error body: `code` is usually the HTTP status, the text is for the person who sent the request. */
export type Open311Fault = { code: number; key: TextKey; values?: TextValues };

/** A request that is refused as GeoReport v2 has it: one HTTP status, and every fault that was found. */
export class Open311Error extends Error {
  readonly status: number;
  readonly faults: readonly Open311Fault[];

  constructor(faults: readonly [Open311Fault, ...Open311Fault[]]) {
    super(faults.map(({ key }) => key).join(', '));
    this.name = 'Open311Error';
    this.status = faults[0].code;
    this.faults = faults;
  }
}

/** Throws the faults, if there are any; the first one's code is the HTTP status. */
export function refuseIfAny(faults: Open311Fault[]): void {
  const [first, ...others] = faults;
  if (first) throw new Open311Error([first, ...others]);
}
