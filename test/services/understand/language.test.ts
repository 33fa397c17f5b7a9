import { describe, expect, test } from 'vitest';
import { createLanguageGuesser } from '../../../src/services/understand/language.ts';

const guess = createLanguageGuesser([
  { language: 'fr', text: 'lampadaire brisé depuis mardi' },
  { language: 'fr', text: 'nid-de-poule' },
  { language: 'en', text: 'pothole on the road' },
  { language: 'en', text: 'huge pothole' },
]);

describe('language', () => {
  test.each([
    ['il y a un trou dans ma rue', 'fr'],
    ["y'a pu d'eau", 'fr'],
    ['there is a hole in my street', 'en'],
    ["the light's out on rue Principale", 'en'],
    ['le parking du IGA est plein', 'fr'],
    ['pothole', 'en'],
  ])('"%s" is surely %s', (text, language) => {
    expect(guess(text)).toMatchObject({ language, sure: true });
  });

  test.each(['ok', '123', '', '👍', 'photo'])('"%s" tells nothing: the locale decides, else French', (text) => {
    expect(guess(text)).toMatchObject({ language: 'fr', sure: false });
    expect(guess(text, 'en-CA')).toMatchObject({ language: 'en', sure: false });
  });

  test.each([
    '¿dónde está la basura por favor?',
    'Привіт, потрібна допомога',
    'ich bin nicht von hier und die Straße ist',
  ])('"%s" is neither', (text) => {
    expect(guess(text).foreign).toBe(true);
  });
});
