import type { CivicAddress } from '../../domain/city.ts';
import type { Point } from '../../domain/point.ts';
import { metresBetween } from './boundary.ts';

/** Side of a grid cell in degrees: 111 m of latitude, about 78 m of longitude in southern Québec. */
const cellSide = 0.001;
/** The shorter side of a cell, up to 54° north. */
const cellMetres = 65;
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

  /** The nearest door within `metres` (300 at most), or null. */
  find(point: Point, metres: number): { door: CivicAddress; metres: number } | null {
    let best: { door: CivicAddress; metres: number } | null = null;
    for (const at of this.#around(point, Math.ceil(metres / cellMetres))) {
      const door = this.#addresses[at];
      if (!door) continue;
      const distance = metresBetween(point, door);
      if (distance <= (best?.metres ?? metres)) best = { door, metres: distance };
    }
    return best;
  }

  *#around(point: Point, cells: number): Generator<number> {
    for (let row = -cells; row <= cells; row += 1) {
      for (let column = -cells; column <= cells; column += 1)
        yield* this.#cells.get(cellOf(point.lat + row * cellSide, point.long + column * cellSide)) ?? [];
    }
  }
}

function cellOf(lat: number, long: number): number {
  return Math.floor(lat / cellSide) * rowStride + Math.floor(long / cellSide);
}
