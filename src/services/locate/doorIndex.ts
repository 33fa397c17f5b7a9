import type { CivicAddress } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { metresBetween } from './boundary.ts';

/** How well a civic number fits a street, by what the address file knows of it; `near`: about where a door that it lacks is. */
export type DoorFit = { fit: number; door: CivicAddress | null; near: Point | null };

/** A number farther than this beyond the last one known on a street has no neighbour there. */
const beyondNumbers = 40;

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
    if (exact) return { fit: 1, door: exact, near: null };
    // 19A beside a known 19: the same lot, but the point is the other door's.
    const [same] = doors;
    if (same) return { fit: 0.9, door: null, near: { lat: same.lat, long: same.long } };
    return { fit: this.#absentFit(from, to, value), door: null, near: this.#between(streetId, value) };
  }

  /** Where two streets come nearest to each other, by their doors: between the two doors, `metres` apart; null without doors. */
  meeting(a: number, b: number): { point: Point; metres: number } | null {
    let best: { point: Point; metres: number } | null = null;
    const others = this.#doorsOf(b);
    for (const one of this.#doorsOf(a)) {
      for (const other of others) {
        const metres = metresBetween(one, other);
        if (metres < (best?.metres ?? Number.POSITIVE_INFINITY)) best = { point: along(one, other, 0.5), metres };
      }
    }
    return best;
  }

  #doorsOf(streetId: number): CivicAddress[] {
    const order = this.#order.subarray(this.#starts[streetId] ?? 0, this.#starts[streetId + 1] ?? 0);
    return Array.from(order, (at) => this.#addresses[at]).filter((door) => door !== undefined);
  }

  /** The point between the nearest numbers below and above, of the same side of the street where it has both. */
  #between(streetId: number, value: number): Point | null {
    const doors = this.#doorsOf(streetId);
    for (const side of [doors.filter((door) => (numberOf(door) - value) % 2 === 0), doors]) {
      const below = side.findLast((door) => numberOf(door) < value);
      const above = side.find((door) => numberOf(door) > value);
      if (below && above) return along(below, above, (value - numberOf(below)) / (numberOf(above) - numberOf(below)));
    }
    const end = [doors[0], doors.at(-1)].find((door) => door && Math.abs(numberOf(door) - value) <= beyondNumbers);
    return end ? { lat: end.lat, long: end.long } : null;
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

function numberOf({ number }: CivicAddress): number {
  return Number.parseInt(number, 10) || 0;
}

/** The point that lies `share` of the way from one to another; coordinates to a centimetre. */
function along(a: Point, b: Point, share: number): Point {
  const at = (one: number, other: number) => Math.round((one + (other - one) * share) * 1e7) / 1e7;
  return { lat: at(a.lat, b.lat), long: at(a.long, b.long) };
}
