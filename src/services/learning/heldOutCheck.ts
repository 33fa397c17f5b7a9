import { createHash } from 'node:crypto';
import { adjust } from '../understand/adjustment.ts';
import type { FittedClassifier, TrainingExample } from '../understand/classifier.ts';
import type { FeatureVector } from '../understand/features.ts';
import { readRegression, softmax } from '../understand/softmaxRegression.ts';
import type { CheckFigures } from './correction.ts';

/** One line in so many is held out. */
const folds = 5;

/**
 * What the corrections may cost in all: half a percent of the probability that held-out lines give to their own service.
 * Measured on Magog's pack (1 629 lines): twenty honest corrections cost 0.1 to 0.25 %, fifty up to 0.4 %; twenty wrong ones
 * 0.7 % and more. The counts of right lines move by 0.4 % for either, by chance alone, and so cannot tell them apart.
 */
const tolerance = 0.005;
/** What one service may lose of its own lines: honest corrections cost none more than 6 %; twenty of one service's texts given to another, 19 % of it. */
const serviceTolerance = 0.1;
/** In a small pack these are less than a line: fewer lines than these say nothing. */
const fewestLines = 3;
/** Where too much was lost, corrections are put aside until so much of what is allowed is lost still: else the next one would be blamed for these. */
const leftOver = 1 / 2;
/** A correction that costs less of what is allowed by itself is not what did it. */
const ownShare = 1 / 20;

type Line = { vector: FeatureVector; label: number };
type Reading = { right: number; probabilities: Float64Array };

/** Divides the pack's lines by their own text, the same way each time: those to train on, and those held out. */
export function splitLines<One extends { text: string }>(lines: readonly One[]): { kept: One[]; heldOut: One[] } {
  const isHeldOut = ({ text }: One) => createHash('sha256').update(text).digest().readUInt32BE(0) % folds === 0;
  return { kept: lines.filter((line) => !isHeldOut(line)), heldOut: lines.filter(isHeldOut) };
}

/** What the check says: which corrections (by their place in the list) are put aside, and what it saw of all and of those that stay. */
export type CheckOutcome = { heldAt: number[]; withAll: CheckFigures; withKept: CheckFigures };

/**
 * Compares how held-out lines are read without the corrections and with them, oldest first, lying over a classifier that has
 * seen neither. Where they cost more than is allowed, the newest are put aside, but for those that cost hardly anything by
 * themselves, until half of that is lost at most.
 */
export function checkCorrections(
  fitted: FittedClassifier,
  heldOut: readonly TrainingExample[],
  corrections: readonly TrainingExample[],
  vectorOf: (text: string) => FeatureVector,
): CheckOutcome {
  const logitsOf = readRegression(fitted.regression);
  const toLine = ({ text, code }: TrainingExample): Line => ({
    vector: vectorOf(text),
    label: fitted.codes.indexOf(code),
  });
  const lines = heldOut.map(toLine).filter(({ label }) => label !== -1);
  const taught = corrections.map(toLine);
  const plain = readLines(fitted, lines, logitsOf);
  const readWith = (places: readonly number[]): Reading => {
    const chosen = places.flatMap((place) => taught[place] ?? []).filter(({ label }) => label !== -1);
    return readLines(fitted, lines, adjust(logitsOf, chosen));
  };
  const costOf = (reading: Reading) => shareOfAllowed(lines, plain, reading);

  let kept = [...taught.keys()];
  const all = readWith(kept);
  let rest = all;
  const heldAt: number[] = [];
  if (costOf(all) > 1) {
    for (const place of kept.toReversed()) {
      if (costOf(rest) <= leftOver) break;
      if (costOf(readWith([place])) <= ownShare) continue;
      heldAt.push(place);
      kept = kept.filter((one) => one !== place);
      rest = readWith(kept);
    }
  }
  return { heldAt, withAll: figuresOf(lines, plain, all), withKept: figuresOf(lines, plain, rest) };
}

/** What a reading loses against the plain one, as a share of what is allowed: in all, or in the service that it costs most. */
function shareOfAllowed(lines: readonly Line[], plain: Reading, reading: Reading): number {
  const services = new Map<number, { lines: number; lost: number }>();
  let lostInAll = 0;
  lines.forEach(({ label }, i) => {
    const lost = (plain.probabilities[i] as number) - (reading.probabilities[i] as number);
    const service = services.get(label) ?? { lines: 0, lost: 0 };
    services.set(label, { lines: service.lines + 1, lost: service.lost + lost });
    lostInAll += lost;
  });
  const shares = [...services.values()].map((one) => one.lost / Math.max(fewestLines, serviceTolerance * one.lines));
  return Math.max(lostInAll / Math.max(fewestLines, tolerance * lines.length), ...shares);
}

function readLines(
  { temperature }: FittedClassifier,
  lines: readonly Line[],
  logitsOf: (vector: FeatureVector) => Float64Array,
): Reading {
  let right = 0;
  const probabilities = Float64Array.from(lines, ({ vector, label }) => {
    const all = softmax(logitsOf(vector), temperature);
    if (all[label] === Math.max(...all)) right++;
    return all[label] as number;
  });
  return { right, probabilities };
}

function figuresOf(lines: readonly Line[], plain: Reading, reading: Reading): CheckFigures {
  const mean = ({ probabilities }: Reading) => probabilities.reduce((a, b) => a + b, 0) / Math.max(1, lines.length);
  return {
    lines: lines.length,
    rightWithout: plain.right,
    rightWith: reading.right,
    probabilityWithout: mean(plain),
    probabilityWith: mean(reading),
  };
}
