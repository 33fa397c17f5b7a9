import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '../../../src/domain/businessHours.ts';
import { createWorkingTime } from '../../../src/services/targets/workingTime.ts';

const day = [
  { from: 510, to: 720 },
  { from: 780, to: 990 },
];
const office: BusinessHours = {
  week: [day, day, day, day, day, [], []],
  holidays: 'CA-QC',
  closures: [
    { date: '12-24', name: { fr: 'Veille de Noël', en: 'Christmas Eve' } },
    { date: '2026-04-06', name: { fr: 'Lundi de Pâques', en: 'Easter Monday' } },
  ],
};
const time = createWorkingTime(office, 'America/Toronto');
const roundTheClock = createWorkingTime(
  { week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), holidays: null, closures: [] },
  'America/Toronto',
);
const hours = (n: number) => n * 3_600_000;
/** A moment by the clock of Magog, with the offset that it had. */
const at = (text: string) => new Date(text);

describe('working time', () => {
  it.each([
    ['within a day', '2026-11-02T10:00:00-05:00', 2, '2026-11-02T12:00:00-05:00'],
    ['over the break at noon', '2026-11-02T11:30:00-05:00', 1, '2026-11-02T13:30:00-05:00'],
    ['three working days', '2026-11-02T10:00:00-05:00', 21, '2026-11-05T10:00:00-05:00'],
    ['from a Sunday', '2026-11-01T10:00:00-05:00', 7, '2026-11-02T16:30:00-05:00'],
    ['over a weekend', '2026-11-06T16:00:00-05:00', 1, '2026-11-09T09:00:00-05:00'],
    ['over Thanksgiving', '2026-10-09T10:00:00-04:00', 7, '2026-10-13T10:00:00-04:00'],
    ['over Easter, Monday being the town’s own', '2026-04-02T10:00:00-04:00', 7, '2026-04-07T10:00:00-04:00'],
    ['over Christmas, the eve being the town’s own', '2026-12-23T10:00:00-05:00', 7, '2026-12-28T10:00:00-05:00'],
    ['over the end of summer time', '2026-10-30T16:00:00-04:00', 1, '2026-11-02T09:00:00-05:00'],
  ])('%s', (_name, from, length, due) => {
    expect(time.add(at(from), hours(length))).toEqual(at(due));
  });

  it('counts the 23 and 25 hours of the days on which the clock is changed', () => {
    const midnight = (date: string, offset: string) => at(`${date}T00:00:00${offset}`);
    const spring = roundTheClock.between(midnight('2026-03-08', '-05:00'), midnight('2026-03-09', '-04:00'));
    const autumn = roundTheClock.between(midnight('2026-11-01', '-04:00'), midnight('2026-11-02', '-05:00'));
    expect([spring, autumn]).toEqual([hours(23), hours(25)]);
  });

  it('names the holidays on the way, in both languages, and none that falls on a Saturday', () => {
    const { holidays } = time;
    expect(holidays(at('2026-10-09T10:00:00-04:00'), at('2026-10-14T10:00:00-04:00'))).toEqual([
      { date: '2026-10-12', name: { fr: 'Action de grâce', en: 'Thanksgiving' } },
    ]);
    // The eve is a Saturday that year, Christmas a Sunday.
    expect(holidays(at('2022-12-23T10:00:00-05:00'), at('2022-12-26T10:00:00-05:00'))).toEqual([]);
  });

  const moment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T00:00:00Z'), noInvalidDate: true });
  const length = fc.integer({ min: 0, max: hours(200) });

  it('never goes back: later or longer is no earlier', () => {
    fc.assert(
      fc.property(moment, moment, length, length, (a, b, one, two) => {
        const [from, later] = a < b ? [a, b] : [b, a];
        expect(time.add(from, one) <= time.add(later, one)).toBe(true);
        expect(time.add(from, Math.min(one, two)) <= time.add(from, Math.max(one, two))).toBe(true);
        expect(time.add(from, one) >= from).toBe(true);
      }),
    );
  });

  it('measures what it added, and adds in two parts what it adds in one', () => {
    fc.assert(
      fc.property(moment, length, length, (from, one, two) => {
        expect(time.between(from, time.add(from, one))).toBe(one);
        expect(time.between(time.add(from, one), time.add(time.add(from, one), two))).toBe(two);
        if (one > 0 && two > 0) expect(time.add(time.add(from, one), two)).toEqual(time.add(from, one + two));
      }),
    );
  });

  it('is as long in two parts as in one', () => {
    fc.assert(
      fc.property(moment, moment, moment, (...three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(time.between(a, b) + time.between(b, c)).toBe(time.between(a, c));
      }),
    );
  });
});
