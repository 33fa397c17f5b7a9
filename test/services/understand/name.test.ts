import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findName } from '../../../src/services/understand/name.ts';

test.each([
  ["bonjour, je m'appelle Gaston", 'Gaston'],
  ['demandez Ginette', 'Ginette'],
  ['819 555 0101, demander Roger', 'Roger'],
  ['call 819 555 0101 and ask for Linda', 'Linda'],
  ["my name is Mary-Ann O'Neil, I live up the hill", "Mary-Ann O'Neil"],
  ["c'est Mme Gagnon qui parle", 'Mme Gagnon'],
  ['Je m’appelle Jean-Guy de la Sablonnière pis j’ai un trou', 'Jean-Guy de la Sablonnière'],
  ['mon nom est julie', 'julie'],
  ['this is Mr. Smith from up the road', 'Mr. Smith'],
  ["moi c'est Réjean", 'Réjean'],
  ['nom: Paul Côté', 'Paul Côté'],
  ["JE M'APPELLE GUY", 'GUY'],
])('in "%s"', (text, name) => {
  const found = findName(text);
  expect(found?.name).toBe(name);
  expect(text.slice(found?.start, found?.end)).toBe(name);
});

test.each([
  '',
  "mon nom c'est pas important",
  'my name is confidential',
  "c'est la rue Principale",
  "c'est au parc",
  'demandez à la rue Merry',
  'demandez-moi pas ça',
  'ask for a refund',
  'je demande un bac',
  "moi c'est toujours pareil",
  "c'est madame qui parle",
  'the street name is Pine',
  "my dog's name is Rex",
  'mon chien s’appelle Max',
  'DEMANDEZ LE PATRON',
  'call me after 5',
])('none in "%s"', (text) => {
  expect(findName(text)).toBeNull();
});

test('any text is read without failing, and a name is a part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (tail) => {
      const text = `je m'appelle ${tail}`;
      const found = findName(text);
      return found === null || text.slice(found.start, found.end) === found.name;
    }),
  );
});
