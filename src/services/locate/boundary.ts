import type { Point } from '../../domain/point.ts';

/** Whether a point lies inside an outline of [longitude, latitude] pairs (even-odd rule). */
export function isInside(point: Point, outline: [number, number][]): boolean {
  let inside = false;
  let before = outline.at(-1);
  for (const corner of outline) {
    if (before && corner[1] > point.lat !== before[1] > point.lat) {
      const crossing = ((before[0] - corner[0]) * (point.lat - corner[1])) / (before[1] - corner[1]) + corner[0];
      if (point.long < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** Metres between two points a few kilometres apart at most (equirectangular approximation, mean Earth radius). */
export function metresBetween(a: Point, b: Point): number {
  const degree = (6_371_008.8 * Math.PI) / 180;
  const dy = (a.lat - b.lat) * degree;
  const dx = (a.long - b.long) * degree * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(dx, dy);
}
