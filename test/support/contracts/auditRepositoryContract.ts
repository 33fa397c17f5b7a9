import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/services/audit/auditEntry.ts';
import type { AuditRepository } from '../../../src/services/audit/auditRepository.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 14, minute));

function line(id: string, minute: number, change: Partial<AuditEntry> = {}): AuditEntry {
  return { id, at: at(minute), user: { id: 'lea', name: 'Léa' }, action: 'ticket.seen', subject: 'GO-1', ...change };
}

/** What every implementation of AuditRepository does; `open` gives an empty one. */
export function auditRepositoryContract(open: () => Promise<AuditRepository>): void {
  describe('AuditRepository', () => {
    const all = { after: null, limit: 10 };

    it('gives back what was recorded, latest first', async () => {
      const audit = await open();
      const refused = line('b', 2, {
        user: { id: null, name: 'x@y.example' },
        action: 'session.refused',
        subject: null,
      });
      for (const one of [line('a', 1), refused]) await audit.record(one);
      expect(await audit.list({ filter: {}, ...all })).toEqual({ items: [refused, line('a', 1)], next: null });
    });

    it('pages by key, also among lines of one moment', async () => {
      const audit = await open();
      for (const id of ['a', 'b', 'c']) await audit.record(line(id, 1));
      await audit.record(line('z', 0));
      const seen: string[] = [];
      for (let after = null as Parameters<AuditRepository['list']>[0]['after']; ; ) {
        const { items, next } = await audit.list({ filter: {}, after, limit: 2 });
        seen.push(...items.map(({ id }) => id));
        if (!next) break;
        after = next;
      }
      expect(seen).toEqual(['c', 'b', 'a', 'z']);
    });

    it('narrows by person, subject, action and time', async () => {
      const audit = await open();
      await audit.record(line('a', 1));
      await audit.record(line('b', 2, { user: { id: 'max', name: 'Max' } }));
      await audit.record(line('c', 3, { subject: 'GO-2' }));
      await audit.record(line('d', 4, { action: 'ticket.note' }));
      const ids = async (filter: Parameters<AuditRepository['list']>[0]['filter']) =>
        (await audit.list({ filter, ...all })).items.map(({ id }) => id);
      expect(await ids({ userId: 'max' })).toEqual(['b']);
      expect(await ids({ subject: 'GO-2' })).toEqual(['c']);
      expect(await ids({ action: 'ticket.note' })).toEqual(['d']);
      expect(await ids({ from: at(2), to: at(4) })).toEqual(['c', 'b']);
      expect(await ids({ userId: 'lea', subject: 'GO-1', action: 'ticket.seen' })).toEqual(['a']);
    });

    it('forgets what was done before a time', async () => {
      const audit = await open();
      for (const [id, minute] of [
        ['a', 1],
        ['b', 5],
      ] as const)
        await audit.record(line(id, minute));
      expect(await audit.forgetBefore(at(5))).toBe(1);
      expect((await audit.list({ filter: {}, ...all })).items.map(({ id }) => id)).toEqual(['b']);
    });
  });
}
