import type { AuditEntry } from '../../../src/services/audit/auditEntry.ts';
import type { AuditRepository } from '../../../src/services/audit/auditRepository.ts';

/** The audit in memory. */
export function fakeAudit(): AuditRepository {
  let kept: AuditEntry[] = [];
  const isAfter = (one: AuditEntry, { at, id }: Pick<AuditEntry, 'at' | 'id'>) =>
    one.at < at || (one.at.getTime() === at.getTime() && one.id < id);
  return {
    async record(entry) {
      kept.push(structuredClone(entry));
    },
    async list({ filter: { userId, subject, action, from, to }, after, limit }) {
      const found = kept
        .filter((one) => (!userId || one.user.id === userId) && (!subject || one.subject === subject))
        .filter((one) => (!action || one.action === action) && (!from || one.at >= from) && (!to || one.at < to))
        .filter((one) => !after || isAfter(one, after))
        .sort((a, b) => (isAfter(a, b) ? 1 : -1));
      const items = structuredClone(found.slice(0, limit));
      const last = items.at(-1);
      return { items, next: found.length > limit && last ? { at: last.at, id: last.id } : null };
    },
    async forgetBefore(at) {
      const before = kept.length;
      kept = kept.filter((one) => one.at >= at);
      return before - kept.length;
    },
  };
}
