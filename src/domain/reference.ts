/**
 * The quasi-group of Damm's check digit, which catches every single wrong digit and every swap of neighbours
 * (H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004, order 10).
 */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** Damm's check digit of a string of digits. */
export function checkDigit(digits: string): number {
  let state = 0;
  for (const digit of digits) state = damm[state]?.[Number(digit)] ?? 0;
  return state;
}

/** Writes the reference of the nth ticket of a year: `GO-YYYY-NNNNNN-C`, C over the ten digits of year and number. */
export function makeReference(year: number, n: number): string {
  const digits = `${String(year).padStart(4, '0')}${String(n).padStart(6, '0')}`;
  return `GO-${digits.slice(0, 4)}-${digits.slice(4)}-${checkDigit(digits)}`;
}

const loosely = /\bGO[\s._-]*((?:19|20)\d{2})[\s._-]*(\d{6})[\s._-]*(\d)\b/i;

/** Finds a reference in a text however it was spaced; `valid` tells whether its check digit holds. Null where there is none. */
export function findReference(text: string): { reference: string; valid: boolean } | null {
  const match = loosely.exec(text);
  if (!match) return null;
  const [, year = '', number = '', check = ''] = match;
  return { reference: `GO-${year}-${number}-${check}`, valid: checkDigit(year + number) === Number(check) };
}
