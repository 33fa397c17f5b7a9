import { expect, test } from 'vitest';
import { parseNumberOnly } from '../../../src/services/locate/numberOnly.ts';

test.each([
  ["c'est au 12", '12'],
  ['non, le 14', '14'],
  ['12', '12'],
  ["it's 27A, not 25", '27A'],
  ['au 12 pas 14', '12'],
  ['oups 1205 scuse', '1205'],
  ["c'est le 12 svp", '12'],
  ['12 rue Merry', null],
  ['819 555 0142', null],
  ['le 3 novembre', null],
  ['oui', null],
  ['', null],
])('%s → %s', (text, number) => {
  expect(parseNumberOnly(text)).toBe(number);
});
