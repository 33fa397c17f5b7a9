import { describe, expect, it } from 'vitest';
import type { ContactFact, TicketFact } from '../../../src/services/report/facts.ts';
import { measure } from '../../../src/services/report/measure.ts';
import { operationsOf } from '../../../src/services/report/operations.ts';
import { bucketStarts, periodOf } from '../../../src/services/report/period.ts';
import { reportOf } from '../../../src/services/report/report.ts';

const zone = 'America/Toronto';
const at = (text: string) => new Date(`2026-11-${text}:00-05:00`);

function ticket(n: number, change: Partial<TicketFact> = {}): TicketFact {
  const createdAt = change.createdAt ?? at('03T10:00');
  return {
    reference: `GO-2026-00000${n}-0`,
    serviceCode: 'pothole',
    status: 'new',
    assignee: null,
    channel: 'web',
    language: 'fr',
    createdAt,
    updatedAt: createdAt,
    dueAt: at('05T10:00'),
    street: null,
    point: null,
    score: null,
    conversation: true,
    guess: null,
    ...change,
  };
}

function contact(id: string, change: Partial<ContactFact> = {}): ContactFact {
  return {
    id,
    kind: 'conversation',
    at: at('03T10:00'),
    updatedAt: at('03T10:00'),
    channel: 'web',
    language: 'fr',
    step: 'done',
    tickets: 1,
    topic: null,
    ...change,
  };
}

const week = periodOf('2026-11-02', '2026-11-08', zone);
const now = at('20T12:00');

describe('a period', () => {
  it('holds whole days of the city, both dates included, the change of the clock among them', () => {
    const november = periodOf('2026-11-01', '2026-11-01', zone);
    expect(november.from).toEqual(new Date('2026-11-01T04:00:00Z'));
    expect(november.to).toEqual(new Date('2026-11-02T05:00:00Z'));
    expect(bucketStarts(november)).toHaveLength(25);
  });

  it('is cut so that a chart can be read', () => {
    expect(bucketStarts(week)).toHaveLength(7);
    expect(periodOf('2026-09-01', '2026-11-29', zone).bucket).toBe('week');
    const year = periodOf('2026-01-15', '2026-12-31', zone);
    expect(year.bucket).toBe('month');
    const starts = bucketStarts(year);
    expect(starts).toHaveLength(12);
    expect(starts[1]).toEqual(new Date('2026-02-01T05:00:00Z'));
  });
});

describe('how long something took', () => {
  it('is the middle one, and the one below which nine in ten lie', () => {
    const samples = Array.from({ length: 10 }, (_, i) => ({
      from: at('03T00:00'),
      at: new Date(at('03T00:00').getTime() + (i + 1) * 3_600_000),
      due: at('03T07:30'),
    }));
    expect(measure(samples, now)).toEqual({ count: 10, median: 5, p90: 9, judged: 10, within: 7 });
  });

  it('judges what did not happen once its time is over, and not before', () => {
    const open = [
      { from: at('03T00:00'), at: null, due: at('04T00:00') },
      { from: at('03T00:00'), at: null, due: at('29T00:00') },
      { from: at('03T00:00'), at: null, due: undefined },
    ];
    expect(measure(open, now)).toEqual({ count: 0, median: null, p90: null, judged: 1, within: 0 });
  });
});

