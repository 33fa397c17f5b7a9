import type { CivicAddress } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { metresBetween } from './boundary.ts';

/** Side of a grid cell in degrees: 111 m of latitude, about 78 m of longitude in southern Québec. */
const cellSide = 0.001;
const rowStride = 1_000_000;

/** Finds the known door nearest to a point, through a grid of small cells. */
export class NearestDoor {
  readonly #addresses: CivicAddress[];
  readonly #cells = new Map<number, number[]>();

  constructor(addresses: CivicAddress[]) {
    this.#addresses = addresses;
    for (const [at, address] of addresses.entries()) {
      const cell = cellOf(address.lat, address.long);
      const list = this.#cells.get(cell);
      if (list) list.push(at);
      else this.#cells.set(cell, [at]);
    }
  }

  /** The nearest door within `metres` (60 at most: the neighbouring cells are looked at), or null. */
  find(point: Point, metres: number): CivicAddress | null {
    let best: CivicAddress | null = null;
    let least = metres;
    for (const lat of [point.lat - cellSide, point.lat, point.lat + cellSide]) {
      for (const long of [point.long - cellSide, point.long, point.long + cellSide]) {
        for (const at of this.#cells.get(cellOf(lat, long)) ?? []) {
          const address = this.#addresses[at];
          if (!address) continue;
          const distance = metresBetween(point, address);
          if (distance <= least) {
            best = address;
            least = distance;
          }
        }
      }
    }
    return best;
  }
}

function cellOf(lat: number, long: number): number {
  return Math.floor(lat / cellSide) * rowStride + Math.floor(long / cellSide);
}
