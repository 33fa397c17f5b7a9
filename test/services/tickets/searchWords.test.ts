import { describe, expect, it } from 'vitest';
import { searchWords, wordsOfTicket } from '../../../src/services/tickets/searchWords.ts';
import { makeTicket } from '../../support/makeTicket.ts';

describe('searchWords', () => {
  it.each([
    ['Égouts, bouchés!', ['egouts', 'bouches']],
    ['cœur', ['coeur']],
    ['  ', []],
    ['.*^$(', []],
    ['819-555-0142', ['8195550142']],
    ['+1 (819) 555.0142', ['8195550142']],
    ['555-0142', ['5550142']],
    ['go 2026 000123 4', ['go20260001234']],
    ['GO-2026-0001', ['go20260001']],
    ['95 Principale Principale', ['95', 'principale']],
  ])('%s', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('asks for a few words at most', () => {
    expect(searchWords('a b c d e f g h i j k l')).toHaveLength(8);
  });
});

describe('wordsOfTicket', () => {
  it('stays small whatever was written', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `mot${i}`).join(' ');
    expect(wordsOfTicket(makeTicket(1, { description: long })).length).toBeLessThanOrEqual(300);
  });

  it('finds a phone that was written in the description', () => {
    const words = wordsOfTicket(makeTicket(1, { description: 'appelez au 819 555-0777 svp' }));
    expect(words).toEqual(expect.arrayContaining(['8195550777', '5550777']));
  });
});
