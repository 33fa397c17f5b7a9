import { beforeAll, describe, expect, it } from 'vitest';
import type { Scored } from '../../../src/domain/understanding.ts';
import { explain } from '../../../src/services/understand/explain.ts';
import { heavyParts } from '../../support/heavyParts.ts';

describe('why a text reads as it does', () => {
  let rank: (text: string) => Scored[];
  beforeAll(async () => {
    const { understand } = await heavyParts('magog');
    rank = (text) => understand(text).services;
  });
  const why = (text: string, service: string) => {
    const found = explain(text, service, rank);
    const words = (found?.words ?? []).map((one) => ({ ...one, said: text.slice(one.start, one.end) }));
    return { ...found, words: words.sort((a, b) => b.weight - a.weight) };
  };

  it.each([
    ['il y a un gros trou dans l’asphalte au coin', 'pothole', /trou|asphalte/],
    ['the lamp on our street is out again', 'street_light', /lamp/],
    ['ben là, le camion a oublié de prendre mes vidanges', 'missed_collection', /oublié|vidanges/],
  ])('finds in "%s" the words that count', (text, service, strongest) => {
    const { chosen, words } = why(text, service);
    expect(chosen).toBe(service);
    expect(words[0]?.said).toMatch(strongest);
  });

  it('weighs an expression as one, and says what it is taken for', () => {
    const { words } = why('un nid de poule devant l’école', 'pothole');
    expect(words[0]?.said).toMatch(/nid de poule/);
    expect(words[0]?.concepts.map(({ en }) => en)).toContain('hole');
  });

  it('weighs the words against the best of the others, also for a service that is not the first', () => {
    const { chosen, rival, words } = why('un gros trou dans l’asphalte', 'sidewalk_damage');
    expect([chosen, rival]).toEqual(['sidewalk_damage', 'pothole']);
    expect(words.at(-1)?.weight).toBeLessThan(0);
  });

  it('explains the likeliest where the service is none of the classifier’s, and nothing without services', () => {
    expect(why('un gros trou', 'gone').chosen).toBe('pothole');
    expect(explain('un trou', 'pothole', () => [])).toBeNull();
  });

  it('stays within a long text', () => {
    const text = `${'trou '.repeat(2000)}`;
    for (const { start, end } of why(text, 'pothole').words) expect(end).toBeGreaterThan(start);
  });
});
