/** A point on the ground, in degrees, WGS 84. */
export type Point = { lat: number; long: number };

const metresPerDegree = 111_320;
const perLong = (lat: number) => metresPerDegree * Math.cos((lat * Math.PI) / 180);

/** Distance on the ground in metres, by the equirectangular approximation: it errs by less than a metre over a few hundred. */
export function metresBetween(a: Point, b: Point): number {
  return Math.hypot((a.lat - b.lat) * metresPerDegree, (a.long - b.long) * perLong(a.lat));
}

/** The corners of a square around a point, `metres` from it to each side. */
export function boxAround({ lat, long }: Point, metres: number): { from: Point; to: Point } {
  const [dLat, dLong] = [metres / metresPerDegree, metres / perLong(lat)];
  return { from: { lat: lat - dLat, long: long - dLong }, to: { lat: lat + dLat, long: long + dLong } };
}
