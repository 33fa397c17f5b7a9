import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apiQuery,
  belongs,
  openTickets,
  readFilter,
  sorts,
  writeFilter,
} from '../../../src/web/desk/queue/queueFilter.ts';
import { savedViews, viewOf } from '../../../src/web/desk/queue/savedViews.ts';
import { queueItem } from './ticketExamples.ts';

const now = Date.parse('2026-11-25T12:00:00Z');

describe('a filter of the queue in the address', () => {
  it('is empty for everything open, latest first', () => {
    expect(writeFilter(openTickets)).toBe('');
    expect(readFilter('')).toEqual(openTickets);
  });

  it('comes back as it was written', () => {
    const code = fc.constantFrom('pothole', 'noise', 'public_works', 'waste');
    const filter = fc.record({
      status: fc.uniqueArray(fc.constantFrom('open', 'new', 'closed', 'waiting')),
      queue: fc.uniqueArray(code),
      service: fc.uniqueArray(code),
      assignee: fc.constantFrom('', 'me', 'none', 'a-user-id'),
      overdue: fc.boolean(),
      attention: fc.boolean(),
      undelivered: fc.boolean(),
      mentioned: fc.boolean(),
      q: fc.string().map((text) => text.trim()),
      sort: fc.constantFrom(...sorts),
    });
    fc.assert(
      fc.property(filter, (one) => {
        expect(readFilter(writeFilter(one))).toEqual(one);
      }),
    );
  });

  it('leaves out what it cannot read', () => {
    expect(readFilter('?sort=colour&overdue=maybe&other=1')).toEqual(openTickets);
  });

  it('names the statuses for the API, and none for all of them', () => {
    const all = new URLSearchParams(apiQuery({ ...openTickets, status: [] }, { limit: 50 }));
    expect(all.has('status')).toBe(false);
    const open = new URLSearchParams(apiQuery(openTickets, { limit: 50, cursor: 'abc' }));
    expect(Object.fromEntries(open)).toEqual({ status: 'open', sort: '-createdAt', limit: '50', cursor: 'abc' });
  });
});

describe('the saved views', () => {
  it('are each found again from their address', () => {
    for (const view of savedViews) expect(viewOf(readFilter(writeFilter(view.filter)))?.id).toBe(view.id);
  });

  it('are left when the filter narrows further', () => {
    expect(viewOf({ ...openTickets, service: ['noise'] })).toBeNull();
  });
});

describe('whether a line belongs in a list', () => {
  const mine = queueItem({ status: 'new', assignee: { id: 'me-id', name: 'Me' } });
  const done = queueItem({ status: 'resolved', dueAt: '2026-11-01T00:00:00Z' });
  const late = queueItem({ status: 'in_progress', dueAt: '2026-11-01T00:00:00Z' });
  const waiting = queueItem({ status: 'waiting', dueAt: '2026-11-01T00:00:00Z' });

  it.each([
    ['open holds what is unfinished', mine, openTickets, true],
    ['open does not hold what is resolved', done, openTickets, false],
    ['no status holds everything', done, { ...openTickets, status: [] }, true],
    ['mine holds mine', mine, { ...openTickets, assignee: 'me' }, true],
    ['unassigned does not hold mine', mine, { ...openTickets, assignee: 'none' }, false],
    ['unassigned holds what nobody has', late, { ...openTickets, assignee: 'none' }, true],
    ['somebody else’s does not hold mine', mine, { ...openTickets, assignee: 'other' }, false],
    ['overdue holds what is late', late, { ...openTickets, overdue: true }, true],
    ['overdue does not hold what waits for the citizen', waiting, { ...openTickets, overdue: true }, false],
    ['to watch holds what is late', late, { ...openTickets, attention: true }, true],
    ['to watch does not hold what has time', mine, { ...openTickets, attention: true }, false],
    [
      'to watch holds what nobody answered in time',
      queueItem({ firstResponseDueAt: '2026-11-01T00:00:00Z', dueAt: '2030-01-01T00:00:00Z' }),
      { ...openTickets, attention: true },
      true,
    ],
    ['overdue does not hold what was finished late', done, { ...openTickets, status: [], overdue: true }, false],
    ['a service holds its own', mine, { ...openTickets, service: ['pothole'] }, true],
    ['another service does not', mine, { ...openTickets, service: ['noise'] }, false],
    ['another team does not', mine, { ...openTickets, queue: ['waste'] }, false],
  ])('%s', (_name, item, filter, expected) => {
    expect(belongs(item, filter, 'me-id', now)).toBe(expected);
  });
});
