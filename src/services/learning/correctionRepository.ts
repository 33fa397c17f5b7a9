import type { Correction, CorrectionState } from './correction.ts';

/** A correction as the store holds it; `revision` starts at 1 and grows by one with every write. */
export type CorrectionRecord = Correction & { updatedAt: Date; revision: number };

/** A place in the list of corrections. */
export type CorrectionPosition = { at: Date; reference: string };

/** Where corrections are kept, one for each ticket. */
export type CorrectionRepository = {
  /** Keeps what a ticket teaches, in place of what it taught before. */
  put(correction: Correction, updatedAt: Date): Promise<CorrectionRecord>;
  /** Changes a correction that is still at this revision; null when it is not, or there is none. */
  update(
    reference: string,
    revision: number,
    change: Partial<Pick<Correction, 'state' | 'check' | 'learnedAt' | 'text' | 'withdrawnBy'>>,
    updatedAt: Date,
  ): Promise<CorrectionRecord | null>;
  byReference(reference: string): Promise<CorrectionRecord | null>;
  /** The corrections that train, those learned last first. */
  learned(limit: number): Promise<CorrectionRecord[]>;
  /** Every correction written at or after a time, oldest first. */
  changedSince(at: Date): Promise<CorrectionRecord[]>;
  /** The list, latest first; `after` is the last one of the page before. */
  list(asked: {
    state: CorrectionState | null;
    after: CorrectionPosition | null;
    limit: number;
  }): Promise<{ items: CorrectionRecord[]; next: CorrectionPosition | null }>;
  /** How many there are in each state. */
  counts(): Promise<Record<CorrectionState, number>>;
};
