import type { PresenceRecord, PresenceRepository } from '../../../src/services/presence/presenceRepository.ts';

/** Who has which ticket open, in memory. */
export function fakePresence(): PresenceRepository {
  const kept = new Map<string, PresenceRecord>();
  const idOf = (reference: string, userId: string) => `${reference}:${userId}`;
  return {
    async say(record) {
      const id = idOf(record.reference, record.user.id);
      const before = kept.get(id) ?? null;
      kept.set(id, structuredClone(record));
      return before;
    },
    async on(reference, since) {
      const there = [...kept].filter(([, one]) => one.reference === reference && one.at >= since);
      return there.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => structuredClone(one));
    },
    async leave(reference, userId) {
      kept.delete(idOf(reference, userId));
    },
  };
}