describe('the report of a period', () => {
  it('counts as contacts conversations, noted calls, and requests that an agent took down on the telephone', () => {
    const { contacts } = reportOf(
      {
        tickets: [ticket(1), ticket(2, { channel: 'phone', conversation: false, language: 'en' })],
        contacts: [
          contact('a'),
          contact('b', { channel: 'sms' }),
          contact('c', { channel: 'msteams' }),
          contact('d', { kind: 'call', channel: 'phone', topic: 'library', step: null, tickets: 0 }),
          contact('e', { at: at('09T00:00') }),
        ],
      },
      week,
      now,
    );
    expect(contacts).toEqual({
      total: 5,
      byKind: [
        { key: 'calls', count: 2 },
        { key: 'chats', count: 1 },
        { key: 'sms', count: 1 },
        { key: 'teams', count: 1 },
      ],
      byLanguage: [
        { key: 'fr', count: 4 },
        { key: 'en', count: 1 },
      ],
      topics: [{ key: 'library', count: 1 }],
    });
  });

  it('follows the backlog from what stood before', () => {
    const { parts } = reportOf(
      {
        contacts: [],
        tickets: [
          ticket(1, { createdAt: at('01T10:00') }),
          ticket(2, { createdAt: at('01T10:00'), resolvedAt: at('01T12:00') }),
          ticket(3, { createdAt: at('03T10:00'), resolvedAt: at('05T12:00') }),
          ticket(4, { createdAt: at('08T23:30') }),
          ticket(5, { createdAt: at('09T00:00') }),
        ],
      },
      week,
      now,
    );
    expect(parts.map(({ backlog }) => backlog)).toEqual([1, 2, 2, 1, 1, 1, 2]);
    expect(parts.map(({ filed, resolved }) => [filed, resolved])[1]).toEqual([1, 0]);
    expect(parts.map(({ resolved }) => resolved)[3]).toBe(1);
  });

  it('groups by service, agent and street, most first, with what became of each', () => {
    const lea = { id: 'lea', name: 'Léa' };
    const { groups, requests } = reportOf(
      {
        contacts: [],
        tickets: [
          ticket(1, { assignee: lea, street: 'Rue Sherbrooke', score: 5, reopenings: 1 }),
          ticket(2, {
            assignee: lea,
            street: 'Rue Sherbrooke',
            score: 2,
            resolvedAt: at('04T10:00'),
            status: 'closed',
          }),
          ticket(3, { serviceCode: 'noise' }),
        ],
      },
      week,
      now,
    );
    expect(groups.service.map(({ key, requests: count }) => [key, count])).toEqual([
      ['pothole', 2],
      ['noise', 1],
    ]);
    expect(groups.agent[0]).toMatchObject({ key: 'lea', name: 'Léa', requests: 2, open: 1, reopened: 1 });
    expect(groups.street.map(({ key }) => key)).toEqual(['Rue Sherbrooke', '']);
    expect(requests.satisfaction).toEqual({ count: 2, mean: 3.5, scores: [0, 1, 0, 0, 1] });
    expect(requests.resolution).toMatchObject({ count: 1, median: 24, judged: 3, within: 1 });
  });

  it('groups by the city’s sectors where it has some: by the outline around a point, else by the street', () => {
    const name = { fr: 'Nord', en: 'North' };
    const square: [number, number][] = [
      [-72.2, 45.2],
      [-72.1, 45.2],
      [-72.1, 45.3],
      [-72.2, 45.3],
      [-72.2, 45.2],
    ];
    const sectors = [
      { code: 'north', name, streets: [], outline: square },
      { code: 'south', name, streets: ['Rue Sherbrooke'], outline: null },
    ];
    const tickets = [
      ticket(1, { street: 'Rue Sherbrooke', point: { lat: 45.25, long: -72.15 } }),
      ticket(2, { street: 'Rue Sherbrooke', point: { lat: 45.1, long: -72.15 } }),
      ticket(3, { street: 'Rue Sherbrooke' }),
      ticket(4, { street: 'Rue Merry' }),
      ticket(5),
    ];
    const facts = { contacts: [], tickets };
    expect(reportOf(facts, week, now, sectors).groups.sector.map(({ key, requests }) => [key, requests])).toEqual([
      ['', 2],
      ['south', 2],
      ['north', 1],
    ]);
    expect(reportOf(facts, week, now).groups.sector).toEqual([]);
  });

  it('tells where conversations were left in the middle, an hour after their last word', () => {
    const { abandoned } = reportOf(
      {
        tickets: [],
        contacts: [
          contact('a', { step: 'attribute:size', tickets: 0 }),
          contact('b', { step: 'attribute:kind', tickets: 0 }),
          contact('c', { step: 'address', tickets: 0 }),
          contact('filed', { step: 'problem', tickets: 1 }),
          contact('answered', { step: 'answer', tickets: 0 }),
          contact('here', { step: 'address', tickets: 0, updatedAt: new Date(now.getTime() - 60_000) }),
        ],
      },
      week,
      now,
    );
    expect(abandoned).toEqual({
      conversations: 6,
      bySteps: [
        { key: 'attribute', count: 2 },
        { key: 'address', count: 1 },
      ],
    });
  });

  it('tells how often the first guess was right', () => {
    const guess = { choice: 'taken' as const, guess: 'pothole', filed: 'pothole' };
    const { guesses } = reportOf(
      { contacts: [], tickets: [ticket(1, { guess }), ticket(2, { guess, serviceCode: 'noise' }), ticket(3)] },
      week,
      now,
    );
    expect(guesses).toEqual({ guessed: 2, right: 1, uncorrected: 1, tickets: 2 });
  });
});

describe('how it stands now', () => {
  it('counts what is open by agent, nobody’s apart, and none as late whose clock stands', () => {
    const lea = { id: 'lea', name: 'Léa' };
    const operations = operationsOf(
      [
        ticket(1, { attentionAt: at('04T10:00') }),
        ticket(2, { assignee: lea, status: 'waiting' }),
        ticket(3, { assignee: lea, dueAt: at('30T10:00'), createdAt: at('20T09:00') }),
        ticket(4, { status: 'resolved', resolvedAt: at('20T10:00') }),
      ],
      now,
      at('20T00:00'),
    );
    expect(operations).toMatchObject({
      open: 3,
      waiting: 1,
      unassigned: 1,
      late: 1,
      attention: 1,
      filedToday: 1,
      resolvedToday: 1,
    });
    expect(operations.byAgent[0]).toMatchObject({ name: 'Léa', open: 2, late: 0, waiting: 1 });
  });
});
