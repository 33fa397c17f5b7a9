import type { FeatureVector } from './features.ts';
import { columnsOf, type FittedRegression } from './softmaxRegression.ts';

/** Added to every count, so that a feature that a class never had does not rule it out. */
const smoothing = 0.05;

/**
 * Adds to a regression's weights those of a naive Bayes classifier over the same features, `share` of them: how much more of a
 * class's lines a feature makes up than of all other lines (the complement of Rennie et al. 2003), by how rare it is. Where
 * lines are few, counts err less than weights that were fitted to each other (Ng and Jordan 2002); both are linear, so
 * reading costs nothing more.
 */
export function addNaiveBayes(
  { width, features, weights }: FittedRegression,
  vectors: readonly FeatureVector[],
  labels: Int32Array,
  importance: Float32Array,
  share: number,
): void {
  const columnOf = columnsOf(features);
  const rarity = raritiesOf(vectors, columnOf, features.length + 1);
  const own = new Float64Array((features.length + 1) * width);
  const all = new Float64Array(features.length + 1);
  const ownTotal = new Float64Array(width);
  let total = 0;
  vectors.forEach(({ indices, values }, line) => {
    const label = labels[line] as number;
    for (let i = 0; i < indices.length; i++) {
      const column = columnOf[indices[i] as number] as number;
      if (column === 0) continue;
      const count = (values[i] as number) * (rarity[column] as number) * (importance[line] as number);
      own[column * width + label] = (own[column * width + label] as number) + count;
      all[column] = (all[column] as number) + count;
      ownTotal[label] = (ownTotal[label] as number) + count;
      total += count;
    }
  });
  const spread = smoothing * features.length;
  for (let column = 1; column < all.length; column++) {
    for (let k = 0; k < width; k++) {
      const at = column * width + k;
      const inside = ((own[at] as number) + smoothing) / ((ownTotal[k] as number) + spread);
      const outside =
        ((all[column] as number) - (own[at] as number) + smoothing) / (total - (ownTotal[k] as number) + spread);
      weights[at] = (weights[at] as number) + share * (rarity[column] as number) * Math.log(inside / outside);
    }
  }
}

/** Inverse document frequency of each column. */
function raritiesOf(vectors: readonly FeatureVector[], columnOf: Int32Array, columns: number): Float64Array {
  const seen = new Float64Array(columns);
  for (const { indices } of vectors) {
    for (let i = 0; i < indices.length; i++) {
      const column = columnOf[indices[i] as number] as number;
      if (column > 0) seen[column] = (seen[column] as number) + 1;
    }
  }
  return seen.map((count) => Math.log((vectors.length + 1) / (count + 1)));
}
