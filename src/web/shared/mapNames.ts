/** A name waiting for room on the map: where its point is drawn, in pixels; earlier ones have the first choice. */
export type NameCandidate = { x: number; y: number; text: string };

const CHAR_PX = 6.6;
const LINE_PX = 16;
const OFFSET_PX = 8;

/** The names that fit beside their points without covering one another, at most so many. */
export function placeNames<C extends NameCandidate>(candidates: C[], most: number): C[] {
  const placed: { candidate: C; left: number; right: number }[] = [];
  for (const candidate of candidates) {
    const left = candidate.x + OFFSET_PX;
    const right = left + candidate.text.length * CHAR_PX;
    const covers = (other: { candidate: C; left: number; right: number }) =>
      Math.abs(other.candidate.y - candidate.y) < LINE_PX && left < other.right && other.left < right;
    if (!placed.some(covers)) placed.push({ candidate, left, right });
    if (placed.length === most) break;
  }
  return placed.map(({ candidate }) => candidate);
}
