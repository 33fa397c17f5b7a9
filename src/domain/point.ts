/** A point on the ground, in degrees, WGS 84. */
export type Point = { lat: number; long: number };
