import { describe, expect, it } from 'vitest';
import { periodStarts, reportOf } from '../../../src/services/learning/guessReport.ts';

const zone = 'America/Toronto';

describe('the report on guesses', () => {
  it('begins its weeks on the city’s Monday at midnight, over the change of the clocks', () => {
    const starts = periodStarts(new Date('2026-03-12T15:00:00Z'), 'week', zone);
    expect(starts).toHaveLength(13);
    expect(starts.slice(-2).map((one) => one.toISOString())).toEqual([
      '2026-03-02T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ]);
  });

  it('begins its months on the first', () => {
    const starts = periodStarts(new Date('2026-03-12T15:00:00Z'), 'month', zone);
    expect([starts.length, starts[0]?.toISOString(), starts.at(-1)?.toISOString()]).toEqual([
      12,
      '2025-04-01T04:00:00.000Z',
      '2026-03-01T05:00:00.000Z',
    ]);
  });

  it('adds up by period and by pair', () => {
    const [first, second] = [new Date('2026-02-01T05:00:00Z'), new Date('2026-03-01T05:00:00Z')];
    const report = reportOf(
      [first, second],
      [
        { from: first, choice: 'taken', guess: 'pothole', filed: 'pothole', service: 'pothole', count: 6 },
        { from: second, choice: 'taken', guess: 'pothole', filed: 'pothole', service: 'noise', count: 2 },
        { from: second, choice: 'asked', guess: 'pothole', filed: 'noise', service: 'noise', count: 1 },
        { from: second, choice: null, guess: null, filed: 'noise', service: 'noise', count: 4 },
      ],
    );
    const none = { tickets: 0, uncorrected: 0, guessed: 0, guessedRight: 0, taken: 0, asked: 0, agent: 0 };
    expect(report.periods).toEqual([
      { ...none, from: first, tickets: 6, uncorrected: 6, guessed: 6, guessedRight: 6, taken: 6 },
      { ...none, from: second, tickets: 7, uncorrected: 5, guessed: 3, guessedRight: 0, taken: 2, asked: 1 },
    ]);
    expect(report.totals).toEqual({
      tickets: 13,
      uncorrected: 11,
      guessed: 9,
      guessedRight: 6,
      taken: 8,
      asked: 1,
      agent: 0,
    });
    expect(report.confusion).toEqual([
      { guess: 'pothole', service: 'pothole', count: 6 },
      { guess: 'pothole', service: 'noise', count: 3 },
    ]);
  });
});
