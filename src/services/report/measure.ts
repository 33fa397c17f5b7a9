/** How long something took, and how often within what was promised; times in hours. */
export type Measure = {
  /** How many it has happened to. */
  count: number;
  median: number | null;
  p90: number | null;
  /** Those whose target could be judged: it was met, or its time has passed. */
  judged: number;
  within: number;
};

/** One ticket's part of a measure: when its clock began, when it happened, and when it was due. */
type Sample = { from: Date; at: Date | null | undefined; due: Date | null | undefined };

const hour = 3_600_000;

/** Measures samples at a moment; one that has neither happened nor is due yet is judged later. */
export function measure(samples: readonly Sample[], now: Date): Measure {
  // Numbers in an array of their own are sorted ten times as fast as through a function that compares.
  const lengths = new Float64Array(samples.length);
  const moment = now.getTime();
  let count = 0;
  let judged = 0;
  let within = 0;
  for (const { from, at, due } of samples) {
    const happened = at?.getTime();
    if (happened !== undefined) lengths[count++] = happened - from.getTime();
    if (!due) continue;
    const target = due.getTime();
    if (happened === undefined && target > moment) continue;
    judged += 1;
    if (happened !== undefined && happened <= target) within += 1;
  }
  const sorted = lengths.subarray(0, count).sort();
  return { count, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9), judged, within };
}

/** The value below which such a part of the sorted values lies (nearest rank), in hours; null where there are none. */
function quantile(sorted: Float64Array, part: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  return value === undefined ? null : value / hour;
}
