import { AppError } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import type { Agent } from '../tickets/ticketContext.ts';
import type { Correction } from './correction.ts';
import type { CorrectionRecord, CorrectionRepository } from './correctionRepository.ts';

/** What a supervisor does with corrections; each call rejects with an AppError that an edge can show. */
export type CorrectionDesk = Pick<CorrectionRepository, 'list' | 'counts'> & {
  /** Forgets a correction, whatever its state, and its text with it. */
  withdraw(reference: string, by: Agent): Promise<CorrectionRecord>;
  /** Learns a held correction after all, until a check holds it again. */
  retry(reference: string): Promise<CorrectionRecord>;
};

const attempts = 5;

/** Builds the desk; `onChange` hears of each write once it is stored, and resolves when the classifiers follow it. */
export function createCorrectionDesk(deps: {
  corrections: CorrectionRepository;
  clock: Clock;
  onChange: () => Promise<void>;
}): CorrectionDesk {
  const { corrections, clock, onChange } = deps;

  async function change(
    reference: string,
    decide: (record: CorrectionRecord, at: Date) => Partial<Correction> | null,
  ): Promise<CorrectionRecord> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const record = await corrections.byReference(reference);
      if (!record) {
        throw new AppError('unknown_correction', 404, `Nothing was learned from ${reference}.`, { reference });
      }
      const decided = decide(record, clock());
      if (!decided) return record;
      const written = await corrections.update(reference, record.revision, decided, clock());
      if (!written) continue;
      await onChange();
      return written;
    }
    throw new AppError('ticket_busy', 409, `The correction of ${reference} is being changed by others.`, { reference });
  }

  return {
    list: (asked) => corrections.list(asked),
    counts: () => corrections.counts(),
    withdraw: (reference, { id, name }) =>
      change(reference, ({ state }) =>
        state === 'withdrawn' ? null : { state: 'withdrawn', text: '', withdrawnBy: { id, name } },
      ),
    retry: (reference) =>
      change(reference, ({ state }, at) => {
        if (state === 'held') return { state: 'learned', check: null, learnedAt: at };
        throw new AppError('correction_not_held', 409, `The correction of ${reference} is ${state}.`, {
          reference,
          state,
        });
      }),
  };
}
