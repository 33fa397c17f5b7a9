import { describe, expect, it } from 'vitest';
import type { FactSource, TicketFact } from '../../../src/services/report/facts.ts';
import { createFactTable } from '../../../src/services/report/factTable.ts';
import { monday } from '../../support/makeTicket.ts';

const fact = (reference: string) => ({ reference }) as TicketFact;

/** A source whose first page comes when it is let go. */
function slowSource() {
  const asked: Date[] = [];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const source: FactSource = {
    async *tickets(since) {
      asked.push(since);
      await gate;
      yield [fact('a'), fact('b')];
    },
    async *contacts() {},
    size: async () => 2,
  };
  return { source, asked, letGo: () => letGo() };
}

describe('the facts in memory', () => {
  it('are read whole once, and then only what was written since, with what clocks may differ by', async () => {
    const { source, asked, letGo } = slowSource();
    letGo();
    const table = createFactTable({ source, clock: () => monday });
    expect((await table.fresh()).tickets).toHaveLength(2);
    await table.fresh();
    expect(asked[0]).toEqual(new Date(0));
    expect(monday.getTime() - (asked[1]?.getTime() ?? 0)).toBe(30_000);
    expect(await table.reading()).toBeNull();
  });

  it('tell how far the first reading is', async () => {
    const { source, letGo } = slowSource();
    const table = createFactTable({ source, clock: () => monday });
    expect(await table.reading()).toEqual({ read: 0, of: 2 });
    letGo();
    await table.fresh();
    expect(await table.reading()).toBeNull();
  });

  it('are read anew after a reading that failed', async () => {
    let fails = true;
    const table = createFactTable({
      source: {
        async *tickets() {
          if (fails) throw new Error('the store is away');
          yield [fact('a')];
        },
        async *contacts() {},
        size: async () => 1,
      },
      clock: () => monday,
    });
    await expect(table.fresh()).rejects.toThrow('away');
    fails = false;
    expect((await table.fresh()).tickets).toHaveLength(1);
  });
});
