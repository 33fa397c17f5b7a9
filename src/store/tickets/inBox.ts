import type { Point } from '../../domain/point.ts';

/** The condition that a ticket's point lies within a box; nothing where there is none. */
export function inBox(box: { from: Point; to: Point } | undefined) {
  if (!box) return {};
  const { from, to } = box;
  return { 'address.lat': { $gte: from.lat, $lte: to.lat }, 'address.long': { $gte: from.long, $lte: to.long } };
}
