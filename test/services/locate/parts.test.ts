import { describe, expect, test } from 'vitest';
import { isInside, metresBetween } from '../../../src/services/locate/boundary.ts';
import { DoorIndex } from '../../../src/services/locate/doorIndex.ts';
import { editDistance } from '../../../src/services/locate/editDistance.ts';
import { FuzzyIndex, typosAllowed } from '../../../src/services/locate/fuzzyIndex.ts';
import { numberInWords } from '../../../src/services/locate/numberWords.ts';
import { ordinalOf } from '../../../src/services/locate/ordinal.ts';
import { phoneticKey } from '../../../src/services/locate/phonetic.ts';
import { parseStreetName } from '../../../src/services/locate/streetName.ts';
import { typeFit } from '../../../src/services/locate/streetType.ts';
import { tokenize } from '../../../src/services/locate/token.ts';

describe('an official name taken apart', () => {
  test.each([
    ['Rue Principale Ouest', 'rue', 'Ouest', ['principale'], []],
    ['Chemin de la Rivière-aux-Cerises', 'chemin', null, ['riviere', 'aux', 'cerises'], ['de', 'la']],
    ['12e Avenue', 'avenue', null, ['12e'], []],
    ['1re Avenue Est', null, 'Est', ['1e', 'avenue'], []],
    ["Chemin d'Ayer's Cliff", 'chemin', null, ['ayers', 'cliff'], ['d']],
    ['Rue du 24-Juin', 'rue', null, ['24', 'juin'], ['du']],
    ['Rue West', 'rue', null, ['west'], []],
    ['Mnt. Masson', 'montee', null, ['masson'], []],
    ['Crescent Sullivan', 'croissant', null, ['sullivan'], []],
    ['Rue Jean-Paul-II', 'rue', null, ['jean', 'paul', '2'], []],
    ['Route 108', 'route', null, ['108'], []],
  ])('%s', (official, type, direction, words, lead) => {
    expect(parseStreetName(official)).toMatchObject({ direction, words, lead });
    expect(parseStreetName(official).type?.id ?? null).toBe(type);
  });
});

test('tokens know where they stand, and what is a phone number, a price or an hour', () => {
  const text = "l'aréna, 95 rue A — 819 555-0142, 45 $, 7h10, jo@example.org";
  const tokens = tokenize(text);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.raw);
  expect(tokens.filter((token) => token.masked).map((token) => token.raw)).toEqual([
    ...['819', '555', '0142'],
    ...['45', '7', 'h', '10'],
    ...['jo', 'example', 'org'],
  ]);
  expect(tokens[0]?.norm).toBe('l');
  expect(tokens[1]?.norm).toBe('arena');
});

describe('numbers in words', () => {
  test.each([
    ['vingt-cinq', 25],
    ['quatre-vingt-quinze', 95],
    ['soixante et onze', 71],
    ['mille deux cent dix', 1210],
    ['deux mille vingt', 2020],
    ['ninety-five', 95],
    ['twelve fifty', 1250],
    ['three hundred and twelve', 312],
  ])('%s', (text, value) => {
    const tokens = tokenize(text);
    expect(numberInWords(tokens, tokens.length - 1)).toEqual({ from: 0, value });
  });
  test('a lone "un" is an article', () => {
    expect(numberInWords(tokenize('un'), 0)).toBeNull();
  });
});

test('ordinals of both languages are one', () => {
  expect(
    ['12e', '12ième', '12eme', '12th', 'douzième', 'twelfth'].map((word) =>
      ordinalOf(word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
    ),
  ).toEqual(Array(6).fill('12e'));
  expect(ordinalOf('etage')).toBeNull();
});

describe('typing mistakes', () => {
  test('a swap counts one, and more than the limit is not counted', () => {
    expect(editDistance('principale', 'pricnipale', 2)).toBe(1);
    expect(editDistance('sherbrooke', 'sherbroke', 2)).toBe(1);
    expect(editDistance('hall', 'percy', 2)).toBe(3);
  });
  test('names that sound alike share a key', () => {
    expect(phoneticKey('therrien')).toBe(phoneticKey('terien'));
    expect(phoneticKey('chateaubriant')).toBe(phoneticKey('chatobrian'));
  });
  test('the nearest key comes first', () => {
    const index = new FuzzyIndex(['therrien', 'terrien', 'percy', 'principale']);
    expect(index.search('princpale', 2)[0]).toEqual({ key: 'principale', distance: 1 });
    expect(index.search('therien', 1).map((hit) => hit.key)).toContain('therrien');
    expect(index.search('zzzz', 1)).toEqual([]);
  });
  test('the first letter is right, or the whole word sounds alike', () => {
    const index = new FuzzyIndex(['hall', 'goudreau', 'cabana', 'pine', 'pins']);
    expect(index.search('boudreau', 1)).toEqual([]);
    expect(index.search('kabana', 1)[0]?.key).toBe('cabana');
    expect(index.search('pipe', 1)).toEqual([]);
    expect(index.soundAlikes('pin', 1).map((hit) => hit.key)).toContain('pins');
  });
  test('"Saint" is not what is mistyped: the mistakes are counted in the name', () => {
    expect(typosAllowed('saintpatrice')).toBe(1);
    expect(typosAllowed('principale')).toBe(2);
    expect(typosAllowed('mai')).toBe(0);
  });
});

test('a kind fits wholly as such, in English or short; loosely when people say "rue" for anything', () => {
  expect(typeFit('ave', 'avenue')).toBe(1);
  expect(typeFit('road', 'chemin')).toBe(1);
  expect(typeFit('rue', 'avenue')).toBeLessThan(1);
  expect(typeFit('avenue', 'rue')).toBeLessThan(typeFit('rue', 'avenue'));
});

test('doors: the one with the unit, the same lot, the absent one in a listed street', () => {
  const addresses = [
    { number: '10', street: 'A', lat: 1, long: 1 },
    { number: '12', street: 'A', unit: '1', lat: 1, long: 1 },
    { number: '12', street: 'A', unit: '2', lat: 2, long: 2 },
    { number: '14', street: 'A', lat: 1, long: 1 },
    { number: '16-18', street: 'A', lat: 1, long: 1 },
    { number: '900', street: 'B', lat: 1, long: 1 },
  ];
  const doors = new DoorIndex(addresses, 2, ({ street }) => (street === 'A' ? 0 : 1));
  expect(doors.fit(0, '12', '2').door?.lat).toBe(2);
  expect(doors.fit(0, '16', null).door?.number).toBe('16-18');
  expect(doors.fit(0, '14A', null)).toMatchObject({ door: null, fit: 0.9 });
  expect(doors.fit(0, '900', null).fit).toBeLessThan(doors.fit(0, '11', null).fit);
});

test('distances and outlines', () => {
  expect(metresBetween({ lat: 45, long: -72 }, { lat: 45.001, long: -72 })).toBeCloseTo(111.2, 0);
  const square: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  expect(isInside({ lat: 0.5, long: 0.5 }, square)).toBe(true);
  expect(isInside({ lat: 1.5, long: 0.5 }, square)).toBe(false);
});
