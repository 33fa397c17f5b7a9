import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/services/fold.ts';
import { foldInPlace, stem, words } from '../../../src/services/understand/normalize.ts';

describe('words', () => {
  test.each([
    ["Y'a un GROOOS trou", 'il y a un gros trou'],
    ["l'égout chez l'voisin", 'l egout chez l voisin'],
    ['chu tanné pis ya pu de lumière', 'je suis tanne et il y a plus de lumiere'],
    ["my neighbour's dog doesn't stop", 'my neighbour dog does not stop'],
    ["that's it", 'that is it'],
    ['au 1250, rue Laurier', 'au xnumber rue laurier'],
    ['appelez au 819 555-0123 svp', 'appelez au xphone s il vous plait'],
    ['à 15h30 ou 8 pm', 'a xhour ou xhour'],
    ['ça coûte 45,50 $', 'ca coute xmoney'],
    ['go-2026-001234-5 ?', 'xreference xquestion'],
    ['écrivez à a.b@example.com', 'ecrivez a xemail'],
    ['call 911!!!', 'call xnineoneone xexclaim'],
  ])('reads "%s"', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test('stop reading at four thousand characters', () => {
    expect(words('mot '.repeat(25_000)).length).toBe(1000);
  });
});

test('folding in place keeps every character where it stood', () => {
  expect(foldInPlace("À l'été Œuf")).toBe("a l'ete œuf");
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => foldInPlace(text.normalize('NFC')).length <= text.normalize('NFC').length + text.length,
    ),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('é', 'À', 'ç', 'a', ' ', '9', '😀', 'œ') }),
      (text) => foldInPlace(text).length === text.length,
    ),
  );
});

test('fold takes accents, ligatures and curly apostrophes away', () => {
  expect(fold('L’Œuvre Çà')).toBe("l'oeuvre ca");
});

test('a stem has no plural and no silent ending', () => {
  expect(['brisé', 'brisée', 'brisées'].map((word) => stem(fold(word)))).toEqual(['bris', 'bris', 'bris']);
  expect(stem('bus')).toBe('bus');
});
