/**
 * Where a correction stands: `learned` trains the classifiers, `held` was put aside by the held-out check, `withdrawn` was
 * taken back by an agent or a supervisor, and its text is gone.
 */
export const correctionStates = ['learned', 'held', 'withdrawn'] as const;

/** One of {@link correctionStates}. */
export type CorrectionState = (typeof correctionStates)[number];

/**
 * What the held-out check found: `lines` of the pack that neither side was trained on, how many of them are read right
 * without the corrections and with them, and the mean probability given to the right service, which moves before the counts do.
 */
export type CheckFigures = {
  lines: number;
  rightWithout: number;
  rightWith: number;
  probabilityWithout: number;
  probabilityWith: number;
};

/** What one ticket teaches: an agent said that its text is about `serviceCode`. A confirmation has the guess's own. */
export type Correction = {
  reference: string;
  /** The citizen's words without what tells who or where; empty once withdrawn. */
  text: string;
  /** What the classifier had thought first, or else what the ticket was filed under. */
  guess: string;
  serviceCode: string;
  by: { id: string; name: string };
  /** When the agent said so. */
  at: Date;
  /** Since when it counts: a correction that is tried again is a new one to the check. */
  learnedAt: Date;
  state: CorrectionState;
  /** The check that it went through, or was held by; null before the first. */
  check: CheckFigures | null;
  /** Who took it back. */
  withdrawnBy: { id: string; name: string } | null;
};
