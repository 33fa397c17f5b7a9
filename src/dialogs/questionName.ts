const named = [
  'problem',
  'service',
  'address',
  'addressChoice',
  'duplicate',
  'when',
  'photo',
  'details',
  'contact',
  'confirm',
] as const;

/** A question that has words of its own to explain it: `why.…` for its reason, `like.…` for how it may be answered. */
export type QuestionName = (typeof named)[number] | 'attribute';

/** The question that a step asks; what only one service asks is explained as an `attribute`. */
export function questionName(step: string): QuestionName {
  return named.find((name) => name === step) ?? 'attribute';
}
