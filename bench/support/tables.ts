/** Prints one line of a table: the first cell to the left, the others to the right. */
export function line(...cells: (string | number)[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(36) : String(cell).padStart(15))).join(''));
}

/** A part of a whole in percent, with one decimal. */
export function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

/** What was taken for what, the most frequent first. */
export function confusions(pairs: readonly (readonly [right: string, taken: string])[], most: number) {
  const counts = new Map<string, number>();
  for (const [right, taken] of pairs) {
    if (right === taken) continue;
    const pair = `${right} → ${taken}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
}

/** How well one class is told from the others. */
export type ClassFigures = { code: string; precision: number; recall: number; f1: number; all: number };

/** Precision, recall and F1 of every class that occurs among what is right; their mean F1 is the macro F1. */
export function classFigures(pairs: readonly (readonly [right: string, taken: string])[]): ClassFigures[] {
  return [...new Set(pairs.map(([right]) => right))].sort().map((code) => {
    const all = pairs.filter(([right]) => right === code).length;
    const taken = pairs.filter(([, one]) => one === code).length;
    const hit = pairs.filter(([right, one]) => right === code && one === code).length;
    const precision = hit / Math.max(1, taken);
    const recall = hit / Math.max(1, all);
    return { code, precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall), all };
  });
}
