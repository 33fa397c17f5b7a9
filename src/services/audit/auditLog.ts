import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { AuditAction, AuditEntry } from './auditEntry.ts';
import type { AuditRepository } from './auditRepository.ts';

/** Writes down who saw and changed what. */
export type AuditLog = { note(user: AuditEntry['user'], action: AuditAction, subject?: string | null): Promise<void> };

/** How long somebody who looks again at the same thing is still looking, in milliseconds. */
const sameLookMs = 5 * 60_000;
const mostLooks = 10_000;

/** Makes the log over its port; a page that asks for the same thing again and again is one look. */
export function createAuditLog(deps: { audit: AuditRepository; clock: Clock }): AuditLog {
  const looks = new Map<string, number>();

  function isSameLook(key: string, now: number): boolean {
    const before = looks.get(key) ?? Number.NEGATIVE_INFINITY;
    if (now - before < sameLookMs) return true;
    // Oldest first: a map keeps the order in which its keys came.
    looks.delete(key);
    looks.set(key, now);
    const [oldest] = looks.keys();
    if (looks.size > mostLooks && oldest !== undefined) looks.delete(oldest);
    return false;
  }

  return {
    async note({ id, name }, action, subject = null) {
      const at = deps.clock();
      const looked = action.endsWith('.seen');
      if (looked && isSameLook(`${id} ${action} ${subject}`, at.getTime())) return;
      await deps.audit.record({ id: randomUUID(), at, user: { id, name }, action, subject });
    },
  };
}
