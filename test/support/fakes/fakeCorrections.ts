import type { CorrectionRecord, CorrectionRepository } from '../../../src/services/learning/correctionRepository.ts';

/** Corrections in memory. */
export function fakeCorrections(): CorrectionRepository {
  const records = new Map<string, CorrectionRecord>();
  const copy = <T>(value: T): T => structuredClone(value);
  const all = () => [...records.values()];
  return {
    async put(correction, updatedAt) {
      const revision = (records.get(correction.reference)?.revision ?? 0) + 1;
      records.set(correction.reference, copy({ ...correction, updatedAt, revision }));
      return copy({ ...correction, updatedAt, revision });
    },
    async update(reference, revision, change, updatedAt) {
      const record = records.get(reference);
      if (record?.revision !== revision) return null;
      Object.assign(record, copy(change), { updatedAt, revision: revision + 1 });
      return copy(record);
    },
    byReference: async (reference) => copy(records.get(reference) ?? null),
    async learned(limit) {
      const learned = all().filter(({ state }) => state === 'learned');
      return copy(learned.sort((a, b) => b.learnedAt.getTime() - a.learnedAt.getTime()).slice(0, limit));
    },
    async changedSince(at) {
      const changed = all().filter(({ updatedAt }) => updatedAt >= at);
      return copy(changed.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()));
    },
    async list({ state, after, limit }) {
      const order = (a: { at: Date; reference: string }, b: { at: Date; reference: string }) =>
        b.at.getTime() - a.at.getTime() || (a.reference < b.reference ? 1 : a.reference > b.reference ? -1 : 0);
      const lines = all()
        .filter((one) => state === null || one.state === state)
        .sort(order);
      const rest = after ? lines.filter((one) => order(one, after) > 0) : lines;
      const items = copy(rest.slice(0, limit));
      const last = items.at(-1);
      return { items, next: last && rest.length > limit ? { at: last.at, reference: last.reference } : null };
    },
    async counts() {
      const counts = { learned: 0, held: 0, withdrawn: 0 };
      for (const { state } of records.values()) counts[state] += 1;
      return counts;
    },
  };
}
