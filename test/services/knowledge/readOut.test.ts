import { describe, expect, it } from 'vitest';
import { readOut } from '../../../src/services/knowledge/readOut.ts';

const both = (text: string) => ({ fr: text, en: text });
const none = { fr: [], en: [] };
const city = {
  answers: ['pool', 'library', 'rink', 'park'].map((id) => ({
    id,
    title: both(id),
    questions: none,
    text: both(`${id} is open`),
    ...(id === 'pool' ? { url: 'https://ville.example/pool' } : {}),
  })),
  referrals: [{ id: 'power', name: both('Hydro'), questions: none, text: both('Call Hydro') }],
};
const knowing = (...scores: [string, number][]) => ({
  city,
  knowledge: {
    search: () =>
      scores.map(([id, score]) => ({ kind: id === 'power' ? ('referral' as const) : ('answer' as const), id, score })),
  },
});
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('what may be read to a caller', () => {
  it('is what is likely, with its words and its source', () => {
    expect(readOut(knowing(['pool', 0.6], ['power', 0.5], ['park', 0.2]), 'x', 'information')).toEqual([
      {
        kind: 'answer',
        id: 'pool',
        title: both('pool'),
        text: both('pool is open'),
        url: 'https://ville.example/pool',
      },
      { kind: 'referral', id: 'power', title: both('Hydro'), text: both('Call Hydro'), url: null },
    ]);
  });

  it('is nothing far behind the first, three at most, and nothing unlikely', () => {
    expect(ids(readOut(knowing(['pool', 0.9], ['rink', 0.5]), 'x', 'information'))).toEqual(['pool']);
    const near = knowing(['pool', 0.5], ['rink', 0.49], ['park', 0.48], ['library', 0.47]);
    expect(ids(readOut(near, 'x', 'information'))).toEqual(['pool', 'rink', 'park']);
    expect(readOut(knowing(['pool', 0.3]), 'x', 'information')).toEqual([]);
    expect(readOut(knowing(), 'x', 'information')).toEqual([]);
  });

  it('takes more to be likely where the caller reports something', () => {
    expect(ids(readOut(knowing(['pool', 0.4]), 'x', 'unclear'))).toEqual(['pool']);
    expect(readOut(knowing(['pool', 0.4]), 'x', 'report')).toEqual([]);
  });
});
