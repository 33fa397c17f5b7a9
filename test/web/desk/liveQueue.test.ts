import { describe, expect, it } from 'vitest';
import { arrivedIn, lineOf, patchLines, putFirst, withoutLines } from '../../../src/web/desk/queue/liveQueue.ts';
import { queueItem, ticket } from './ticketExamples.ts';

const a = queueItem({ reference: 'A' });
const b = queueItem({ reference: 'B' });
const c = queueItem({ reference: 'C' });
const pages = [
  { items: [a, b], next: 'cursor' },
  { items: [c], next: null },
];
const references = (found: typeof pages) => found.map((page) => page.items.map((item) => item.reference));

describe('the live queue', () => {
  it('changes a line in its place', () => {
    const changed = { ...c, status: 'accepted' as const, updatedAt: '2026-11-25T11:00:00.000Z' };
    const patched = patchLines(pages, [changed]);
    expect(references(patched)).toEqual([['A', 'B'], ['C']]);
    expect(patched[1]?.items[0]?.status).toBe('accepted');
    expect(patched[0]?.next).toBe('cursor');
  });

  it('lets no older answer undo a newer one', () => {
    const newer = patchLines(pages, [{ ...a, status: 'accepted', updatedAt: '2026-11-25T12:00:00.000Z' }]);
    expect(patchLines(newer, [a])).toBe(newer);
  });

  it('finds what arrived in a fresh first page, on whichever page the known ones are', () => {
    const d = queueItem({ reference: 'D' });
    expect(arrivedIn(pages, [d, a, c])).toEqual([d]);
  });

  it('puts what arrived first, once', () => {
    const d = queueItem({ reference: 'D' });
    const once = putFirst(pages, [d]);
    expect(references(once)).toEqual([['D', 'A', 'B'], ['C']]);
    expect(putFirst(once, [d])).toBe(once);
  });

  it('drops what belongs there no more', () => {
    expect(references(withoutLines(pages, (item) => item.reference === 'B'))).toEqual([['A'], ['C']]);
  });

  it('makes of a ticket the line that the queue would send', () => {
    expect(lineOf(ticket())).toEqual(queueItem());
  });
});
