import type { Point } from '../domain/point.ts';
import { metresBetween } from '../services/locate/boundary.ts';

/** The convex hull of points as [longitude, latitude] corners, counter-clockwise (Andrew's monotone chain). */
export function convexHull(points: Point[]): [number, number][] {
  const sorted = points
    .map(({ lat, long }): [number, number] => [long, lat])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.toReversed());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Moves every corner away from the middle by some metres, so that the outermost doors lie inside and not on the line. */
export function widen(outline: [number, number][], middle: Point, metres: number): [number, number][] {
  return outline.map(([long, lat]) => {
    const away = metresBetween(middle, { lat, long }) || 1;
    const factor = 1 + metres / away;
    const place = (from: number, to: number) => Math.round((from + (to - from) * factor) * 1e6) / 1e6;
    return [place(middle.long, long), place(middle.lat, lat)];
  });
}

function chain(points: [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(a: [number, number] | undefined, b: [number, number] | undefined, c: [number, number]): number {
  if (!a || !b) return 1;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
