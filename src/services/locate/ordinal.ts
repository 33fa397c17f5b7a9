const spelled: Record<string, number> = {
  premier: 1,
  premiere: 1,
  first: 1,
  deuxieme: 2,
  seconde: 2,
  second: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
  cinquieme: 5,
  fifth: 5,
  sixieme: 6,
  sixth: 6,
  septieme: 7,
  seventh: 7,
  huitieme: 8,
  eighth: 8,
  neuvieme: 9,
  ninth: 9,
  dixieme: 10,
  tenth: 10,
  onzieme: 11,
  eleventh: 11,
  douzieme: 12,
  twelfth: 12,
  treizieme: 13,
  quatorzieme: 14,
  quinzieme: 15,
  seizieme: 16,
};

/** "12e", "12th", "12ième", "douzième" → "12e"; null for any other word (folded). */
export function ordinalOf(word: string): string | null {
  const digits = /^(\d{1,3})(?:e|er|re|ere|eme|ieme|iemes|emes|nd|nde|st|th|rd)$/.exec(word);
  if (digits) return `${Number(digits[1])}e`;
  const value = Object.hasOwn(spelled, word) ? spelled[word] : undefined;
  return value === undefined ? null : `${value}e`;
}
