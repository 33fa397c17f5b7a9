import { describe, expect, it } from 'vitest';
import { readRoute, ticketPath } from '../../../src/web/desk/router/route.ts';

describe('the addresses of the desk', () => {
  it.each([
    ['/desk', { page: 'queue', reference: null }],
    ['/desk/', { page: 'queue', reference: null }],
    ['/desk/tickets/go-2026-000001-1', { page: 'queue', reference: 'GO-2026-000001-1' }],
    ['/desk/phone', { page: 'phone' }],
    ['/desk/users', { page: 'users' }],
    ['/desk/setup', { page: 'setup' }],
    ['/desk/nothing', { page: 'unknown' }],
    ['/desk/tickets/a/b', { page: 'unknown' }],
    ['/desk/users/1', { page: 'unknown' }],
  ])('%s', (path, route) => {
    expect(readRoute(path)).toEqual(route);
  });

  it('keep the filter with the ticket, and come back to the queue without it', () => {
    const path = ticketPath('GO-2026-000001-1', 'assignee=me');
    expect(path).toBe('/desk/tickets/GO-2026-000001-1?assignee=me');
    expect(ticketPath(null, 'assignee=me')).toBe('/desk/?assignee=me');
    expect(ticketPath(null)).toBe('/desk/');
  });
});
