import { describe, expect, test } from 'vitest';
import { createTermFinder } from '../../../src/services/understand/termFinder.ts';

const find = createTermFinder({ light: 'lampadaire*, street light', fire: 'feu', signal: 'feu de circulation' });

describe('the term finder', () => {
  test.each([
    ['le lampadaires brille', [{ name: 'light', start: 1, end: 2 }]],
    ['two street lights out', [{ name: 'light', start: 1, end: 3 }]],
    ['street lighting', []],
    [
      'un feu de circulation',
      [
        { name: 'fire', start: 1, end: 2 },
        { name: 'signal', start: 1, end: 4 },
      ],
    ],
    ['', []],
  ])('in "%s"', (text, expected) => {
    expect(find(text.split(' '))).toEqual(expected);
  });
});
