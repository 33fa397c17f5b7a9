import type { CivicAddress } from '../../domain/city.ts';

/** How well a civic number fits a street, by what the address file knows of it. */
export type DoorFit = { fit: number; door: CivicAddress | null };

/** Civic numbers of the address file, per street, in two typed arrays: half a million doors cost a few megabytes. */
export class DoorIndex {
  readonly #addresses: CivicAddress[];
  readonly #order: Uint32Array;
  readonly #numbers: Uint32Array;
  /** Start of each street's run in `#order`, and one end more. */
  readonly #starts: Uint32Array;
  /** Whether the pack lists most doors: only then does a missing one say something. */
  readonly #listsDoors: boolean;

  constructor(addresses: CivicAddress[], streetCount: number, streetOf: (address: CivicAddress) => number | undefined) {
    this.#addresses = addresses;
    const streets = Uint32Array.from(addresses, (address) => streetOf(address) ?? streetCount);
    const numbers = Uint32Array.from(addresses, (address) => Number.parseInt(address.number, 10) || 0);
    this.#order = Uint32Array.from(addresses.keys()).sort(
      (a, b) => (streets[a] ?? 0) - (streets[b] ?? 0) || (numbers[a] ?? 0) - (numbers[b] ?? 0),
    );
    this.#numbers = this.#order.map((at) => numbers[at] ?? 0);
    this.#starts = new Uint32Array(streetCount + 2);
    for (const street of streets) this.#starts[street + 1] = (this.#starts[street + 1] ?? 0) + 1;
    for (let i = 1; i < this.#starts.length; i += 1)
      this.#starts[i] = (this.#starts[i] ?? 0) + (this.#starts[i - 1] ?? 0);
    this.#listsDoors = addresses.length >= 3 * streetCount;
  }

  /** The door with this number (and unit, when one is said and known), and how well the number fits the street, 0..1. */
  fit(streetId: number, number: string, unit: string | null): DoorFit {
    const from = this.#starts[streetId] ?? 0;
    const to = this.#starts[streetId + 1] ?? 0;
    const value = Number.parseInt(number, 10);
    const doors = this.#doorsAt(from, to, value);
    const sameNumber = doors.filter(
      (door) => door.number.toLowerCase().replace(/ ?-.*| .*/, '') === number.toLowerCase(),
    );
    const exact =
      sameNumber.find((door) => unit !== null && door.unit?.toLowerCase() === unit.toLowerCase()) ?? sameNumber[0];
    if (exact) return { fit: 1, door: exact };
    // 19A beside a known 19: the same lot, but the point is the other door's.
    if (doors.length > 0) return { fit: 0.9, door: null };
    return { fit: this.#absentFit(from, to, value), door: null };
  }

  #doorsAt(from: number, to: number, value: number): CivicAddress[] {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    const doors: CivicAddress[] = [];
    for (let at = low; at < to && this.#numbers[at] === value; at += 1) {
      const door = this.#addresses[this.#order[at] ?? 0];
      if (door) doors.push(door);
    }
    return doors;
  }

  #absentFit(from: number, to: number, value: number): number {
    const count = to - from;
    if (count === 0 || (!this.#listsDoors && count < 10)) return 0.75;
    const least = this.#numbers[from] ?? 0;
    const most = this.#numbers[to - 1] ?? 0;
    const margin = 30 + (most - least) * 0.15;
    if (value >= least && value <= most) return count < 4 ? 0.6 : 0.5;
    return value >= least - margin && value <= most + margin ? 0.45 : 0.3;
  }
}
