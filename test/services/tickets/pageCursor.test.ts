import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../../src/services/tickets/pageCursor.ts';
import { monday, reference } from '../../support/makeTicket.ts';

const sort = { field: 'dueAt', direction: 'asc' } as const;
const position = { value: monday, reference: reference(1) };

describe('a page cursor', () => {
  it('reads back what it was written from', () => {
    expect(readCursor(sort, writeCursor(sort, position))).toEqual(position);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '§§§'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['JSON of another shape', Buffer.from('{"a":1}').toString('base64url')],
    ['too few parts', Buffer.from('["dueAt","asc"]').toString('base64url')],
    ['no date', Buffer.from('["dueAt","asc","soon","GO"]').toString('base64url')],
    ['an object where a text belongs', Buffer.from('["dueAt","asc",{"$gt":0},"GO"]').toString('base64url')],
    ['another order', writeCursor({ field: 'dueAt', direction: 'desc' }, position)],
    ['another field', writeCursor({ field: 'createdAt', direction: 'asc' }, position)],
  ])('refuses %s', (_, cursor) => {
    expect(() => readCursor(sort, cursor)).toThrow(expect.objectContaining({ code: 'invalid_cursor', status: 400 }));
  });
});
