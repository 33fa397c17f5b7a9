import { describe, expect, it } from 'vitest';
import { orderTopics, readTopicUse } from '../../../src/web/desk/calls/topicOrder.ts';
import { csvOf } from '../../../src/web/desk/report/csv.ts';
import { hoursText } from '../../../src/web/desk/report/numbers.ts';
import { createPartNames } from '../../../src/web/desk/report/partName.ts';
import { periodOf, presetOf, presets, readPeriod, writePeriod } from '../../../src/web/desk/report/period.ts';

const zone = 'America/Toronto';
/** Ten in the evening of the 24th in Magog, already the 25th in UTC. */
const now = Date.parse('2026-11-25T03:00:00Z');

describe('the period of a report', () => {
  it('ends today by the city’s calendar', () => {
    expect(periodOf('today', now, zone)).toEqual({ from: '2026-11-24', to: '2026-11-24' });
    expect(periodOf('week', now, zone)).toEqual({ from: '2026-11-18', to: '2026-11-24' });
    expect(periodOf('year', now, zone)).toEqual({ from: '2026-01-01', to: '2026-11-24' });
    expect(periodOf('twelveMonths', now, zone).from).toBe('2025-11-25');
  });

  it.each(presets)('knows %s again in the address', (preset) => {
    const period = periodOf(preset, now, zone);
    expect(presetOf(readPeriod(`?${writePeriod(period)}`, now, zone), now, zone)).toBe(preset);
  });

  it.each(['', '?from=2026-02-30x&to=2026-03-01', '?from=2026-03-02&to=2026-03-01', '?to=2026-03-01'])(
    'is the last thirty days where the address says “%s”',
    (search) => {
      expect(readPeriod(search, now, zone)).toEqual(periodOf('month', now, zone));
    },
  );

  it('names its parts short enough for an axis', () => {
    expect(createPartNames('day', 'fr', zone)('2026-11-24T05:00:00Z')).toBe('24 nov.');
    expect(createPartNames('month', 'en', zone)('2026-11-01T04:00:00Z')).toBe('Nov 2026');
  });
});

describe('a file of a table', () => {
  it('is quoted where it must be, and no cell is a formula', () => {
    expect(
      csvOf([
        ['Rue', 'Nombre'],
        ['=A1; "x"', 3],
        [null, -1],
      ]),
    ).toBe('\ufeffRue,Nombre\r\n"\'=A1; ""x""",3\r\n,-1\r\n');
  });
});

describe('a length of time', () => {
  it.each([
    [null, '–'],
    [0.5, '30 min'],
    [5.25, '5,3 h'],
    [72, '3 j'],
  ])('%j hours are written %s', (hours, text) => {
    expect(hoursText(hours, 'fr').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(text);
  });
});

describe('the topics of calls', () => {
  const topics = [
    { id: 'a', name: 'Bibliothèque' },
    { id: 'b', name: 'Écocentre' },
    { id: 'c', name: 'Taxes' },
  ];

  it('begin with those that are noted most here, then as the pack has them', () => {
    expect(orderTopics(topics, { c: 3, b: 1 }, '').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('are found by a part of their name, accents aside', () => {
    expect(orderTopics(topics, {}, 'eco').map(({ id }) => id)).toEqual(['b']);
  });

  it.each([null, '', 'x', '[]', '{"a":"1"}'])('take nothing from %j', (kept) => {
    expect(readTopicUse(kept)).toEqual({});
  });
});
