import { describe, expect, it } from 'vitest';
import type { LiveDesk } from '../../../src/domain/liveDesk.ts';
import { isOpen, nextOpening } from '../../../src/services/liveDesk/openingHours.ts';

const zone = 'America/Toronto';
const day = [
  { from: 510, to: 720 },
  { from: 780, to: 990 },
];
const desk: LiveDesk = { week: [day, day, day, day, day, [], []], holidays: ['12-25', '2026-04-06'], waitMinutes: 3 };

describe('the desk', () => {
  it.each([
    ['2026-03-02T13:29:00Z', false, 'a minute before half past eight'],
    ['2026-03-02T13:30:00Z', true, 'at half past eight'],
    ['2026-03-02T16:59:00Z', true, 'before noon'],
    ['2026-03-02T17:00:00Z', false, 'at noon'],
    ['2026-03-02T18:00:00Z', true, 'at one'],
    ['2026-03-02T21:30:00Z', false, 'at half past four'],
    ['2026-03-01T15:00:00Z', false, 'on a Sunday'],
    ['2026-12-25T15:00:00Z', false, 'on a day that is a holiday every year'],
    ['2026-04-06T15:00:00Z', false, 'on a day that is one this year'],
    ['2027-04-06T15:00:00Z', true, 'on that date of another year'],
    ['2026-07-06T12:30:00Z', true, 'at half past eight of summer time'],
  ])('%s: %s, %s', (moment, open) => {
    expect(isOpen(desk, zone, new Date(moment))).toBe(open);
  });

  it.each([
    ['2026-03-02T12:00:00Z', '2026-03-02T13:30:00.000Z', 'later that morning'],
    ['2026-03-02T17:00:00Z', '2026-03-02T18:00:00.000Z', 'after lunch'],
    ['2026-03-02T23:00:00Z', '2026-03-03T13:30:00.000Z', 'the next day'],
    ['2026-03-07T02:00:00Z', '2026-03-09T12:30:00.000Z', 'after the week-end in which the clocks changed'],
    ['2026-04-04T15:00:00Z', '2026-04-07T12:30:00.000Z', 'after a holiday'],
  ])('after %s opens at %s, %s', (moment, opening) => {
    expect(nextOpening(desk, zone, new Date(moment))?.toISOString()).toBe(opening);
  });

  it('that is never open has no next opening', () => {
    expect(nextOpening({ ...desk, week: [] }, zone, new Date('2026-03-02T12:00:00Z'))).toBeNull();
  });
});
