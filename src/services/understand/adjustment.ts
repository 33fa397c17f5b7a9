import type { FeatureVector } from './features.ts';
import type { LogitsOf } from './softmaxRegression.ts';

/** A line that must be read as class `label`. */
type Line = { vector: FeatureVector; label: number };

/** As many lines are held to the letter: they are gone through at each correction, in a process that has citizens waiting. */
export const mostAdjusted = 200;
/** How far ahead of every other class a line's own class is brought, in logits: enough for a text that says nearly the same. */
const margin = 2;
/** Passes over the lines; what contradicts itself is left after these as it is. */
const passes = 10;

/**
 * Moves the logits of a trained regression as little as it takes for some lines to be read as they must, the lines near
 * them with them (passive-aggressive updates, Crammer et al. 2006). It lies over the weights without touching them, so
 * that a line can be taken back, and knows features that no training has seen. Takes milliseconds.
 */
export function adjust(logitsOf: LogitsOf, lines: readonly Line[]): LogitsOf {
  if (lines.length === 0) return logitsOf;
  const changes = new Map<number, Float64Array>();
  const adjusted: LogitsOf = (vector) => {
    const logits = logitsOf(vector);
    addChanges(changes, vector, logits);
    return logits;
  };
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (const { vector, label } of lines) {
      const logits = adjusted(vector);
      const rival = bestOf(logits, label);
      const behind = margin - ((logits[label] as number) - (logits[rival] as number));
      if (behind <= 0) continue;
      step(changes, vector, { label, rival, width: logits.length }, behind / (2 * squaredLength(vector) || 1));
      moved = true;
    }
    if (!moved) break;
  }
  return adjusted;
}

function addChanges(
  changes: ReadonlyMap<number, Float64Array>,
  { indices, values }: FeatureVector,
  logits: Float64Array,
): void {
  for (let i = 0; i < indices.length; i++) {
    const row = changes.get(indices[i] as number);
    if (!row) continue;
    const value = values[i] as number;
    for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) + (row[k] as number) * value;
  }
}

function step(
  changes: Map<number, Float64Array>,
  { indices, values }: FeatureVector,
  { label, rival, width }: { label: number; rival: number; width: number },
  pace: number,
): void {
  for (let i = 0; i < indices.length; i++) {
    const bucket = indices[i] as number;
    const row = changes.get(bucket) ?? new Float64Array(width);
    changes.set(bucket, row);
    const move = pace * (values[i] as number);
    row[label] = (row[label] as number) + move;
    row[rival] = (row[rival] as number) - move;
  }
}

/** The best class beside `label`. */
function bestOf(logits: Float64Array, label: number): number {
  let best = label === 0 ? 1 : 0;
  for (let k = 0; k < logits.length; k++) if (k !== label && (logits[k] as number) > (logits[best] as number)) best = k;
  return best;
}

function squaredLength({ values }: FeatureVector): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
