import { expect, test } from 'vitest';
import { parseCorrectedNumber, parseNumberOnly } from '../../../src/services/locate/numberOnly.ts';

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

test.each([
  ["oui mais c'est le 2252, pas le 2212", '2252'],
  ["wrong house, it's 388", '388'],
  ["c'est pas 538 c'est 544", '544'],
  ['pas 2801 mais 2817', '2817'],
  ['not 14, 12', '12'],
  ['it should be 12', '12'],
  ['change it to 12', '12'],
  ['je voulais dire 12', '12'],
  ["c'est le 12 finalement", '12'],
  ['the number is 12 not 14', '12'],
  ["le numéro de porte c'est 544", '544'],
  ["non c'est pas la bonne adresse, c'est 544", '544'],
  ['il y a 3 chiens', null],
  ["c'est arrivé à 8 h", null],
  ['ça fait 2 semaines', null],
  ['call me at 819 555-0142', null],
  ['le 12 et le 14', null],
])('the number that %s puts in place of another is %s', (text, number) => {
  expect(parseCorrectedNumber(text)).toBe(number);
});
