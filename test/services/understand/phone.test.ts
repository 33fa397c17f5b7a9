import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhone } from '../../../src/services/understand/phone.ts';

const phone = (text: string) => findPhone(text, '819')?.phone ?? null;

describe('a telephone number', () => {
  test.each([
    ['rejoignez-moi au (819) 555-0101', '+18195550101'],
    ['my cell is 819.555.0102 ext. 4', '+18195550102'],
    ['8195550103', '+18195550103'],
    ['+1 450 555 0104', '+14505550104'],
    ['1-800-555-0105', '+18005550105'],
    ['tel 555-0106', '+18195550106'],
    ['portable : +33 6 12 34 56 78', '+33612345678'],
    ['huit un neuf cinq cinq cinq zéro un zéro sept', '+18195550107'],
    ['eight one nine, five five five, oh one double one', '+18195550111'],
  ])('in "%s"', (text, expected) => {
    expect(phone(text)).toBe(expected);
  });

  test.each([
    'facture 8195550101 à 80 $',
    'permit 819-555-0101 was refused',
    'ticket #5550101',
    'lot 4 227 310',
    'le 1550101 rue Principale',
    'code J1X 2L9',
    'depuis le 2026-11-20',
  ])('is not in "%s"', (text) => {
    expect(phone(text)).toBeNull();
  });

  test.each([
    ['mon cell 819-555-0120, celui de ma femme 819-555-0121', '+18195550120'],
    ["819-555-0122 c'est ma mère, mon numéro est 819-555-0123", '+18195550123'],
    ['you called me from 819-555-0124, my number is 819-555-0125', '+18195550125'],
    ['819-555-0126 is my landlord, call me at 819-555-0127', '+18195550127'],
  ])('is the citizen’s own in "%s"', (text, expected) => {
    expect(phone(text)).toBe(expected);
  });

  test.each([
    ['819 555 0101 poste 214', '214'],
    ['819-555-0101, ext. 33 svp', '33'],
    ['(819) 555-0101 #12', '12'],
    ['819 555 0101 x5', '5'],
    ['819-555-0101 au poste 7', '7'],
    ['819 555 0101 au 12 rue Hall', null],
    ['819 555 0101, près du poste de police', null],
    ['819-555-0101 ext 819-555-0102', null],
    ['819 555 0101', null],
  ])('has its extension in "%s"', (text, extension) => {
    expect(findPhone(text, '819')).toMatchObject({ phone: '+18195550101', extension });
  });

  test('is looked for in any text without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => findPhone(text, '819') === null || /^\+\d+$/.test(phone(text) ?? '')));
  });
});

describe('grouped in other ways', () => {
  test.each([
    ['450 555 01 77', '+14505550177'],
    ['450/555-0177', '+14505550177'],
    ["c'est le 450, 555, 0177", '+14505550177'],
    ['819 555 0142, 200 $ de dommages', '+18195550142'],
    ['huit cent dix-neuf cinq cent cinquante-cinq zéro un quarante-deux', '+18195550142'],
    ['eight nineteen, five five five, zero one forty-two', '+18195550142'],
    ['four fifty, five five five, oh one seven seven', '+14505550177'],
  ])('%s', (text, expected) => {
    expect(phone(text)).toBe(expected);
  });

  test.each(['819 555 014', '819 555 01422', 'un deux trois', 'vingt-cinq personnes et deux chiens'])(
    '%s is none',
    (text) => {
      expect(phone(text)).toBeNull();
    },
  );
});
