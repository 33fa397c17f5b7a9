import type { AuditAction, AuditEntry } from './auditEntry.ts';

/** Which lines are wanted; what is absent doesn't narrow. `from` is in the range, `to` isn't. */
export type AuditFilter = { userId?: string; subject?: string; action?: AuditAction; from?: Date; to?: Date };

/** A place in the list, which goes from the latest line to the oldest. */
export type AuditPosition = { at: Date; id: string };

/** Where the lines are kept: they are added, read, and forgotten when their time is over, never changed. */
export type AuditRepository = {
  record(entry: AuditEntry): Promise<void>;
  list(of: {
    filter: AuditFilter;
    after: AuditPosition | null;
    limit: number;
  }): Promise<{ items: AuditEntry[]; next: AuditPosition | null }>;
  /** Forgets what was done before a time; how many lines that were. */
  forgetBefore(at: Date): Promise<number>;
};
