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
  const lengths = samples.flatMap(({ from, at }) => (at ? [at.getTime() - from.getTime()] : [])).sort((a, b) => a - b);
  let judged = 0;
  let within = 0;
  for (const { at, due } of samples) {
    if (!due || (!at && due > now)) continue;
    judged += 1;
    if (at && at <= due) within += 1;
  }
  return { count: lengths.length, median: quantile(lengths, 0.5), p90: quantile(lengths, 0.9), judged, within };
}

/** The value below which such a part of the sorted values lies (nearest rank), in hours; null where there are none. */
function quantile(sorted: readonly number[], part: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  return value === undefined ? null : value / hour;
}
